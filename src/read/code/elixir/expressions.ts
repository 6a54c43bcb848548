import type { CodeArgument, CodeFunction, Expression, MapEntry } from "../syntax.ts";
import { everyNode, meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { type CallParts, callParts, operation } from "./call-parts.ts";
import { type ClauseReaders, functionOf, stabClause } from "./clauses.ts";
import { atomOf, elixirNumberOf, elixirText, keywordName, sigilOf } from "./literals.ts";
import { operationOf } from "./operators.ts";
import { variableName } from "./patterns.ts";

/** What one file is read with. */
export interface ElixirFile {
  readonly source: string;
  /** All that the file gives a value by name: any other name alone is a call. */
  readonly variables: ReadonlySet<string>;
  /** What the file defines as functions. */
  readonly functions: ReadonlySet<string>;
}

/** Macros of Ecto.Query: what they are given is a query, and no call of anything. */
const queries: ReadonlySet<string> = new Set([
  ...["from", "where", "or_where", "select", "select_merge", "join", "order_by", "group_by", "having"],
  ...["or_having", "update", "windows", "distinct", "dynamic", "with_cte", "limit", "offset", "preload"],
]);

/** What `if`, `case` or `for` gives, which are read as statements are; null of any other call. */
type BlockValue = (call: CallParts, piped: Expression | null) => Expression | null;

export class ElixirExpressions {
  readonly #file: ElixirFile;
  readonly #readers: ClauseReaders;
  readonly #blockValue: BlockValue;

  constructor(file: ElixirFile, body: ClauseReaders["body"], blockValue: BlockValue) {
    [this.#file, this.#blockValue] = [file, blockValue];
    this.#readers = { body, expression: (node) => this.of(node) };
  }

  get readers(): ClauseReaders {
    return this.#readers;
  }

  readonly of = (node: SyntaxNode): Expression =>
    this.#literal(node) ??
    this.#collection(node) ??
    this.#named(node) ??
    operationOf(node, { expression: this.of, piped: this.#pipedInto }) ?? {
      kind: "other",
      span: node.span,
      parts: meaningful(node).map(this.of),
    };

  #literal(node: SyntaxNode): Expression | null {
    const { span, text, type } = node;
    const { source } = this.#file;
    switch (type) {
      case "string":
        return elixirText(node, source, this.of);
      case "sigil":
        return sigilOf(node, source, this.of);
      case "atom":
      case "quoted_atom":
        return atomOf(node, source, this.of);
      case "integer":
      case "float":
        return elixirNumberOf(node);
      case "boolean":
        return { kind: "boolean", span, value: text === "true" };
      case "nil":
        return { kind: "null", span };
      case "charlist":
      case "char":
        return { kind: "other", span };
      default:
        return null;
    }
  }

  #collection(node: SyntaxNode): Expression | null {
    const { span, type } = node;
    switch (type) {
      case "list":
      case "tuple":
      case "keywords":
        return { kind: "list", span, items: this.#items(node) };
      case "map":
        return this.#map(node);
      case "anonymous_function": {
        const clauses = meaningful(node)
          .filter((part) => part.type === "stab_clause")
          .map(stabClause);
        return { kind: "function", span, made: functionOf(null, clauses, span, this.#readers) };
      }
      case "block":
      case "body":
        return this.value(meaningful(node), node);
      default:
        return null;
    }
  }

  /** What some statements give: a function of no arguments that is called where it stands. */
  value(nodes: readonly SyntaxNode[], { span }: Pick<SyntaxNode, "span">): Expression {
    const [only] = nodes;
    if (nodes.length === 1 && only) return this.of(only);
    return calledInPlace(this.#readers.body(nodes, true), span);
  }

  #items(node: SyntaxNode): readonly CodeArgument[] {
    if (node.type === "keywords") return this.#pairs(node);
    return meaningful(node).flatMap((part): readonly CodeArgument[] => {
      // In a list they are its last items; in a tuple they are one.
      if (part.type === "keywords" && node.type === "list") return this.#pairs(part);
      const tail = node.type === "list" ? operation(part) : null;
      return tail?.operator === "|"
        ? [
            { name: null, value: this.of(tail.left) },
            { name: null, value: this.of(tail.right), spread: true },
          ]
        : [{ name: null, value: this.of(part) }];
    });
  }

  /** `a: 1` is a pair of an atom and a value. */
  #pairs(node: SyntaxNode): readonly CodeArgument[] {
    return meaningful(node).map((pair) => {
      const [key, value] = [partIn(pair, "key"), partIn(pair, "value")];
      const name = keywordName(key);
      const { span } = pair;
      const first: Expression =
        name === null ? { kind: "other", span } : { kind: "symbol", span: key?.span ?? span, value: name };
      const second: Expression = value ? this.of(value) : { kind: "other", span };
      const items = [first, second].map((one) => ({ name: null, value: one }));
      return { name: null, value: { kind: "list", span, items } };
    });
  }

  #map(node: SyntaxNode): Expression {
    const { span } = node;
    const parts = meaningful(node);
    if (parts.some(({ type }) => type === "struct"))
      return { kind: "other", span, parts: parts.map(this.of) };
    const content = parts.flatMap((part) => (part.type === "map_content" ? meaningful(part) : []));
    return { kind: "map", span, entries: content.flatMap((part) => this.#entries(part)) };
  }

  #entries(node: SyntaxNode): readonly MapEntry[] {
    if (node.type === "keywords")
      return meaningful(node).map((pair): MapEntry => {
        const name = keywordName(partIn(pair, "key"));
        const value = partIn(pair, "value");
        const { span } = pair;
        return {
          key: name === null ? { kind: "other", span } : { kind: "symbol", span, value: name },
          value: value ? this.of(value) : { kind: "other", span },
        };
      });
    const found = operation(node);
    if (found?.operator === "=>") return [{ key: this.of(found.left), value: this.of(found.right) }];
    if (found?.operator !== "|") return [{ key: null, value: this.of(node) }];
    return [{ key: null, value: this.of(found.left) }, ...this.#entries(found.right)];
  }

  #named(node: SyntaxNode): Expression | null {
    const { span, text, type } = node;
    if (type === "alias") return moduleName(node);
    if (type === "identifier" && this.#file.variables.has(text))
      return { kind: "name", span, name: variableName(text) };
    const call = callParts(node);
    if (call) return this.#call(call, null);
    if (type === "access_call") {
      const [target, key] = [partIn(node, "target"), partIn(node, "key")];
      const given = [target, key].flatMap((part) => (part ? [this.of(part)] : []));
      return unnamedCall(moduleAt("Access", span), "get", given, span);
    }
    if (type !== "unary_operator" || partIn(node, "operator")?.text !== "&") return null;
    return this.#capture(node);
  }

  /** `&name/1`, `&(… &1 …)`, and `&1` itself. */
  #capture(node: SyntaxNode): Expression | null {
    const { span } = node;
    const operand = partIn(node, "operand");
    if (operand?.type === "integer") return { kind: "name", span, name: variableName(`&${operand.text}`) };
    if (!operand) return null;
    const arity = operation(operand);
    const count = arity?.operator === "/" && arity.right.type === "integer" ? Number(arity.right.text) : null;
    const body =
      count === null || !arity ? this.of(operand) : this.#calledWith(arity.left, Math.min(count, 10));
    const highest = [...everyNode(operand)].flatMap((part) => {
      const inner = part.type === "unary_operator" ? partIn(part, "operand") : null;
      return inner?.type === "integer" && partIn(part, "operator")?.text === "&" ? [Number(inner.text)] : [];
    });
    const length = Math.min(count ?? Math.max(1, ...highest), 10);
    const parameters = Array.from({ length }, (_, at) => ({
      ...{ pattern: { kind: "name", name: variableName(`&${at + 1}`) } as const, otherwise: null },
    }));
    const made: CodeFunction = {
      ...{ name: null, parameters, span, givesLast: true },
      body: [{ kind: "expression", span: operand.span, value: body }],
    };
    return { kind: "function", span, made };
  }

  #calledWith(target: SyntaxNode, count: number): Expression {
    const given = Array.from(
      { length: count },
      (_, at): Expression => ({ kind: "name", span: target.span, name: variableName(`&${at + 1}`) }),
    );
    const call = callParts(target);
    const made = call && call.given.length === 0 ? this.#call(call, null) : null;
    if (made?.kind === "member") return unnamedCall(made.of, made.name, given, target.span);
    if (made?.kind !== "call") return { kind: "other", span: target.span };
    return { ...made, arguments: given.map((value) => ({ name: null, value })) };
  }

  readonly #pipedInto = (left: Expression, right: SyntaxNode, whole: SyntaxNode): Expression => {
    const call = callParts(right);
    const made = call && this.#call(call, left);
    return made ? { ...made, span: whole.span } : { kind: "other", span: whole.span, parts: [left] };
  };

  #call(call: CallParts, piped: Expression | null): Expression {
    const { node, target, bare, given, hasArguments, blocks } = call;
    const { span } = node;
    const block = this.#blockValue(call, piped);
    if (block) return block;
    const isQuery = queries.has(bare) && !this.#file.functions.has(bare);
    const all = [...(piped ? [piped] : []), ...(isQuery ? [] : given.map(this.of))];
    const body = blocks.get("do");
    const made: CodeFunction | null = body
      ? { ...{ name: null, parameters: [], span, givesLast: false }, body: this.#readers.body(body, true) }
      : null;
    if (bare !== "") return { ...unnamedCall(null, bare, all, span), block: made };
    const [left, right] = [partIn(target, "left"), partIn(target, "right")];
    if (!left) return { kind: "other", span, parts: all };
    const of = left.text === "__MODULE__" ? null : this.#receiver(left);
    if (!right) return { ...unnamedCall(null, "", all, span), callee: of };
    const name = right.type === "identifier" ? right.text : (keywordName(right) ?? "");
    if (of && !hasArguments && left.type !== "alias" && left.type !== "atom" && !piped)
      return { kind: "member", span, of, name };
    return { ...unnamedCall(of, name, all, span), block: made };
  }

  #receiver(node: SyntaxNode): Expression {
    return node.type === "atom" ? { kind: "name", span: node.span, name: node.text } : this.of(node);
  }
}

/** `A.B.C`: its first part may be short for another module. */
export function moduleName({ text, span }: Pick<SyntaxNode, "text" | "span">): Expression {
  const [first = "", ...others] = text
    .replace(/\s/g, "")
    .replace(/^Elixir\./, "")
    .split(".");
  return others.reduce<Expression>((of, name) => ({ kind: "member", span, of, name }), {
    kind: "name",
    span,
    name: first,
  });
}

function moduleAt(text: string, span: Expression["span"]): Expression {
  return moduleName({ text, span });
}

export function calledInPlace(body: CodeFunction["body"], span: Expression["span"]): Expression {
  const made: CodeFunction = { name: null, parameters: [], body, span, givesLast: false };
  return { ...unnamedCall(null, "", [], span), callee: { kind: "function", span, made } };
}

export function unnamedCall(
  receiver: Expression | null,
  name: string,
  given: readonly Expression[],
  span: Expression["span"],
): Extract<Expression, { kind: "call" }> {
  return {
    ...{ kind: "call", span, receiver, name, callee: null, block: null, constructs: false },
    arguments: given.map((value) => ({ name: null, value })),
  };
}

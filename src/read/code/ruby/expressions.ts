import type { CodeFunction, CodeStatement, Expression } from "../syntax.ts";
import { everyNode, meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { appended, argumentOf, calledBare, callOf, entryOf, statementsInPlace, superOf } from "./calls.ts";
import { bareWord, heredocOf, rubyNumber, rubyString, symbolOf } from "./literals.ts";
import { rubyParameters, rubyPattern } from "./parameters.ts";
import { rangeOf } from "./ranges.ts";

/** What one file is read with. */
export interface RubyFile {
  readonly source: string;
  /** The text that each `<<SQL` stands for. */
  readonly heredocs: ReadonlyMap<SyntaxNode, SyntaxNode>;
  /** All that the file gives a value by name: any other name alone is a call. */
  readonly variables: ReadonlySet<string>;
}

type Body = (node: SyntaxNode | null) => readonly CodeStatement[];

export class RubyExpressions {
  readonly #file: RubyFile;
  readonly #body: Body;

  constructor(file: RubyFile, body: Body) {
    this.#file = file;
    this.#body = body;
  }

  readonly of = (node: SyntaxNode): Expression =>
    this.#literal(node) ??
    this.#named(node) ??
    this.#collection(node) ??
    this.#operation(node) ??
    this.#other(node);

  /** Statements in the place of an expression are run there, and what they give is not known. */
  #other(node: SyntaxNode): Expression {
    const { span, type } = node;
    if (aside.test(type)) return { kind: "other", span };
    if (!statements.test(type)) return { kind: "other", span, parts: meaningful(node).map(this.of) };
    const made: CodeFunction = { name: null, parameters: [], span, givesLast: false, body: this.#body(node) };
    return { kind: "other", span, parts: [statementsInPlace(made, span)] };
  }

  #literal(node: SyntaxNode): Expression | null {
    const { span, text, type } = node;
    const { source } = this.#file;
    switch (type) {
      case "string":
      case "subshell":
        return type === "string" ? rubyString(node, source, this.#interpolated) : null;
      case "bare_string":
        return bareWord(node, source, this.#interpolated);
      case "bare_symbol":
        return symbolOf(bareWord(node, source, this.#interpolated));
      case "delimited_symbol":
        return symbolOf(rubyString(node, source, this.#interpolated));
      case "simple_symbol":
        return { kind: "symbol", span, value: text.slice(1) };
      case "chained_string":
        return { kind: "concatenation", span, parts: meaningful(node).map(this.of) };
      case "heredoc_beginning": {
        const body = this.#file.heredocs.get(node);
        return body ? heredocOf(node, body, source, this.#interpolated) : null;
      }
      case "integer":
      case "float":
        return rubyNumber(text, span);
      case "true":
      case "false":
        return { kind: "boolean", span, value: type === "true" };
      case "nil":
        return { kind: "null", span };
      default:
        return null;
    }
  }

  readonly #interpolated = (node: SyntaxNode): Expression => {
    const [inner] = meaningful(node);
    return inner ? this.of(inner) : { kind: "text", span: node.span, value: "", runs: [] };
  };

  #named(node: SyntaxNode): Expression | null {
    const { span, text, type } = node;
    switch (type) {
      case "identifier":
        return this.#file.variables.has(text) || text === "it"
          ? { kind: "name", span, name: text }
          : callOf({ ...node, parts: [{ ...node, field: "method" }] }, this.#readers);
      case "constant":
      case "instance_variable":
      case "class_variable":
      case "global_variable":
      case "self":
        return { kind: "name", span, name: text };
      case "scope_resolution": {
        const scope = partIn(node, "scope");
        const name = partIn(node, "name")?.text ?? "";
        return scope ? { kind: "member", span, of: this.of(scope), name } : { kind: "name", span, name };
      }
      case "call":
        return callOf(node, this.#readers);
      case "super":
        return superOf(span);
      case "yield":
        return {
          ...{ kind: "call", span, receiver: null, name: "yield", callee: null, block: null },
          ...{ constructs: false },
          arguments: meaningful(meaningful(node)[0]).map((one) => argumentOf(one, this.of)),
        };
      default:
        return null;
    }
  }

  #collection(node: SyntaxNode): Expression | null {
    const { span, type } = node;
    switch (type) {
      case "array":
      case "string_array":
      case "symbol_array":
      case "right_assignment_list":
        return { kind: "list", span, items: listItems(node, this.of) };
      case "hash":
        return { kind: "map", span, entries: meaningful(node).map((one) => entryOf(one, this.of)) };
      case "lambda":
        return {
          ...{ kind: "function", span },
          // Its body is a block with braces or `do`, which has the statements.
          made: {
            ...this.function(node, partIn(node, "parameters"), partIn(partIn(node, "body"), "body")),
            // What leaves it leaves nothing around it, as of a method.
            name: "lambda",
          },
        };
      case "parenthesized_statements":
      case "begin":
        return this.#last(node);
      default:
        return null;
    }
  }

  #last(node: SyntaxNode): Expression | null {
    const parts = meaningful(node);
    const [only] = parts;
    if (parts.length === 1 && only) return this.of(only);
    const isBare = parts.every(({ type }) => type !== "rescue" && type !== "ensure");
    return isBare ? { kind: "sequence", span: node.span, parts: parts.map(this.of) } : null;
  }

  #operation(node: SyntaxNode): Expression | null {
    const { span } = node;
    switch (node.type) {
      case "binary":
        return this.#binary(node);
      case "unary":
        return this.#unary(node);
      case "conditional":
      case "if":
        return this.#choice(node);
      case "element_reference": {
        const [object, at] = meaningful(node);
        if (object && !at) return calledBare(this.of(object), span);
        return object && at ? { kind: "element", span, of: this.of(object), at: this.of(at) } : null;
      }
      case "assignment": {
        const [left, right] = [partIn(node, "left"), partIn(node, "right")];
        if (!left || !right) return null;
        const member = this.#memberOf(left);
        return { kind: "assignment", span, to: rubyPattern(left), member, value: this.of(right) };
      }
      case "range":
        return rangeOf(node, this.of);
      case "operator_assignment":
        return this.#reassigned(node);
      default:
        return null;
    }
  }

  #memberOf(left: SyntaxNode): Expression | null {
    if (left.type === "element_reference") return this.of(left);
    // `a.b = c` calls nothing of what is read here.
    const [receiver, method] = [partIn(left, "receiver"), partIn(left, "method")];
    return left.type === "call" && receiver && method
      ? { kind: "member", span: left.span, of: this.of(receiver), name: method.text }
      : null;
  }

  #reassigned(node: SyntaxNode): Expression | null {
    const { span } = node;
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return null;
    const operator = partIn(node, "operator")?.text;
    const parts = [this.of(left), this.of(right)];
    const value: Expression = { kind: operator === "+=" ? "concatenation" : "other", span, parts };
    return { kind: "assignment", span, to: rubyPattern(left), member: this.#memberOf(left), value };
  }

  #binary(node: SyntaxNode): Expression | null {
    const { span } = node;
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return null;
    const [a, b] = [this.of(left), this.of(right)];
    const written = partIn(node, "operator")?.text ?? "";
    if (written === "+") return { kind: "concatenation", span, parts: [a, b] };
    if (written === "<<") return appended(a, b, span);
    const operator = operators.get(written);
    return operator
      ? { kind: "comparison", span, operator, left: a, right: b }
      : { kind: "other", span, parts: [a, b] };
  }

  #unary(node: SyntaxNode): Expression | null {
    const operand = partIn(node, "operand");
    if (!operand) return null;
    const of = this.of(operand);
    const written = partIn(node, "operator")?.text;
    if (written === "!" || written === "not") return { kind: "not", span: node.span, of };
    if (written === "-" && of.kind === "number")
      return { ...of, span: node.span, value: -of.value, written: `-${of.written}` };
    return { kind: "other", span: node.span, parts: [of] };
  }

  #choice(node: SyntaxNode): Expression | null {
    const [test, yes, no] = [
      partIn(node, "condition"),
      partIn(node, "consequence"),
      partIn(node, "alternative"),
    ];
    if (!test || !yes) return null;
    const value = (part: SyntaxNode | null): Expression => {
      const inner = part && /^(?:then|else)$/.test(part.type) ? this.#last(part) : part && this.of(part);
      return inner ?? { kind: "null", span: node.span };
    };
    return { kind: "choice", span: node.span, test: this.of(test), yes: value(yes), no: value(no) };
  }

  readonly #readers = {
    expression: (node: SyntaxNode) => this.of(node),
    block: (node: SyntaxNode, called: string) => this.#block(node, called),
    endOfHeredocs: (node: SyntaxNode): number => {
      if (this.#file.heredocs.size === 0) return 0;
      const ends = [...everyNode(node)].map((one) => this.#file.heredocs.get(one)?.span[1] ?? 0);
      return Math.max(...ends);
    },
  };

  /** A block with several names takes a list apart, but for those that are given several values. */
  #block(node: SyntaxNode, called: string): CodeFunction {
    const made = this.function(node, partIn(node, "parameters"), partIn(node, "body"));
    // Since Ruby 3.4 a block without names calls what it is given `it`.
    if (made.parameters.length === 0)
      return { ...made, parameters: [{ pattern: { kind: "name", name: "it" }, otherwise: null }] };
    const several = made.parameters.length > 1 && made.parameters.every(({ rest }) => !rest);
    if (!several || /_index|inject|reduce|_object/.test(called)) return made;
    const items = made.parameters.map(({ pattern }) => pattern);
    return { ...made, parameters: [{ pattern: { kind: "items", items }, otherwise: null }] };
  }

  function(node: SyntaxNode, given: SyntaxNode | null, body: SyntaxNode | null): CodeFunction {
    const { parameters, prologue } = rubyParameters(given, this.of);
    const name = node.type === "method" || node.type === "singleton_method" ? partIn(node, "name") : null;
    return {
      ...{ name: name?.text ?? null, parameters, span: node.span, givesLast: true },
      body: [...prologue, ...this.#body(body)],
    };
  }
}

function listItems(node: SyntaxNode, expression: (node: SyntaxNode) => Expression) {
  const parts = meaningful(node);
  const pairs = parts.filter(({ type }) => type === "pair");
  const [first] = pairs;
  const items = parts.filter(({ type }) => type !== "pair").map((one) => argumentOf(one, expression));
  if (!first) return items;
  const entries = pairs.map((one) => entryOf(one, expression));
  return [...items, { name: null, value: { kind: "map" as const, span: first.span, entries } }];
}

/** They name something, and give nothing. */
const aside =
  /^(?:alias|undef|heredoc_\w+|.*_pattern|in|.*_parameters|hash_key_symbol|exception_\w+|empty_statement)$/;
const statements =
  /^(?:begin|case|case_match|while|until|for|while_modifier|until_modifier|rescue_modifier|unless|unless_modifier|if_modifier)$/;

const operators: ReadonlyMap<string, "==" | "!=" | "and" | "or"> = new Map([
  ["==", "=="],
  ["!=", "!="],
  ["&&", "and"],
  ["and", "and"],
  ["||", "or"],
  ["or", "or"],
]);

import type { CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { USING } from "../using.ts";
import { blockStatement, isBlock } from "./blocks.ts";
import { type CallParts, callParts, operation } from "./call-parts.ts";
import { definitions } from "./definitions.ts";
import { calledInPlace, ElixirExpressions, type ElixirFile, moduleName } from "./expressions.ts";

const throws: ReadonlySet<string> = new Set(["raise", "reraise", "throw", "exit"]);
/** What says something of the module, and runs nothing. */
const aside: ReadonlySet<string> = new Set([
  ...["require", "defmacro", "defmacrop", "defstruct", "defdelegate", "defguard", "defguardp"],
  ...["defprotocol", "defimpl", "defexception", "defoverridable", "quote"],
]);
const asideAttributes: ReadonlySet<string> = new Set([
  ...["doc", "moduledoc", "typedoc", "spec", "type", "typep", "opaque", "callback", "impl", "deprecated"],
]);

/** Elixir's statements: each is an expression, and what stands last is what a body gives. */
export class ElixirStatements {
  readonly #expressions: ElixirExpressions;

  constructor(file: ElixirFile) {
    this.#expressions = new ElixirExpressions(
      file,
      (nodes, gives) => this.body(nodes, gives),
      (call, piped) => this.#blockValue(call, piped),
    );
  }

  body(nodes: readonly SyntaxNode[], gives = false): readonly CodeStatement[] {
    const { functions, others } = definitions(nodes, this.#expressions.readers);
    const last = others.at(-1);
    return [...functions, ...others.flatMap((node) => this.#of(node, gives && node === last))];
  }

  #blockValue(call: CallParts, piped: Expression | null): Expression | null {
    if (!isBlock(call)) return null;
    const made = blockStatement(call, piped, true, this.#expressions);
    return made.length === 1 && made[0]?.kind === "return" && made[0].value
      ? made[0].value
      : calledInPlace(made, call.node.span);
  }

  #of(node: SyntaxNode, gives: boolean): readonly CodeStatement[] {
    const { span } = node;
    const call = callParts(node);
    const own = call && this.#call(call, gives);
    if (own) return own;
    if (node.type === "unary_operator" && partIn(node, "operator")?.text === "@") {
      const set = this.#attribute(node);
      if (set) return set;
    }
    const assigned = operation(node);
    const value = this.#expressions.of(node);
    if (assigned?.operator === "=" && value.kind === "assignment") {
      const { to } = value;
      const made: CodeStatement = { kind: "assignment", span, to, value: value.value };
      const given: CodeStatement[] =
        gives && to.kind === "name"
          ? [{ kind: "return", span, value: { kind: "name", span, name: to.name } }]
          : [];
      return [made, ...given];
    }
    return [gives ? { kind: "return", span, value } : { kind: "expression", span, value }];
  }

  #call(call: CallParts, gives: boolean): readonly CodeStatement[] | null {
    const { node, bare, given, blocks } = call;
    const { span } = node;
    if (bare === "") return null;
    if (isBlock(call)) return blockStatement(call, null, gives, this.#expressions);
    if (bare === "defmodule") {
      const [name] = given;
      const body = this.body(blocks.get("do") ?? []);
      return [{ kind: "class", span, made: { name: name?.text ?? null, bases: [], body, span } }];
    }
    if (bare === "alias") return this.#alias(call);
    if (bare === "import") return mixedIn(given[0], span);
    // It is a call as well, which shows what a migration uses.
    if (bare === "use" && given[0])
      return [...mixedIn(given[0], span), { kind: "expression", span, value: this.#expressions.of(node) }];
    if (bare === "defmacro" && given[0]?.text.startsWith(USING)) return this.#used(call);
    if (aside.has(bare)) return [{ kind: "other", span }];
    return throws.has(bare) ? [{ kind: "throw", span }] : null;
  }

  /** What `use` of this module puts into another one. */
  #used({ node: { span }, blocks }: CallParts): readonly CodeStatement[] {
    const quoted = (blocks.get("do") ?? []).map(callParts).find((call) => call?.bare === "quote");
    const body = this.body(quoted?.blocks.get("do") ?? []);
    return [{ kind: "function", span, made: { name: USING, parameters: [], body, span, givesLast: false } }];
  }

  /** `@name value` */
  #attribute(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const set = callParts(partIn(node, "operand") ?? node);
    const [value] = set?.given ?? [];
    if (!set || !value || set.bare === "") return null;
    if (asideAttributes.has(set.bare)) return [{ kind: "other", span }];
    const to = { kind: "name", name: `@${set.bare}` } as const;
    return [{ kind: "assignment", span, to, value: this.#expressions.of(value) }];
  }

  /** `alias A.B`, `alias A.B, as: C`, `alias A.{B, C}` */
  #alias({ node, given }: CallParts): readonly CodeStatement[] {
    const { span } = node;
    const [of, options] = given;
    if (!of) return [];
    const pair = options?.type === "keywords" ? meaningful(options)[0] : undefined;
    const as = pair ? partIn(pair, "value")?.text : undefined;
    const group = of.type === "dot" ? of : null;
    const base = partIn(group, "left")?.text;
    const members = meaningful(partIn(group, "right"));
    const paths = base === undefined ? [of.text] : members.map(({ text }) => `${base}.${text}`);
    return paths.flatMap((path): readonly CodeStatement[] => {
      const name = as ?? path.split(".").at(-1) ?? path;
      return moduleName({ text: path, span }).kind === "name" && name === path
        ? []
        : [{ kind: "import", span, name, path, from: { module: "", names: path.split(".") } }];
    });
  }
}

function mixedIn(named: SyntaxNode | undefined, span: SyntaxNode["span"]): readonly CodeStatement[] {
  const path = named?.text.replace(/\s/g, "") ?? "";
  return /^[A-Z][\w.]*$/.test(path)
    ? [{ kind: "mixin", span, from: { module: "", names: path.split(".") } }]
    : [];
}

/** What a call of `use` names, and at which of a body's statements it stands. */
export function usedModule(node: CodeStatement): string | null {
  const value = node.kind === "expression" || node.kind === "return" ? node.value : null;
  if (value?.kind !== "call" || value.receiver || value.name !== "use") return null;
  return pathOf(value.arguments[0]?.value);
}

function pathOf(of: Expression | undefined): string | null {
  if (of?.kind === "name") return of.name;
  if (of?.kind !== "member") return null;
  const base = pathOf(of.of);
  return base === null ? null : `${base}.${of.name}`;
}

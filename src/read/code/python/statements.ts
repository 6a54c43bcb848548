import type { CodeFunction, CodeStatement, Expression, Pattern } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { PythonExpressions } from "./expressions.ts";
import { importsOf } from "./imports.ts";
import { assignedNames } from "./local-names.ts";
import { namesOfPattern, pythonParameters, pythonPattern } from "./parameters.ts";

/** Python's statements. Blocks but those of functions and classes have no names of their own. */
export class PythonStatements {
  readonly #expressions: PythonExpressions;

  constructor(source: string) {
    this.#expressions = new PythonExpressions(source);
  }

  body(node: SyntaxNode | null): readonly CodeStatement[] {
    return meaningful(node).flatMap((part) => this.#of(part));
  }

  #of(node: SyntaxNode): readonly CodeStatement[] {
    return (
      this.#definition(node) ??
      this.#block(node) ??
      this.#assigned(node) ??
      this.#way(node) ?? [{ kind: "expression", span: node.span, value: this.#expressions.of(node) }]
    );
  }

  #definition(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    switch (node.type) {
      case "decorated_definition": {
        const made = partIn(node, "definition");
        return made && this.#of(made);
      }
      case "function_definition":
        return [{ kind: "function", span, made: this.#function(node) }];
      case "class_definition": {
        const bases = meaningful(partIn(node, "superclasses"))
          .filter(({ type }) => type !== "keyword_argument")
          .map(this.#expressions.of);
        const name = partIn(node, "name")?.text ?? null;
        return [{ kind: "class", span, made: { name, bases, body: this.body(partIn(node, "body")), span } }];
      }
      case "import_statement":
      case "import_from_statement":
        return importsOf(node);
      case "comment":
      case "pass_statement":
      case "global_statement":
      case "nonlocal_statement":
      case "future_import_statement":
      case "type_alias_statement":
        return [];
      default:
        return null;
    }
  }

  #function(node: SyntaxNode): CodeFunction {
    const body = partIn(node, "body");
    const parameters = pythonParameters(partIn(node, "parameters"), this.#expressions.of);
    const known = new Set(parameters.flatMap(({ pattern }) => namesOfPattern(pattern)));
    // What a function gives a value is its own, whatever is called so outside.
    const own = [...assignedNames(body)].filter((name) => !known.has(name));
    const { span } = node;
    const declared = own.map(
      (name): CodeStatement => ({
        ...{ kind: "assignment", span, to: { kind: "name", name } },
        value: { kind: "other", span },
      }),
    );
    return {
      ...{ name: partIn(node, "name")?.text ?? null, parameters, span, givesLast: false, byName: true },
      body: [...declared, ...this.body(body)],
    };
  }

  #block(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const inner = () => this.body(partIn(node, "body"));
    switch (node.type) {
      case "if_statement":
        return [
          this.#conditional(
            node,
            node.parts.filter(({ field }) => field === "alternative"),
          ),
        ];
      case "for_statement": {
        const [left, right] = [partIn(node, "left"), partIn(node, "right")];
        if (!left || !right) return null;
        const each = pythonPattern(left);
        const last = this.body(partIn(partIn(node, "alternative"), "body"));
        const over = this.#expressions.of(right);
        return [{ kind: "for", span, each, over, body: inner(), takes: "keys" }, ...last];
      }
      case "while_statement":
        return [
          { kind: "while", span, body: inner() },
          ...this.body(partIn(partIn(node, "alternative"), "body")),
        ];
      case "with_statement":
        return [{ kind: "with", span, opens: this.#opened(node), body: inner() }];
      case "try_statement":
        return [this.#guarded(node)];
      case "match_statement":
        return this.#cases(node);
      default:
        return null;
    }
  }

  #conditional(node: SyntaxNode, [other, ...more]: readonly SyntaxNode[]): CodeStatement {
    const { span } = node;
    const condition = partIn(node, "condition");
    const test: Expression = condition ? this.#expressions.of(condition) : { kind: "other", span };
    const yes = this.body(partIn(node, "consequence"));
    const no = !other
      ? []
      : other.type === "elif_clause"
        ? [this.#conditional(other, more)]
        : this.body(partIn(other, "body"));
    return { kind: "if", span, test, yes, no };
  }

  #opened(node: SyntaxNode) {
    const clause = node.parts.find(({ type }) => type === "with_clause");
    return meaningful(clause).flatMap((item) => {
      const value = partIn(item, "value");
      if (!value) return [];
      if (value.type !== "as_pattern") return [{ value: this.#expressions.of(value), as: null }];
      const [opened] = meaningful(value);
      const alias = partIn(value, "alias");
      return opened ? [{ value: this.#expressions.of(opened), as: alias && pythonPattern(alias) }] : [];
    });
  }

  #guarded(node: SyntaxNode): CodeStatement {
    const of = (type: RegExp) => node.parts.filter((part) => type.test(part.type));
    const blockOf = (part: SyntaxNode) =>
      this.body(partIn(part, "body") ?? part.parts.find(({ type }) => type === "block") ?? null);
    return {
      ...{ kind: "try", span: node.span },
      // What stands in `else` follows where nothing is raised.
      body: [...this.body(partIn(node, "body")), ...of(/^else_clause$/).flatMap(blockOf)],
      handlers: of(/^except/).map(blockOf),
      last: of(/^finally_clause$/).flatMap(blockOf),
    };
  }

  /** Which case is taken is not known. */
  #cases(node: SyntaxNode): readonly CodeStatement[] {
    const cases = meaningful(partIn(node, "body")).filter(({ type }) => type === "case_clause");
    return cases.reduceRight<readonly CodeStatement[]>((no, clause) => {
      const { span } = clause;
      const yes = this.body(partIn(clause, "consequence"));
      return [{ kind: "if", span, test: { kind: "other", span }, yes, no }];
    }, []);
  }

  #assigned(node: SyntaxNode): readonly CodeStatement[] | null {
    if (node.type !== "expression_statement") return null;
    const [inner] = meaningful(node);
    if (inner?.type === "assignment") return this.#assignment(inner);
    if (inner?.type === "augmented_assignment") return this.#augmented(inner);
    // Several expressions behind commas are one tuple.
    const [only, ...more] = meaningful(node).map(this.#expressions.of);
    if (!only) return [];
    return [only, ...more].map((value) => ({ kind: "expression", span: value.span, value }));
  }

  /** `a = b = c` gives both the last value. */
  #assignment(node: SyntaxNode): readonly CodeStatement[] {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return [];
    if (right.type !== "assignment") return [this.#given(left, this.#expressions.of(right))];
    const inner = partIn(right, "left");
    return [...this.#assignment(right), ...(inner ? [this.#given(left, this.#expressions.of(inner))] : [])];
  }

  #augmented(node: SyntaxNode): readonly CodeStatement[] {
    const [left, right] = [partIn(node, "left"), partIn(node, "right")];
    if (!left || !right) return [];
    const kind = partIn(node, "operator")?.text === "+=" ? "concatenation" : "other";
    const parts = [this.#expressions.of(left), this.#expressions.of(right)];
    return [this.#given(left, { kind, span: node.span, parts })];
  }

  #given(left: SyntaxNode, value: Expression): CodeStatement {
    const span = [left.span[0], value.span[1]] as const;
    const isMember = left.type === "subscript" || left.type === "attribute";
    const to: Pattern = isMember ? { kind: "other" } : pythonPattern(left);
    const member = isMember ? this.#expressions.of(left) : null;
    return { kind: "expression", span, value: { kind: "assignment", span, to, member, value } };
  }

  #way(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const [first] = meaningful(node);
    if (node.type === "return_statement")
      return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
    if (node.type === "raise_statement") return [{ kind: "throw", span }];
    return /^(?:break|continue|delete|assert)_statement$/.test(node.type) ? [] : null;
  }
}

import type { CodeFunction, CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { RubyExpressions, type RubyFile } from "./expressions.ts";
import { rubyMixins } from "./mixins.ts";

/** Ruby's statements; each of its expressions is one, too. */
export class RubyStatements {
  readonly #expressions: RubyExpressions;
  /** Where a method stands that is read. */
  #within: Pick<CodeFunction, "inModule" | "isStatic"> = {};

  constructor(file: RubyFile) {
    this.#expressions = new RubyExpressions(file, (node) => this.body(node));
  }

  body(node: SyntaxNode | null): readonly CodeStatement[] {
    if (!node) return [];
    if (!bodies.test(node.type)) return this.#of(node);
    const handlers = node.parts.filter(({ type }) => type === "rescue" || type === "ensure");
    if (handlers.length > 0) return [this.#guarded(node)];
    return this.#listed(meaningful(node));
  }

  /** The lines of a heredoc stand behind the statement that it is a part of. */
  #listed(parts: readonly SyntaxNode[]): readonly CodeStatement[] {
    const statements: CodeStatement[] = [];
    for (const part of parts) {
      const before = statements.at(-1);
      if (part.type === "heredoc_body" && before)
        statements[statements.length - 1] = { ...before, span: [before.span[0], part.span[1]] };
      else statements.push(...this.#of(part));
    }
    return statements;
  }

  #of(node: SyntaxNode): readonly CodeStatement[] {
    const known = this.#definition(node) ?? this.#branch(node) ?? this.#way(node);
    if (known) return known;
    const value = this.#expressions.of(node);
    // They are calls as well, which show what a migration has taken in.
    return [...rubyMixins(value), { kind: "expression", span: node.span, value }];
  }

  #definition(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    switch (node.type) {
      case "method":
      case "singleton_method": {
        const made = this.#expressions.function(node, partIn(node, "parameters"), partIn(node, "body"));
        const isStatic = node.type === "singleton_method" ? { isStatic: true as const } : {};
        return [{ kind: "function", span, made: { ...made, ...this.#within, ...isStatic } }];
      }
      case "class": {
        const base = meaningful(partIn(node, "superclass")).at(-1);
        const bases = base ? [this.#expressions.of(base)] : [];
        const name = partIn(node, "name")?.text ?? null;
        return [{ kind: "class", span, made: { name, bases, body: this.#inside(node, {}), span } }];
      }
      case "module":
        return this.#inside(node, { inModule: partIn(node, "name")?.text.split("::").at(-1) ?? "" });
      case "singleton_class":
        return this.#inside(node, { ...this.#within, isStatic: true });
      case "heredoc_body":
      case "comment":
      case "uninterpreted":
      case "empty_statement":
        return [];
      default:
        return null;
    }
  }

  #inside(node: SyntaxNode, within: Pick<CodeFunction, "inModule" | "isStatic">): readonly CodeStatement[] {
    const around = this.#within;
    this.#within = within;
    const body = this.body(partIn(node, "body"));
    this.#within = around;
    return body;
  }

  #branch(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    switch (node.type) {
      case "if":
      case "elsif":
      case "unless":
      case "if_modifier":
      case "unless_modifier":
        return [this.#conditional(node)];
      case "while":
      case "until":
      case "while_modifier":
      case "until_modifier":
        return [{ kind: "while", span, body: this.body(partIn(node, "body")) }];
      case "for":
        return this.#for(node);
      case "case":
        return this.#cases(node);
      case "case_match":
        return this.#matches(node);
      case "begin":
      case "parenthesized_statements":
      case "begin_block":
        return this.body(node);
      case "rescue_modifier":
        return this.#rescued(node);
      default:
        return null;
    }
  }

  /** `a rescue b` */
  #rescued(node: SyntaxNode): readonly CodeStatement[] {
    const handlers = [this.body(partIn(node, "handler"))];
    return [{ kind: "try", span: node.span, body: this.body(partIn(node, "body")), handlers, last: [] }];
  }

  /** `case a in b`: which pattern it has is not known. */
  #matches(node: SyntaxNode): readonly CodeStatement[] {
    const value = partIn(node, "value");
    const last = node.parts.find(({ type }) => type === "else") ?? null;
    const cases = node.parts
      .filter(({ type }) => type === "in_clause")
      .reduceRight<readonly CodeStatement[]>((no, { span, ...clause }) => {
        const yes = this.body(partIn({ span, ...clause }, "body"));
        return [{ kind: "if", span, test: { kind: "other", span }, yes, no }];
      }, this.body(last));
    return value
      ? [{ kind: "expression", span: value.span, value: this.#expressions.of(value) }, ...cases]
      : cases;
  }

  #conditional(node: SyntaxNode): CodeStatement {
    const { span } = node;
    const given = partIn(node, "condition");
    const condition: Expression = given ? this.#expressions.of(given) : { kind: "other", span };
    const test: Expression = node.type.startsWith("unless")
      ? { kind: "not", span: condition.span, of: condition }
      : condition;
    const yes = this.body(partIn(node, "consequence") ?? partIn(node, "body"));
    return { kind: "if", span, test, yes, no: this.body(partIn(node, "alternative")) };
  }

  #for(node: SyntaxNode): readonly CodeStatement[] {
    const [pattern, value] = [partIn(node, "pattern"), meaningful(partIn(node, "value"))[0]];
    if (!pattern || !value) return [{ kind: "other", span: node.span }];
    const each = { kind: "name", name: pattern.text } as const;
    const body = this.body(partIn(node, "body"));
    return [{ kind: "for", span: node.span, each, over: this.#expressions.of(value), body }];
  }

  #cases(node: SyntaxNode): readonly CodeStatement[] {
    const given = partIn(node, "value");
    const branches = node.parts.filter(({ type }) => type === "when");
    const last = node.parts.find(({ type }) => type === "else") ?? null;
    return branches.reduceRight<readonly CodeStatement[]>((no, branch) => {
      const patterns = branch.parts.filter(({ field }) => field === "pattern");
      const { span } = branch;
      const left = given && this.#expressions.of(given);
      const tests = patterns.flatMap((pattern) =>
        meaningful(pattern).map((part): Expression => {
          const right = this.#expressions.of(part);
          return left ? { kind: "comparison", span, operator: "==", left, right } : right;
        }),
      );
      const test = tests.reduce<Expression | null>(
        (before, next) =>
          before ? { kind: "comparison", span, operator: "or", left: before, right: next } : next,
        null,
      ) ?? { kind: "other", span };
      return [{ kind: "if", span, test, yes: this.body(partIn(branch, "body")), no }];
    }, this.body(last));
  }

  #way(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    if (node.type === "return" || node.type === "next") {
      const given = meaningful(meaningful(node)[0]);
      const [only] = given;
      const value: Expression | null = !only
        ? null
        : given.length === 1
          ? this.#expressions.of(only)
          : {
              kind: "list",
              span,
              items: given.map((one) => ({ name: null, value: this.#expressions.of(one) })),
            };
      const leaves = node.type === "return" ? { leaves: true as const } : {};
      return [{ kind: "return", span, value, ...leaves }];
    }
    const isRaise =
      node.type === "call" && partIn(node, "receiver") === null && partIn(node, "method")?.text === "raise";
    return isRaise || (node.type === "identifier" && node.text === "raise")
      ? [{ kind: "throw", span }]
      : null;
  }

  #guarded(node: SyntaxNode): CodeStatement {
    const of = (type: string) => node.parts.filter((part) => part.type === type);
    const body = meaningful(node).filter(({ type }) => !/^(?:rescue|ensure)$/.test(type));
    return {
      ...{ kind: "try", span: node.span, body: body.flatMap((part) => this.#of(part)) },
      handlers: of("rescue").map((one) => this.body(partIn(one, "body"))),
      last: of("ensure").flatMap((one) => meaningful(one).flatMap((part) => this.#of(part))),
    };
  }
}

const bodies =
  /^(?:program|body_statement|block_body|then|else|do|begin|parenthesized_statements|begin_block)$/;

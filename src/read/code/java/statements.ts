import type { CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { JavaExpressions } from "./expressions.ts";

/** Java's statements and declarations. */
export class JavaStatements {
  readonly #expressions: JavaExpressions;

  constructor(source: string) {
    this.#expressions = new JavaExpressions(source, (node) => this.body(node));
  }

  body(node: SyntaxNode | null): readonly CodeStatement[] {
    return meaningful(node).flatMap((part) => (part.type.endsWith("_comment") ? [] : this.#of(part)));
  }

  #of(node: SyntaxNode): readonly CodeStatement[] {
    return this.#declaration(node) ?? this.#block(node) ?? this.#simple(node);
  }

  #inside(node: SyntaxNode | null): readonly CodeStatement[] {
    return node === null ? [] : this.#of(node);
  }

  #declaration(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    switch (node.type) {
      case "class_declaration": {
        const bases = meaningful(partIn(node, "superclass")).map(this.#expressions.of);
        const body = this.body(partIn(node, "body"));
        const name = partIn(node, "name")?.text ?? null;
        const modifiers = node.parts.find(({ type }) => type === "modifiers")?.text.split(/\s+/) ?? [];
        return [
          {
            kind: "class",
            span,
            made: { name, bases, body, span, isAbstract: modifiers.includes("abstract") },
          },
        ];
      }
      case "constructor_declaration":
        return [
          { kind: "function", span, made: { ...this.#expressions.function(node), name: "constructor" } },
        ];
      case "method_declaration":
        return [{ kind: "function", span, made: this.#expressions.function(node) }];
      case "field_declaration":
      case "constant_declaration":
      case "local_variable_declaration":
        return node.parts
          .filter(({ field }) => field === "declarator")
          .map((declared) => this.#named(declared, partIn(declared, "value")));
      case "static_initializer":
        return this.body(node);
      case "import_declaration":
        return imported(node);
      case "package_declaration":
      case "interface_declaration":
      case "record_declaration":
      case "enum_declaration":
      case "annotation_type_declaration":
        return [];
      default:
        return null;
    }
  }

  #named(node: SyntaxNode, value: SyntaxNode | null): CodeStatement {
    const { span } = node;
    const given: Expression = value ? this.#expressions.of(value) : { kind: "other", span };
    return {
      ...{ kind: "assignment", span, value: given },
      to: { kind: "name", name: partIn(node, "name")?.text ?? "" },
    };
  }

  #block(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const inner = () => this.#inside(partIn(node, "body"));
    switch (node.type) {
      case "block":
        return this.body(node);
      case "if_statement": {
        const test = partIn(node, "condition");
        if (!test) return null;
        const yes = this.#inside(partIn(node, "consequence"));
        const no = this.#inside(partIn(node, "alternative"));
        return [{ kind: "if", span, test: this.#expressions.of(test), yes, no }];
      }
      case "enhanced_for_statement": {
        const [name, value] = [partIn(node, "name"), partIn(node, "value")];
        if (!name || !value) return null;
        const each = { kind: "name", name: name.text } as const;
        return [{ kind: "for", span, each, over: this.#expressions.of(value), body: inner() }];
      }
      case "for_statement":
      case "while_statement":
      case "do_statement":
        return [{ kind: "while", span, body: inner() }];
      case "synchronized_statement":
        return inner();
      case "labeled_statement":
        return this.#inside(meaningful(node).at(-1) ?? null);
      case "try_statement":
      case "try_with_resources_statement":
        return this.#guarded(node);
      case "switch_expression":
        return this.#cases(node);
      default:
        return null;
    }
  }

  /** What it opens is open for its body. */
  #guarded(node: SyntaxNode): readonly CodeStatement[] {
    const opened = meaningful(partIn(node, "resources")).map((resource) =>
      this.#named(resource, partIn(resource, "value")),
    );
    const last = node.parts.find(({ type }) => type === "finally_clause");
    const caught = node.parts.filter(({ type }) => type === "catch_clause");
    const guarded: CodeStatement = {
      ...{ kind: "try", span: node.span, body: [...opened, ...this.#inside(partIn(node, "body"))] },
      handlers: caught.map((clause) => this.#inside(partIn(clause, "body"))),
      last: last ? this.body(last) : [],
    };
    return [guarded];
  }

  /** Nobody knows which of them is taken. */
  #cases(node: SyntaxNode): readonly CodeStatement[] {
    const { span } = node;
    return meaningful(partIn(node, "body")).map((section): CodeStatement => {
      const body = meaningful(section).filter(({ type }) => !/^(?:switch_label|break_statement)$/.test(type));
      return {
        ...{ kind: "if", span: section.span, test: { kind: "other", span }, no: [] },
        yes: body.flatMap((part) => this.#of(part)),
      };
    });
  }

  #simple(node: SyntaxNode): readonly CodeStatement[] {
    const { span } = node;
    const [first] = meaningful(node);
    switch (node.type) {
      case "expression_statement":
        if (first?.type === "switch_expression") return this.#cases(first);
        return first ? [{ kind: "expression", span, value: this.#expressions.of(first) }] : [];
      case "return_statement":
      case "yield_statement":
        return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
      case "throw_statement":
        return [{ kind: "throw", span }];
      case "modifiers":
      case "break_statement":
      case "continue_statement":
      case "empty_statement":
        return [];
      default:
        return [{ kind: "expression", span, value: this.#expressions.of(node) }];
    }
  }
}

/** `import a.b.C;` */
function imported(node: SyntaxNode): readonly CodeStatement[] {
  const names = meaningful(node)
    .map(({ text }) => text.replace(/\s/g, ""))
    .join("")
    .split(".");
  const name = names.at(-1) ?? "";
  if (!/^[A-Z]/.test(name)) return [];
  const from = { module: names.slice(0, -1).join("."), names: [name] };
  return [{ kind: "import", span: node.span, name, path: name, from }];
}

import type { CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { CsharpExpressions } from "./expressions.ts";

/** C#'s statements and declarations. A class has its attributes as members, called as they are written: "[Migration]". */
export class CsharpStatements {
  readonly #expressions: CsharpExpressions;

  constructor(source: string) {
    this.#expressions = new CsharpExpressions(source, (node) => this.body(node));
  }

  body(node: SyntaxNode | null): readonly CodeStatement[] {
    return meaningful(node).flatMap((part) => this.#of(part));
  }

  #of(node: SyntaxNode): readonly CodeStatement[] {
    return this.#declaration(node) ?? this.#block(node) ?? this.#simple(node);
  }

  #declaration(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    switch (node.type) {
      case "namespace_declaration":
        return this.body(partIn(node, "body"));
      case "file_scoped_namespace_declaration":
      case "preproc_region":
      case "global_statement":
        return this.body(node);
      case "preproc_if":
        return this.#compiled(node);
      case "class_declaration":
      case "record_declaration":
      case "struct_declaration":
        return [this.#class(node)];
      case "constructor_declaration":
        return [
          { kind: "function", span, made: { ...this.#expressions.function(node), name: "constructor" } },
        ];
      case "method_declaration":
      case "local_function_statement":
        return [{ kind: "function", span, made: this.#expressions.function(node) }];
      case "field_declaration":
      case "local_declaration_statement":
        return node.parts
          .filter(({ type }) => type === "variable_declaration")
          .flatMap((declared) => this.#variables(declared));
      case "property_declaration":
        return this.#property(node);
      case "using_directive":
      case "attribute_list":
      case "modifier":
      case "enum_declaration":
      case "interface_declaration":
      case "delegate_declaration":
      case "comment":
      case "empty_statement":
        return [];
      default:
        return node.type.startsWith("preproc_") ? [] : null;
    }
  }

  /** Which of its branches is compiled is not known; of declarations all are there. */
  #compiled(node: SyntaxNode): readonly CodeStatement[] {
    const { span } = node;
    const others = node.parts.filter(({ type }) => /^preproc_el/.test(type));
    const own = meaningful(node).filter((part) => !others.includes(part) && part.field !== "condition");
    const yes = own.flatMap((part) => this.#of(part));
    const no = others.flatMap((other) => this.#compiled(other));
    if (node.type === "preproc_else" || [...own, ...others.flatMap(meaningful)].some(isDeclaration))
      return [...yes, ...no];
    return [{ kind: "if", span, test: { kind: "other", span }, yes, no }];
  }

  #class(node: SyntaxNode): CodeStatement {
    const bases = meaningful(node.parts.find(({ type }) => type === "base_list")).map(this.#expressions.of);
    const attributes = node.parts.filter(({ type }) => type === "attribute_list").flatMap(meaningful);
    const body = [
      ...attributes.flatMap((attribute) => this.#attribute(attribute)),
      ...this.body(partIn(node, "body")),
    ];
    const { span } = node;
    const isAbstract = node.parts.some(({ type, text }) => type === "modifier" && text === "abstract");
    return {
      kind: "class",
      span,
      made: { name: partIn(node, "name")?.text ?? null, bases, body, span, isAbstract },
    };
  }

  #attribute(node: SyntaxNode): readonly CodeStatement[] {
    const name = (partIn(node, "name")?.text ?? "").replace(/^.*\./, "").replace(/Attribute$/, "");
    const list = node.parts.find(({ type }) => type === "attribute_argument_list");
    const given = meaningful(list).map((argument) => {
      const value = meaningful(argument).at(-1);
      // `Version = 1` sets a property, `version: 1` gives an argument.
      const named = /^\s*@?(\w+)\s*[:=](?!=)/.exec(argument.text)?.[1] ?? null;
      const read: Expression = value ? this.#expressions.of(value) : { kind: "other", span: argument.span };
      return { named, read };
    });
    const { span } = node;
    const set = (to: string, value: Expression): CodeStatement => {
      return { kind: "assignment", span, to: { kind: "name", name: to }, value };
    };
    const items = given.flatMap(({ named, read }) => (named === null ? [{ name: null, value: read }] : []));
    return [
      set(`[${name}]`, { kind: "list", span, items }),
      ...given.flatMap(({ named, read }) =>
        named === null ? [] : [set(`[${name}].${named.toLowerCase()}`, read)],
      ),
    ];
  }

  #variables(node: SyntaxNode): readonly CodeStatement[] {
    return node.parts
      .filter(({ type }) => type === "variable_declarator")
      .map((variable): CodeStatement => {
        const name = partIn(variable, "name");
        const value = meaningful(variable)
          .filter((part) => part !== name)
          .at(-1);
        return {
          ...{ kind: "assignment", span: variable.span, to: { kind: "name", name: name?.text ?? "" } },
          value: value ? this.#expressions.of(value) : { kind: "other", span: variable.span },
        };
      });
  }

  /** `string Name => "x";` and `string Name { get; } = "x";` */
  #property(node: SyntaxNode): readonly CodeStatement[] {
    const given = partIn(node, "value");
    const [arrow] = given?.type === "arrow_expression_clause" ? meaningful(given) : [given];
    const { span } = node;
    const name = partIn(node, "name")?.text ?? "";
    const value: Expression = arrow ? this.#expressions.of(arrow) : { kind: "other", span };
    return [{ kind: "assignment", span, to: { kind: "name", name }, value }];
  }

  #block(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const inner = () => this.#inside(partIn(node, "body") ?? meaningful(node).at(-1) ?? null);
    switch (node.type) {
      case "block":
      case "checked_statement":
      case "unsafe_statement":
        return this.body(node);
      case "if_statement": {
        const test = partIn(node, "condition");
        const [yes, no] = [partIn(node, "consequence"), partIn(node, "alternative")];
        return test
          ? [
              {
                kind: "if",
                span,
                test: this.#expressions.of(test),
                yes: this.#inside(yes),
                no: this.#inside(no),
              },
            ]
          : null;
      }
      case "foreach_statement": {
        const [left, right] = [partIn(node, "left"), partIn(node, "right")];
        if (!left || !right) return null;
        const each = left.type === "identifier" ? ({ kind: "name", name: left.text } as const) : other;
        return [{ kind: "for", span, each, over: this.#expressions.of(right), body: inner() }];
      }
      case "for_statement":
      case "while_statement":
      case "do_statement":
        return [{ kind: "while", span, body: inner() }];
      case "using_statement":
      case "lock_statement":
      case "fixed_statement":
        return inner();
      case "try_statement":
        return [this.#guarded(node)];
      case "switch_statement":
        return this.#cases(node);
      default:
        return null;
    }
  }

  #inside(node: SyntaxNode | null): readonly CodeStatement[] {
    return node === null ? [] : this.#of(node);
  }

  #guarded(node: SyntaxNode): CodeStatement {
    const last = node.parts.find(({ type }) => type === "finally_clause");
    const caught = node.parts.filter(({ type }) => type === "catch_clause");
    return {
      ...{ kind: "try", span: node.span, body: this.#inside(partIn(node, "body")) },
      handlers: caught.map((clause) => this.#inside(partIn(clause, "body"))),
      last: last ? this.body(last) : [],
    };
  }

  /** Nobody knows which of them is taken. */
  #cases(node: SyntaxNode): readonly CodeStatement[] {
    const { span } = node;
    return meaningful(partIn(node, "body")).map((section): CodeStatement => {
      const body = meaningful(section).filter(({ type }) => /_statement$|^block$/.test(type));
      return {
        ...{ kind: "if", span: section.span, test: { kind: "other", span }, no: [] },
        yes: body.filter(({ type }) => type !== "break_statement").flatMap((part) => this.#of(part)),
      };
    });
  }

  #simple(node: SyntaxNode): readonly CodeStatement[] {
    const { span } = node;
    const [first] = meaningful(node);
    switch (node.type) {
      case "expression_statement":
        return first ? [{ kind: "expression", span, value: this.#expressions.of(first) }] : [];
      case "return_statement":
        return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
      case "throw_statement":
        return [{ kind: "throw", span }];
      default:
        return [{ kind: "expression", span, value: this.#expressions.of(node) }];
    }
  }
}

const other = { kind: "other" } as const;

function isDeclaration({ type }: SyntaxNode): boolean {
  return type !== "local_declaration_statement" && /_declaration$/.test(type);
}

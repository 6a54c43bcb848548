import type { CodeClass, CodeStatement, Expression } from "../syntax.ts";
import { meaningful, partIn, type SyntaxNode } from "../tree-sitter/syntax-tree.ts";
import { bareName } from "./calls.ts";
import { PhpExpressions } from "./expressions.ts";
import { phpImports } from "./imports.ts";
import { switched } from "./matches.ts";
import { phpPattern } from "./patterns.ts";

/** PHP's statements. Blocks but those of functions and classes have no names of their own. */
export class PhpStatements {
  readonly #expressions: PhpExpressions;

  constructor(source: string) {
    this.#expressions = new PhpExpressions(source, this);
  }

  /** What a file returns is what whoever loads it is given. */
  module(root: SyntaxNode): readonly CodeStatement[] {
    return this.body(root).map((statement) =>
      statement.kind === "return" && statement.value
        ? { kind: "export", span: statement.span, name: "default", value: statement.value }
        : statement,
    );
  }

  body(node: SyntaxNode | null): readonly CodeStatement[] {
    if (!node) return [];
    return blocks.test(node.type) ? this.#each(meaningful(node)) : this.#of(node);
  }

  classOf(node: SyntaxNode): CodeClass {
    const base = node.parts.find(({ type }) => type === "base_clause");
    const body = partIn(node, "body");
    // What a trait has stands before what a class inherits.
    const traits = meaningful(body).filter(({ type }) => type === "use_declaration");
    return {
      ...{ name: partIn(node, "name")?.text ?? null, span: node.span },
      bases: [base, ...traits].flatMap((one) => meaningful(one).filter(isName).map(this.#expressions.of)),
      body: this.body(body),
      isAbstract: node.parts.some(({ type }) => type === "abstract_modifier"),
    };
  }

  /** What follows `if (…) { continue; }` is its other branch. */
  #each(nodes: readonly SyntaxNode[]): readonly CodeStatement[] {
    const at = nodes.findIndex(isSkipping);
    const skipping = nodes[at];
    if (!skipping) return nodes.flatMap((part) => this.#of(part));
    const before = nodes.slice(0, at).flatMap((part) => this.#of(part));
    const no = this.#each(nodes.slice(at + 1));
    return [...before, { ...this.#conditional(skipping), no }];
  }

  #of(node: SyntaxNode): readonly CodeStatement[] {
    return (
      this.#definition(node) ??
      this.#block(node) ??
      this.#way(node) ?? [{ kind: "expression", span: node.span, value: this.#expressions.of(node) }]
    );
  }

  #definition(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    switch (node.type) {
      case "namespace_definition":
        return this.body(partIn(node, "body"));
      case "namespace_use_declaration":
        return phpImports(node);
      case "class_declaration":
      case "trait_declaration":
        return [{ kind: "class", span, made: this.classOf(node) }];
      case "function_definition":
      case "method_declaration":
        return [{ kind: "function", span, made: this.#expressions.function(node) }];
      case "const_declaration":
      case "property_declaration":
      case "function_static_declaration":
        return meaningful(node).flatMap((part) => this.#named(part));
      case "comment":
      case "php_tag":
      case "text":
      case "text_interpolation":
      case "use_declaration":
      case "interface_declaration":
      case "enum_declaration":
      case "declare_statement":
      case "global_declaration":
      case "unset_statement":
      case "empty_statement":
      case "break_statement":
      case "continue_statement":
        return [];
      default:
        return null;
    }
  }

  /** A constant, a property or a static variable, with what it is at first. */
  #named(node: SyntaxNode): readonly CodeStatement[] {
    const { span } = node;
    const [first, second] = meaningful(node);
    if (!/^(?:const_element|property_element|static_variable_declaration)$/.test(node.type) || !first)
      return [];
    const isOwn = node.type === "property_element";
    const name = isOwn ? first.text.replace(/^\$/, "") : bareName(first.text);
    const value: Expression = second ? this.#expressions.of(second) : { kind: "null", span };
    return [{ kind: "assignment", span, to: { kind: "name", name }, value }];
  }

  #block(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const inside = () => node.parts.filter(({ field }) => field === "body").flatMap((one) => this.body(one));
    switch (node.type) {
      case "compound_statement":
      case "colon_block":
        return this.body(node);
      case "if_statement":
        return [this.#conditional(node)];
      case "foreach_statement":
        return this.#loop(node);
      case "while_statement":
      case "do_statement":
      case "for_statement":
        return [{ kind: "while", span, body: inside() }];
      case "switch_statement":
        return switched(node, this.#expressions.of, (nodes) => nodes.flatMap((one) => this.#of(one)));
      case "try_statement":
        return [this.#guarded(node)];
      default:
        return null;
    }
  }

  #conditional(node: SyntaxNode): Extract<CodeStatement, { kind: "if" }> {
    const others = node.parts.filter(({ field }) => field === "alternative");
    const no = others.reduceRight<readonly CodeStatement[]>(
      (after, other) =>
        other.type === "else_if_clause"
          ? [{ ...this.#test(other), no: after }]
          : this.body(partIn(other, "body")),
      [],
    );
    return { ...this.#test(node), no };
  }

  #test(node: SyntaxNode) {
    const { span } = node;
    const condition = partIn(node, "condition");
    const test: Expression = condition ? this.#expressions.of(condition) : { kind: "other", span };
    return { kind: "if", span, test, yes: this.body(partIn(node, "body")) } as const;
  }

  #loop(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const [over, each] = meaningful(node).filter(({ field }) => field !== "body");
    if (!over || !each) return null;
    const body = this.body(partIn(node, "body"));
    const [key, value] = each.type === "pair" ? meaningful(each) : [];
    const pattern =
      key && value
        ? ({ kind: "items", items: [phpPattern(key), phpPattern(value)] } as const)
        : phpPattern(each);
    const takes = key ? "entries" : "values";
    return [{ kind: "for", span, each: pattern, over: this.#expressions.of(over), body, takes }];
  }

  #guarded(node: SyntaxNode): CodeStatement {
    const of = (type: string) => node.parts.filter((part) => part.type === type);
    return {
      ...{ kind: "try", span: node.span, body: this.body(partIn(node, "body")) },
      handlers: of("catch_clause").map((one) => this.body(partIn(one, "body"))),
      last: of("finally_clause").flatMap((one) => this.body(partIn(one, "body"))),
    };
  }

  #way(node: SyntaxNode): readonly CodeStatement[] | null {
    const { span } = node;
    const [first] = meaningful(node);
    if (node.type === "return_statement")
      return [{ kind: "return", span, value: first ? this.#expressions.of(first) : null }];
    if (node.type === "exit_statement") return [{ kind: "throw", span }];
    if (node.type !== "expression_statement" || !first) return null;
    if (first.type === "throw_expression") return [{ kind: "throw", span }];
    const module = requiredFile(first);
    if (module !== null) return [{ kind: "mixin", span, from: { module, names: [] } }];
    return [{ kind: "expression", span, value: this.#expressions.of(first) }];
  }
}

const blocks = /^(?:program|compound_statement|colon_block|declaration_list)$/;

function isName({ type }: SyntaxNode): boolean {
  return /^(?:qualified_)?name$/.test(type);
}

/** `require_once __DIR__ . "/helpers.php"`; null of any other expression. */
function requiredFile(node: SyntaxNode): string | null {
  if (!/^(?:require|include)(?:_once)?_expression$/.test(node.type)) return null;
  const [given] = meaningful(node);
  const [inner] = given?.type === "parenthesized_expression" ? meaningful(given) : [given];
  const [folder, path] =
    inner?.type === "binary_expression" ? [partIn(inner, "left"), partIn(inner, "right")] : [];
  if (folder?.text !== "__DIR__" || path?.type !== "string") return null;
  return `.${path.text.slice(1, -1)}`;
}

function isSkipping(node: SyntaxNode): boolean {
  if (node.type !== "if_statement" || node.parts.some(({ field }) => field === "alternative")) return false;
  const body = partIn(node, "body");
  return (
    (body?.type === "continue_statement" ? body : meaningful(body).at(-1))?.type === "continue_statement"
  );
}

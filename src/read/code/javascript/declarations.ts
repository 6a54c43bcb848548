import type { Span } from "../../../types.ts";
import type { CodeStatement, Expression, Pattern } from "../syntax.ts";
import {
  type BabelExpression,
  type BabelExpressionOf,
  type BabelNode,
  type BabelStatement,
  spanOf,
} from "./babel.ts";
import { enumeration } from "./enumerations.ts";
import type { Expressions } from "./expressions.ts";
import { keyOf, patternOf } from "./patterns.ts";

type Body = (statement: BabelStatement) => readonly CodeStatement[];
type AnyClass = BabelNode<"ClassDeclaration"> | BabelExpressionOf<"ClassExpression">;

/** What gives something a name: variables, functions, classes, imports and exports. */
export class Declarations {
  readonly #expressions: Expressions;
  readonly #body: Body;

  constructor(expressions: Expressions, body: Body) {
    this.#expressions = expressions;
    this.#body = body;
  }

  /** Null where a statement gives nothing a name. */
  of(node: BabelStatement): readonly CodeStatement[] | null {
    const span = spanOf(node);
    switch (node.type) {
      case "VariableDeclaration":
        return node.declarations.flatMap((one) => this.#variable(one));
      case "FunctionDeclaration":
        return [{ kind: "function", span, made: this.#expressions.function(node) }];
      case "ClassDeclaration":
        return [{ kind: "class", span, made: this.#class(node) }];
      case "ImportDeclaration":
        return imported(node, span);
      case "ExportNamedDeclaration":
        return this.#exported(node, span);
      case "ExportAllDeclaration":
        return [{ kind: "mixin", span, from: { module: node.source.value, names: [] } }];
      case "ExportDefaultDeclaration":
        return this.#exportedByDefault(node, span);
      case "TSExportAssignment":
        return [{ kind: "export", span, name: "*", value: this.#expressions.of(node.expression) }];
      case "TSEnumDeclaration":
        return [enumeration(node, this.#expressions)];
      case "TSModuleDeclaration":
        return [];
      default:
        return null;
    }
  }

  classExpression(node: BabelExpressionOf<"ClassExpression">): Expression {
    return { kind: "class", span: spanOf(node), made: this.#class(node) };
  }

  #variable({
    id,
    init,
    ...place
  }: BabelNode<"VariableDeclaration">["declarations"][number]): CodeStatement[] {
    const span = spanOf(place);
    if (!init) return [];
    return [{ kind: "assignment", span, to: patternOf(id), value: this.#expressions.of(init) }];
  }

  #class(node: AnyClass) {
    const bases = node.superClass ? [this.#expressions.of(node.superClass)] : [];
    const body = node.body.body.flatMap((member): CodeStatement[] => {
      const span = spanOf(member);
      if (member.type === "ClassMethod" || member.type === "ClassPrivateMethod")
        return [{ kind: "function", span, made: this.#expressions.function(member) }];
      if (!/^Class(?:Private)?Property$/.test(member.type) || !("value" in member) || !member.value)
        return [];
      const name = keyOf(member.key);
      if (name === null) return [];
      return [
        { kind: "assignment", span, to: { kind: "name", name }, value: this.#expressions.of(member.value) },
      ];
    });
    const isAbstract = "abstract" in node && node.abstract === true;
    return { name: node.id?.name ?? null, bases, body, span: spanOf(node), isAbstract };
  }

  #exported(node: BabelNode<"ExportNamedDeclaration">, span: Span): readonly CodeStatement[] {
    const declared = node.declaration ? (this.of(node.declaration) ?? []) : [];
    const names = declared.flatMap((one) => namesOf(one));
    if (node.source) return handedOn(node, node.source.value, span);
    return [
      ...declared,
      ...names.map((name) => reExported(name, name, span)),
      ...node.specifiers.flatMap((item) =>
        item.type === "ExportSpecifier"
          ? [reExported(keyOf(item.exported) ?? "", item.local.name, span)]
          : [],
      ),
    ];
  }

  #exportedByDefault(
    { declaration }: BabelNode<"ExportDefaultDeclaration">,
    span: Span,
  ): readonly CodeStatement[] {
    if (declaration.type === "FunctionDeclaration") {
      const made = this.#expressions.function(declaration);
      return [{ kind: "export", span, name: "default", value: { kind: "function", span, made } }];
    }
    if (declaration.type === "ClassDeclaration") {
      const value: Expression = { kind: "class", span, made: this.#class(declaration) };
      return [{ kind: "export", span, name: "default", value }];
    }
    if (declaration.type === "TSDeclareFunction") return [];
    return [{ kind: "export", span, name: "default", value: this.#expressions.of(declaration) }];
  }

  /** `exports.up = …`, `module.exports = …`; null where an expression is none of them. */
  exportedBy(node: BabelExpression): CodeStatement | null {
    if (node.type !== "AssignmentExpression" || node.operator !== "=") return null;
    if (node.left.type !== "MemberExpression") return null;
    const way = wayOf(this.#expressions.of(node.left));
    const name = way === "module.exports" ? "*" : /^(?:module\.)?exports\.(\w+)$/.exec(way ?? "")?.[1];
    if (name === undefined) return null;
    return { kind: "export", span: spanOf(node), name, value: this.#expressions.of(node.right) };
  }
}

/** `export { a as b } from "./c"`: no name is known here by it. */
function handedOn(
  { specifiers }: BabelNode<"ExportNamedDeclaration">,
  module: string,
  span: Span,
): readonly CodeStatement[] {
  return specifiers.flatMap((item): readonly CodeStatement[] => {
    const isAll = item.type === "ExportNamespaceSpecifier";
    const own = item.type === "ExportSpecifier" ? item.local.name : null;
    const name = keyOf(item.exported);
    if (name === null || (own === null && !isAll)) return [];
    const local = `${module} ${own ?? "*"}`;
    const from = { module, names: own === null ? [] : [own] };
    const path = own === null ? module : `${module}.${own}`;
    return [{ kind: "import", span, name: local, path, from }, reExported(name, local, span)];
  });
}

function reExported(name: string, local: string, span: Span): CodeStatement {
  return { kind: "export", span, name, value: { kind: "name", span, name: local }, live: true };
}

function namesOf(statement: CodeStatement): readonly string[] {
  if (statement.kind === "function" || statement.kind === "class")
    return statement.made.name === null ? [] : [statement.made.name];
  return statement.kind === "assignment" ? namesIn(statement.to) : [];
}

/** `export const { a, b: [c] } = …` */
function namesIn(pattern: Pattern): readonly string[] {
  if (pattern.kind === "name") return [pattern.name];
  if (pattern.kind === "items") return pattern.items.flatMap((item) => (item ? namesIn(item) : []));
  return pattern.kind === "keys" ? pattern.keys.flatMap((key) => namesIn(key.pattern)) : [];
}

/** "module.exports.up" of a chain of names; null of anything else. */
function wayOf(expression: Expression): string | null {
  if (expression.kind === "name") return expression.name;
  if (expression.kind !== "member") return null;
  const of = wayOf(expression.of);
  return of === null ? null : `${of}.${expression.name}`;
}

/** Named by its package, and its own name there. */
function imported(
  { source, specifiers }: BabelNode<"ImportDeclaration">,
  span: Span,
): readonly CodeStatement[] {
  return specifiers.map((specifier) => {
    const own = specifier.type === "ImportSpecifier" ? keyOf(specifier.imported) : null;
    const name = specifier.type === "ImportDefaultSpecifier" ? "default" : own;
    return {
      ...{ kind: "import", span, name: specifier.local.name },
      path: own === null ? source.value : `${source.value}.${own}`,
      from: { module: source.value, names: name === null ? [] : [name] },
    };
  });
}

import type { CodeStatement, Expression, MapEntry } from "../syntax.ts";
import { type BabelExpression, type BabelNode, spanOf } from "./babel.ts";
import type { Expressions } from "./expressions.ts";
import { keyOf } from "./patterns.ts";

/**
 * An enumeration of TypeScript is an object: its members by their names, and of those that are numbers the names by
 * the numbers, too. A member may be told by those before it.
 */
export function enumeration(node: BabelNode<"TSEnumDeclaration">, expressions: Expressions): CodeStatement {
  const span = spanOf(node);
  const members = new Map<string, Expression>();
  let next: number | null = 0;
  // The parser of a later version puts them into a body.
  for (const { id, initializer, ...place } of node.body?.members ?? node.members) {
    const name = keyOf(id);
    if (name === null) continue;
    const told = initializer ? toldBy(initializer, members, expressions) : null;
    const counted: Expression | null =
      next === null ? null : { kind: "number", span: spanOf(place), value: next, written: String(next) };
    const value: Expression = told ?? counted ?? { kind: "other", span: spanOf(place) };
    members.set(name, value);
    next = value.kind === "number" ? value.value + 1 : null;
  }
  const named = [...members].map(([name, value]) => entry(name, value));
  const numbered = [...members].flatMap(([name, value]) =>
    value.kind === "number" ? [entry(value.written, textAt(name, value))] : [],
  );
  const entries = [...numbered, ...named];
  return {
    ...{ kind: "assignment", span, to: { kind: "name", name: node.id.name } },
    value: { kind: "map", span, entries },
  };
}

function toldBy(
  node: BabelExpression,
  members: ReadonlyMap<string, Expression>,
  expressions: Expressions,
): Expression {
  return (node.type === "Identifier" && members.get(node.name)) || expressions.of(node);
}

function entry(name: string, value: Expression): MapEntry {
  return { key: textAt(name, value), value };
}

function textAt(value: string, { span }: Expression): Expression {
  return { kind: "text", span, value, runs: [] };
}

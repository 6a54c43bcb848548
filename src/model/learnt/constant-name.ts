import type { Node } from "libpg-query";
import type { QualifiedName } from "../../types.ts";

/** The table that a constant names. */
export function namedIn(node: Node): readonly QualifiedName[] {
  return textOf(node).map(named);
}

function textOf(node: Node): readonly string[] {
  if ("TypeCast" in node) return node.TypeCast.arg ? textOf(node.TypeCast.arg) : [];
  const text = "A_Const" in node ? node.A_Const.sval?.sval : undefined;
  return text === undefined ? [] : [text];
}

/** A table in a string: 'orders', 'app.orders', '"orders"'. */
function named(text: string): QualifiedName {
  const [name = "", schema] = text
    .split(".")
    .reverse()
    .map((one) => one.replace(/^"(.*)"$/, "$1"));
  return { schema, name };
}

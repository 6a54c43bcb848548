import type { Node } from "libpg-query";
import { stringsOf } from "../name.ts";
import { type Names, typed } from "./typed.ts";

const special = /^\s*(now|today|tomorrow|yesterday)\b/i;
const dates = new Set(["date", "timestamp", "timestamptz"]);

/** A literal that means the moment it is read, given for a date or a time in a condition; null: none. */
export function frozenLiteral(node: Node | undefined, names: Names): string | null {
  if (!node) return null;
  if ("BoolExpr" in node) return first(node.BoolExpr.args ?? [], names);
  if ("TypeCast" in node) {
    const { arg, typeName } = node.TypeCast;
    const type = (typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
    return dates.has(type) ? literalOf(arg) : frozenLiteral(arg, names);
  }
  if (!("A_Expr" in node)) return null;
  const { lexpr, rexpr } = node.A_Expr;
  const inside = frozenLiteral(lexpr, names) ?? frozenLiteral(rexpr, names);
  if (inside !== null) return inside;
  if (dates.has(typed(lexpr, names).type ?? "")) return literalOf(rexpr);
  return dates.has(typed(rexpr, names).type ?? "") ? literalOf(lexpr) : null;
}

function first(nodes: readonly Node[], names: Names): string | null {
  for (const node of nodes) {
    const found = frozenLiteral(node, names);
    if (found !== null) return found;
  }
  return null;
}

function literalOf(node: Node | undefined): string | null {
  if (!node) return null;
  if ("List" in node) return (node.List.items ?? []).map(literalOf).find((one) => one !== null) ?? null;
  const text = "A_Const" in node ? node.A_Const.sval?.sval : undefined;
  return text !== undefined && special.test(text) ? text : null;
}

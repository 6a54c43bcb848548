import type { A_Const, A_Expr, BoolExpr, List, Node, TypeCast } from "libpg-query";
import { type Names, typed } from "../../src/sql/expression/expression-type.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";

const special = /^\s*(now|today|tomorrow|yesterday)\b/i;
const dates = new Set(["date", "timestamp", "timestamptz"]);

interface Condition {
  readonly BoolExpr?: BoolExpr;
  readonly TypeCast?: TypeCast;
  readonly A_Expr?: A_Expr;
}

/** A literal that means the moment it is read, given for a date or a time in a condition; null: none. */
export function frozenLiteral(node: Node | undefined, names: Names): string | null {
  const { BoolExpr, TypeCast, A_Expr } = (node ?? {}) as Condition;
  if (BoolExpr) return first(BoolExpr.args ?? [], names);
  if (TypeCast) {
    const { arg, typeName } = TypeCast;
    const type = (typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
    return dates.has(type) ? literalOf(arg) : frozenLiteral(arg, names);
  }
  if (!A_Expr) return null;
  const { lexpr, rexpr } = A_Expr;
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
  const { List, A_Const } = (node ?? {}) as { List?: List; A_Const?: A_Const };
  if (List) return (List.items ?? []).map(literalOf).find((one) => one !== null) ?? null;
  const text = A_Const?.sval?.sval;
  return text !== undefined && special.test(text) ? text : null;
}

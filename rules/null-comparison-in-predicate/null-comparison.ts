import type { A_Expr, BoolExpr, Node } from "libpg-query";
import { stringsOf } from "../../src/sql/grammar/name.ts";

export interface NullComparison {
  readonly column: string;
  readonly operator: string;
}

/** A comparison with the literal NULL that keeps the whole condition from ever being true; below OR another side may be. */
export function nullComparison(condition: Node | undefined): NullComparison | null {
  const { BoolExpr, A_Expr } = (condition ?? {}) as { BoolExpr?: BoolExpr; A_Expr?: A_Expr };
  if (BoolExpr) {
    if (BoolExpr.boolop !== "AND_EXPR") return null;
    for (const argument of BoolExpr.args ?? []) {
      const found = nullComparison(argument);
      if (found) return found;
    }
    return null;
  }
  if (A_Expr?.kind !== "AEXPR_OP") return null;
  const { name, lexpr, rexpr } = A_Expr;
  const operator = (name ?? []).flatMap(stringsOf).at(-1) ?? "";
  if (!["=", "<>", "!="].includes(operator)) return null;
  const other = isNull(rexpr) ? lexpr : isNull(lexpr) ? rexpr : undefined;
  if (!other) return null;
  const column =
    "ColumnRef" in other ? (other.ColumnRef.fields ?? []).flatMap(stringsOf).join(".") : "the expression";
  return { column, operator };
}

function isNull(node: Node | undefined): boolean {
  return node !== undefined && "A_Const" in node && node.A_Const.isnull === true;
}

import type { A_Expr, ColumnRef, Node, ParamRef, RangeVar, SelectStmt } from "libpg-query";
import { nameOf } from "../../sql/grammar/name.ts";
import { nodesIn } from "../../sql/grammar/nodes.ts";
import type { Parameter, QualifiedName } from "../../types.ts";

type FoundParameter = Pick<Parameter, "values" | "column">;

/** The parameters of a query, $1 first: with the column each is compared with, and a number where it limits the rows. */
export function parametersOf(query: Node): readonly FoundParameter[] {
  const found: FoundParameter[] = [];
  const tables: RangeVar[] = [];
  const compared = new Map<number, ColumnRef>();
  const numbers = new Map<number, string>();
  let most = 0;
  for (const [key, value] of nodesIn(query)) {
    if (key === "ParamRef") most = Math.max(most, (value as ParamRef).number ?? 0);
    // What is written to stands under this name.
    if (key === "RangeVar" || key === "relation") tables.push(value as RangeVar);
    if (key === "A_Expr") compare(value as A_Expr, compared);
    if (key !== "SelectStmt") continue;
    const { limitCount, limitOffset } = value as SelectStmt;
    const [limit, offset] = [numberOf(limitCount), numberOf(limitOffset)];
    if (limit !== null) numbers.set(limit, "20");
    if (offset !== null) numbers.set(offset, "0");
  }
  // Nobody binds more than 65,535, as the protocol counts them.
  for (let number = 1; number <= Math.min(most, 65_535); number++) {
    const column = compared.get(number);
    const value = numbers.get(number);
    found.push({
      values: value === undefined ? [] : [value],
      column: column ? placeOf(column, tables) : null,
    });
  }
  return found;
}

function compare({ lexpr, rexpr }: A_Expr, compared: Map<number, ColumnRef>): void {
  for (const [operand, other] of [
    [lexpr, rexpr],
    [rexpr, lexpr],
  ]) {
    const number = numberOf(operand);
    if (number !== null && other && "ColumnRef" in other && !compared.has(number))
      compared.set(number, other.ColumnRef);
  }
}

/** The number of a parameter, also below a cast. */
function numberOf(node: Node | undefined): number | null {
  if (!node) return null;
  if ("TypeCast" in node) return numberOf(node.TypeCast.arg);
  return "ParamRef" in node ? (node.ParamRef.number ?? null) : null;
}

/** `o.status` is of the table that is called o; `status` of the only table that there is. */
function placeOf({ fields }: ColumnRef, tables: readonly RangeVar[]): Parameter["column"] {
  const parts = (fields ?? []).map((one) => (one as { String?: { sval?: string } }).String?.sval);
  const name = parts.at(-1);
  const owner = parts.at(-2);
  if (name === undefined) return null;
  const called = (one: RangeVar): string | undefined => one.alias?.aliasname ?? one.relname;
  const fitting = owner === undefined ? tables : tables.filter((one) => called(one) === owner);
  const names = new Map(
    fitting.map((one): [string, QualifiedName] => [JSON.stringify(nameOf(one)), nameOf(one)]),
  );
  const [table, ...others] = names.values();
  return table && others.length === 0 ? { table, name } : null;
}

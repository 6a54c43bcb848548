import type { InsertStmt, Node, SelectStmt } from "libpg-query";
import { nameOf, printName } from "../grammar/name.ts";

/** What migration tools call the table of what they have applied. */
const ledger =
  /migration|alembic_version|schema_?(?:version|history|info|revision)|db_version|changelog|phinxlog/i;

/** The ledger that a statement writes to what stands in it already; null: it does not. */
export function copiedLedgerRow({ relation, selectStmt }: InsertStmt): string | null {
  if (!relation?.relname || !ledger.test(relation.relname)) return null;
  if (!selectStmt || !("SelectStmt" in selectStmt)) return null;
  const { valuesLists, fromClause } = selectStmt.SelectStmt;
  const values = (valuesLists ?? []).flatMap((row) => ("List" in row ? (row.List.items ?? []) : []));
  const queries = [
    ...(fromClause ? [selectStmt.SelectStmt] : []),
    ...[...values, ...(selectStmt.SelectStmt.targetList ?? [])].flatMap(queryOf),
  ];
  return queries.some((query) => takesLast(query, relation.relname)) ? printName(nameOf(relation)) : null;
}

/** A value that is a query of its own. */
function queryOf(value: Node): readonly SelectStmt[] {
  if ("ResTarget" in value) return value.ResTarget.val ? queryOf(value.ResTarget.val) : [];
  const query = "SubLink" in value ? value.SubLink.subselect : undefined;
  return query && "SelectStmt" in query ? [query.SelectStmt] : [];
}

/** One row as it stands there: whatever is computed of it is meant. */
function takesLast({ fromClause, limitCount, targetList }: SelectStmt, table: string | undefined): boolean {
  const from = (fromClause ?? []).some((item) => "RangeVar" in item && item.RangeVar.relname === table);
  const columns = (targetList ?? []).some(
    (target) => "ResTarget" in target && target.ResTarget.val && "ColumnRef" in target.ResTarget.val,
  );
  return from && limitCount !== undefined && columns;
}

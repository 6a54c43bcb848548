import type { ParsedStatement, QualifiedName, Statement } from "../../types.ts";
import { nameOf, sameName } from "../grammar/name.ts";

/** What may put rows into a table again: written out, or by what it calls. */
const filling: ReadonlySet<string> = new Set([
  "InsertStmt",
  "CopyStmt",
  "MergeStmt",
  "SelectStmt",
  "CallStmt",
  "DoStmt",
  "ExecuteStmt",
]);

/** Whether the transaction has emptied the table by TRUNCATE, whose lock it holds, so that an index on it is built at once. */
export function isEmptied(table: QualifiedName, { scope, unit, index }: Statement): boolean {
  const held = scope.in === "block" ? scope.held : null;
  if (!held || !isTruncated(table, held.statement)) return false;
  for (let place = index - 1; place >= 0; place--) {
    const before = unit.statements[place] as Statement;
    if (before === held.statement) return true;
    if (filling.has(before.kind)) return false;
  }
  return false;
}

/** Whether a statement empties a table. */
export function isTruncated(table: QualifiedName, { node }: Pick<ParsedStatement, "node">): boolean {
  if (!("TruncateStmt" in node)) return false;
  return (node.TruncateStmt.relations ?? []).some(
    (relation) => "RangeVar" in relation && sameName(nameOf(relation.RangeVar), table),
  );
}

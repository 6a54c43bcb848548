import type { InsertStmt, UpdateStmt } from "libpg-query";
import type { QualifiedName, Statement } from "../types.ts";
import { nameOf, sameName } from "./name.ts";

/** The deferred foreign key that rows of the table, written earlier in the same transaction, still wait for; null: none. */
export function pendingSince(at: Statement, table: QualifiedName): string | null {
  const { scope, unit, index } = at;
  const deferred = at.schema.relation(table)?.constraints?.find((one) => one.deferred);
  if (!deferred || scope.in !== "block") return null;
  let waiting = false;
  for (const { scope: other, node } of unit.statements.slice(0, index)) {
    if (other.in !== "block" || other.id !== scope.id) continue;
    const { InsertStmt, UpdateStmt } = node as { InsertStmt?: InsertStmt; UpdateStmt?: UpdateStmt };
    const written = InsertStmt?.relation ?? UpdateStmt?.relation;
    if (written && sameName(nameOf(written), table)) waiting = true;
    if ("ConstraintsSetStmt" in node && !node.ConstraintsSetStmt.deferred) waiting = false;
  }
  return waiting ? deferred.name : null;
}

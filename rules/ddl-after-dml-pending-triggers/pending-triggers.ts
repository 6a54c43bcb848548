import type { InsertStmt, UpdateStmt } from "libpg-query";
import { nameOf, sameName } from "../../src/sql/grammar/name.ts";
import { inOneBlock } from "../../src/sql/statements/transaction-block.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

/** The deferred foreign key that rows of the table, written earlier in the same transaction, still wait for; null: none. */
export function pendingSince(at: Statement, table: QualifiedName): string | null {
  const deferred = at.schema.relation(table)?.constraints?.find((one) => one.deferred);
  if (!deferred) return null;
  let waiting = false;
  for (const before of at.unit.statements.slice(0, at.index)) {
    if (!inOneBlock(before, at)) continue;
    const { node } = before;
    const { InsertStmt, UpdateStmt } = node as { InsertStmt?: InsertStmt; UpdateStmt?: UpdateStmt };
    const written = InsertStmt?.relation ?? UpdateStmt?.relation;
    if (written && sameName(nameOf(written), table)) waiting = true;
    if ("ConstraintsSetStmt" in node && !node.ConstraintsSetStmt.deferred) waiting = false;
  }
  return waiting ? deferred.name : null;
}

import type { DropStmt, IndexStmt } from "libpg-query";
import type { Statement, StatementRepair } from "../../types.ts";
import { droppedConcurrently, insteadOf, rebuilt } from "./repaired-statement.ts";

/** A concurrent command that is refused where it stands, as it runs by itself. */
export function sentAlone(at: Statement): { readonly replacement?: StatementRepair } {
  const { IndexStmt, DropStmt } = at.node as { IndexStmt?: IndexStmt; DropStmt?: DropStmt };
  if (IndexStmt) return rebuilt(IndexStmt, at);
  return DropStmt ? droppedConcurrently(DropStmt, at) : insteadOf(at, [at.text]);
}

/** What builds or scans a table whose lock an earlier statement holds, in a transaction of its own. */
export function outOfTheLock(at: Statement): { readonly replacement?: StatementRepair } {
  const { IndexStmt } = at.node as { IndexStmt?: IndexStmt };
  if (IndexStmt?.relation?.inh) return rebuilt(IndexStmt, at);
  return insteadOf(at, [{ sql: at.text, apart: true }]);
}

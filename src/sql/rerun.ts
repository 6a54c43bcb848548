import type { TransactionStmt } from "libpg-query";
import type { Statement } from "../types.ts";

/**
 * Whether a second run of the migration can meet what this statement has done: a statement after it, outside its
 * transaction, may fail and leave it standing.
 */
export function canTripAgain({ scope, unit, index, body }: Statement): boolean {
  if (body?.dynamic) return false;
  const own = scope.in === "block" ? scope.id : null;
  return unit.statements.slice(index + 1).some((one) => {
    if (one.body || (one.node as { TransactionStmt?: TransactionStmt }).TransactionStmt) return false;
    return own === null || one.scope.in !== "block" || one.scope.id !== own;
  });
}

import type { TransactionStmt } from "libpg-query";
import type { ParsedStatement, Unit } from "../../types.ts";

export function controlOf(statement: Pick<ParsedStatement, "node"> | undefined): TransactionStmt | undefined {
  return (statement?.node as { TransactionStmt?: TransactionStmt } | undefined)?.TransactionStmt;
}

/** BEGIN, COMMIT, SAVEPOINT and their like. */
export function isControl(statement: Pick<ParsedStatement, "node"> | undefined): boolean {
  return controlOf(statement) !== undefined;
}

const ending: ReadonlySet<string> = new Set([
  "TRANS_STMT_COMMIT",
  "TRANS_STMT_ROLLBACK",
  "TRANS_STMT_PREPARE",
]);

/** COMMIT, ROLLBACK and PREPARE TRANSACTION, by any of their names; not ROLLBACK TO, after which it goes on. */
export function endsTransaction(statement: Pick<ParsedStatement, "node">): boolean {
  return ending.has(controlOf(statement)?.kind ?? "");
}

/**
 * Whether a migration that has ended its tool's transaction leaves one of its own open: a tool that wraps what it sends ends
 * with COMMIT whatever has become of its own, and commits that one.
 */
export function leavesItsOwnOpen({ execution, statements }: Pick<Unit, "execution" | "statements">): boolean {
  const last = statements.findLast(({ body, beside }) => body === null && !beside);
  if (!last || (execution !== "transaction" && execution !== "batch") || endsTransaction(last)) return false;
  return last.scope.in === "block" && last.scope.by === "begin";
}

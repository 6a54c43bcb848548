import type { Session } from "../../src/postgres/server.ts";
import type { Statement, Unit } from "../../src/types.ts";

/** The statement of the file that a finding stands in: itself, or the DO block around it. */
export function outermost(statement: Statement): Statement {
  const before = statement.unit.statements.slice(0, statement.index + 1);
  return before.findLast((one) => one.body === null) ?? statement;
}

/**
 * Plays a migration up to just before a statement, and leaves the session in the transaction that the statement runs
 * in; for one that runs alone, in none, and says false.
 */
export async function playUpTo(unit: Unit, statement: Statement, session: Session): Promise<boolean> {
  const target = outermost(statement);
  const block = target.scope.in === "block" ? target.scope.id : null;
  let open = false;
  for (const earlier of unit.statements) {
    if (earlier.body || earlier.index >= target.index) continue;
    const within = earlier.scope.in === "block" && earlier.scope.id === block;
    if (within && !open) {
      await session.simple("BEGIN");
      open = true;
    }
    // The block's own BEGIN stands outside it; it has been sent already, or will be.
    if (earlier.kind === "TransactionStmt" && !within) continue;
    await session.simple(earlier.text);
  }
  if (block !== null && !open) await session.simple("BEGIN");
  return block !== null;
}

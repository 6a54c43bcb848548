import type { TransactionStmt } from "libpg-query";
import { sentIn } from "../../src/sql/statements/transaction-words.ts";
import type { Statement, Unit } from "../../src/types.ts";

/** The statement whose transaction is still open at the end; null: none. */
export function openAtEnd({ statements }: Unit): Statement | null {
  let opened: Statement | null = null;
  for (const statement of statements) {
    if (statement.body) continue;
    const { TransactionStmt: control } = statement.node as { TransactionStmt?: TransactionStmt };
    const kind = control?.kind;
    if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START" || sentIn(statement) === "psql")
      opened ??= statement;
    if (kind !== undefined && ends.has(kind)) opened = control?.chain ? statement : null;
  }
  return opened;
}

const ends: ReadonlySet<string> = new Set(["TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK", "TRANS_STMT_PREPARE"]);

/** Whether a COMMIT stands before any BEGIN. */
export function endsWhatOthersOpened({ statements }: Unit): boolean {
  const kinds = statements.flatMap(({ node, body }) => {
    const { TransactionStmt: control } = node as { TransactionStmt?: TransactionStmt };
    return body || control?.kind === undefined ? [] : [control.kind];
  });
  return kinds[0] === "TRANS_STMT_COMMIT";
}

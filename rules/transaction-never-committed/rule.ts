import type { TransactionStmt } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { sentIn } from "../../src/sql/statements/transaction-words.ts";
import type { Statement, Unit } from "../../src/types.ts";
import { changesAnything } from "./changes.ts";

export default defineRule({
  id: "transaction-never-committed",
  severity: "error",
  title: "BEGIN without COMMIT: psql ends, and everything after BEGIN is rolled back",
  why: `
    At the end of the file psql closes its session, and PostgreSQL rolls back the open transaction. psql reports success
    all the same: the exit status is 0.`,
  instead: `Add COMMIT at the end of the file.`,
  manual: "sql-begin.html",
  proof: { by: "state", shows: "once its session has ended, nothing of it is there", afterwards: true },

  *unit(unit, { postgres }) {
    // Another tool goes on with its session, or commits itself.
    if (unit.migration.dialect.psql !== true || unit.execution !== "autocommit") return;
    const opened = openAtEnd(unit);
    // What ends the transaction may stand where nobody could read it.
    if (!opened || unit.unread.length > 0) return;
    const lost = unit.statements.slice(opened.index).filter((each) => changesAnything(each, postgres)).length;
    if (lost === 0) return;
    const rolledBack = lost === 1 ? "1 statement is" : `${lost} statements are`;
    const byPsql = sentIn(opened) === "psql";
    yield {
      file: opened.file,
      span: opened.span,
      message: byPsql
        ? `AUTOCOMMIT is off, and nothing commits what begins here: ${rolledBack} rolled back`
        : `${opened.text} opens a transaction that nothing commits: ${rolledBack} rolled back`,
      ...(byPsql ? { why: WHY_PSQL } : {}),
    };
  },
});

const WHY_PSQL =
  "Under AUTOCOMMIT off psql sends BEGIN before a statement that no transaction is open for. At the end of the file it closes its session, and PostgreSQL rolls back the open transaction. psql reports success all the same: the exit status is 0.";

/** The statement whose transaction is still open at the end; null: none. */
function openAtEnd({ statements }: Unit): Statement | null {
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

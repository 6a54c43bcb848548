import { defineRule } from "../../src/check/rule.ts";
import { sentIn } from "../../src/sql/statements/transaction-words.ts";
import { changesAnything } from "./changes.ts";
import { endsWhatOthersOpened, openAtEnd } from "./open-transaction.ts";

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
    // A runner that nobody has named has opened what the file ends first, and commits what it leaves open.
    if (unit.migration.assumed && endsWhatOthersOpened(unit)) return;
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

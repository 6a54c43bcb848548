import { type Draft, defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { lockInTheWay } from "../../src/sql/locks/lock-beside.ts";
import { commandWords, concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "migration-lock-hangs-concurrent-index",
  severity: "error",
  title: "A concurrent build waits for ever for the transaction in which the migration tool holds its lock",
  why: `
    The migration has a transaction open on a second connection, which ends when the statement is done: each waits for
    the other. A concurrent build waits for each transaction with an older snapshot, such as one in which a tool locks
    its table of migrations, and any statement waits for one that has locked its table. PostgreSQL sees no deadlock,
    since that session only idles. A timeout that ends the wait of a concurrent build leaves an invalid index.`,
  instead: `Run the migration without that lock, or all that it sends over one connection.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "snapshot" },

  // DROP INDEX CONCURRENTLY and DETACH PARTITION CONCURRENTLY wait for those who use the table, not for snapshots.
  visit: { IndexStmt: besideLock, ReindexStmt: besideLock, DropStmt: behindLock, AlterTableStmt: behindLock },
});

function* besideLock(_: unknown, at: Statement): Iterable<Draft> {
  const { openBeside } = at.unit.migration;
  if (openBeside?.holds !== "snapshot") yield* behindLock(_, at);
  const command = concurrentWords(at);
  if (openBeside?.holds !== "snapshot" || command === null) return;
  yield {
    span: at.span,
    message: `${command} waits for ever for ${openBeside.transaction}`,
    instead: openBeside.instead,
  };
}

function* behindLock(_: unknown, at: Statement): Iterable<Draft> {
  const found = lockInTheWay(at);
  if (!found) return;
  const { lock, beside } = found;
  const table = printName(lock.relation);
  const message =
    lock.mode === "made"
      ? `does not see ${table}: it is made in ${beside.transaction}`
      : `waits for ever for ${beside.transaction}: that has locked ${table}`;
  yield {
    table: lock.relation,
    span: at.span,
    message: `${commandWords(at)} ${message}`,
    instead: beside.instead,
  };
}

import { type Draft, defineRule } from "../../src/check/rule.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "migration-lock-hangs-concurrent-index",
  severity: "error",
  title: "A concurrent build waits for ever for the transaction in which the migration tool holds its lock",
  why: `
    The tool locks its table of migrations in a transaction on a second connection, and ends that when the migration is
    done. A concurrent build waits for each transaction with an older snapshot, so each waits for the other. PostgreSQL
    sees no deadlock, since the tool's session only idles. A timeout that ends the wait leaves an invalid index.`,
  instead: `Run the migration without that lock, or with a lock that needs no transaction.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "snapshot" },

  // DROP INDEX CONCURRENTLY and DETACH PARTITION CONCURRENTLY wait for those who use the table, not for snapshots.
  visit: { IndexStmt: besideLock, ReindexStmt: besideLock },
});

function* besideLock(_: unknown, at: Statement): Iterable<Draft> {
  const { openBeside } = at.unit.migration;
  const command = concurrentWords(at);
  if (!openBeside || command === null) return;
  yield {
    span: at.span,
    message: `${command} waits for ever for ${openBeside.transaction}`,
    instead: openBeside.instead,
  };
}

import { type Draft, defineRule } from "../../src/check/rule.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import type { Statement } from "../../src/types.ts";
import { advisoryLockBefore } from "./advisory-lock.ts";

export default defineRule({
  id: "advisory-lock-with-concurrent-index",
  severity: "warning",
  title: "A second runner that waits for the advisory lock kills the concurrent build of the first",
  why: `
    A session that waits in pg_advisory_lock() holds a snapshot, and a concurrent build waits for every older snapshot
    before it ends. So each waits for the other. PostgreSQL detects the deadlock, cancels the build, and its index stays
    INVALID (SQLSTATE 40P01). Locks that migration tools take themselves are not checked: most tools can be configured.`,
  instead: `Use pg_try_advisory_lock() and retry or give up, or unlock before the build.`,
  manual: "explicit-locking.html#ADVISORY-LOCKS",
  proof: { by: "two runners" },

  // DROP INDEX CONCURRENTLY waits for those who use the table, not for snapshots.
  visit: { IndexStmt: underLock, ReindexStmt: underLock },
});

function* underLock(_: unknown, at: Statement): Iterable<Draft> {
  const command = concurrentWords(at);
  if (command === null) return;
  const taken = advisoryLockBefore(at);
  if (taken === null) return;
  yield {
    span: at.span,
    message: `${command} deadlocks with a second runner that waits in ${taken}(), and leaves an invalid index`,
  };
}

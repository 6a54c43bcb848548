import { defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { laterTimeout } from "../../src/sql/locks/later-timeout.ts";
import { isAtLeast, type Lock, locksOf } from "../../src/sql/locks/locks-taken.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { isLong } from "../../src/sql/locks/scans-table.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "timeout-set-too-late",
  severity: "warning",
  blocks: true,
  title: "A lock_timeout that is set after the statement does not limit how long it waits",
  why: `
    The timeout comes too late: the earlier statement waits behind a long transaction for as long as that runs, and
    everybody else waits behind the statement.`,
  instead: `Set it before the first statement that needs a strong lock.`,
  manual: "runtime-config-client.html#GUC-LOCK-TIMEOUT",
  proof: { by: "waiting" },

  *unit({ statements }) {
    for (const at of statements) {
      const lock = strongLock(at);
      const later = lock && laterTimeout(at);
      if (!later) continue;
      yield {
        file: at.file,
        span: at.span,
        table: lock.relation,
        message: `This waits for ${printName(lock.relation)} without limit: lock_timeout = ${later.value} is set only after it`,
      };
      // Once said, it holds for the rest of the migration.
      return;
    }
  },
});

/** What builds or scans under its lock is found by other rules. */
function strongLock(at: Statement): Lock | undefined {
  if (at.body || isLong(at)) return undefined;
  return locksOf(at, at.schema).find(
    ({ relation, mode }) => isAtLeast(mode, "ShareLock") && preexistence(relation, at) === "existing",
  );
}

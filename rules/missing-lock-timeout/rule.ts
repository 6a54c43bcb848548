import { defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { laterTimeout } from "../../src/sql/locks/later-timeout.ts";
import { insteadOf, shortLockTimeout } from "../../src/sql/repair/repaired-statement.ts";
import { quickLock } from "./quick-lock.ts";

export default defineRule({
  id: "missing-lock-timeout",
  severity: "notice",
  blocks: true,
  onlyMigrations: true,
  title:
    "A quick statement that needs a strong lock waits for it without limit, and everybody waits behind it",
  why: `
    While the statement waits for its lock behind one long transaction, all later statements on the table queue behind
    it, although the statement itself takes a millisecond. It also kills a concurrent build that runs on the table.`,
  instead: `Set a short lock_timeout before it, and retry when the timeout expires.`,
  manual: "runtime-config-client.html#GUC-LOCK-TIMEOUT",
  proof: { by: "waiting" },

  *unit({ statements }) {
    for (const at of statements) {
      const lock = quickLock(at);
      if (!lock || (at.settings.get("lock_timeout")?.ms ?? 0) > 0) continue;
      // That it comes too late is a finding of its own.
      if (laterTimeout(at)) continue;
      yield {
        table: lock.relation,
        file: at.file,
        span: at.span,
        message: `Without lock_timeout this waits for ${printName(lock.relation)} behind any long transaction, and all others wait behind it`,
        instead: "Set a short timeout before it, and retry when it expires:\nSET lock_timeout = '2s';",
        ...insteadOf(at, [shortLockTimeout(at), at.text]),
      };
      // Once said, it holds for the rest of the migration.
      return;
    }
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { howToRunAlone, runsAlone, shortTimeouts } from "../../src/sql/alone.ts";
import { insertAfter } from "../../src/sql/edit.ts";
import { liveness, partitionedIndex } from "../../src/sql/live.ts";
import { tableOf } from "../../src/sql/locks.ts";
import { nameOfList, printName } from "../../src/sql/name.ts";
import { splitDrop } from "../../src/sql/split-drop.ts";

export default defineRule({
  id: "drop-index-not-concurrent",
  severity: "error",
  blocks: true,
  title: "DROP INDEX without CONCURRENTLY blocks every read and write of its table",
  why: `
    A plain DROP INDEX takes an ACCESS EXCLUSIVE lock on the table as well as the index. The drop itself is quick, but
    while it waits behind one running query every later SELECT, INSERT, UPDATE and DELETE queues behind it, and inside
    a transaction the lock stays until the end.`,
  instead: `Use DROP INDEX CONCURRENTLY, one index per statement, outside any transaction block.`,
  manual: "sql-dropindex.html",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *DropStmt(drop, at, { postgres }) {
      if (drop.removeType !== "OBJECT_INDEX" || drop.concurrent) return;
      const names = (drop.objects ?? []).map(nameOfList);
      const live = names.filter((name) => {
        // Nothing to drop, and so nothing to lock.
        if (drop.missing_ok && at.unit.version.first && !at.schema.relation(name)) return false;
        const table = tableOf(name, at.schema);
        return !table || liveness(table, at) !== "idle";
      });
      const [name] = live;
      if (!name) return;
      const table = tableOf(name, at.schema);
      const what = live.length > 1 ? `${printName(name)} and ${live.length - 1} more` : printName(name);
      const message = `DROP INDEX ${what} blocks every read and write of ${table ? printName(table) : "its table"}`;
      const draft = { span: at.span, message, ...(table ? { table } : {}) };
      if (names.some((one) => partitionedIndex(one, at))) {
        yield {
          ...draft,
          instead:
            "A partitioned index cannot be dropped concurrently. Keep the wait short: SET lock_timeout = '2s' before it, in a transaction of its own, and retry.",
        };
        return;
      }
      const safe =
        runsAlone(at) && drop.behavior !== "DROP_CASCADE" && shortTimeouts(at, postgres).length === 0;
      yield {
        ...draft,
        ...(runsAlone(at)
          ? {}
          : { instead: `Use DROP INDEX CONCURRENTLY, one index per statement. ${howToRunAlone(at)}.` }),
        ...(names.length === 1
          ? insertAfter(at, "INDEX", " CONCURRENTLY", "Add CONCURRENTLY", safe)
          : splitDrop(drop, at, safe)),
      };
    },
  },
});

import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName, printTable } from "../../src/sql/grammar/name.ts";
import { tableOf } from "../../src/sql/locks/locks-taken.ts";
import { isPartitioned } from "../../src/sql/locks/preexisting.ts";
import { droppedConcurrently } from "../../src/sql/repair/repaired-statement.ts";
import { concurrentAdvice } from "../../src/sql/statements/concurrent-form.ts";
import { insertAfter } from "../../src/sql/statements/edit.ts";
import { splitDrop } from "../../src/sql/statements/split-drop.ts";
import { clearsInvalid, isAwaited, ofPartitioned } from "./awaited-locks.ts";

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
      const live = names.filter((name) => isAwaited(name, drop, at));
      const [name] = live;
      if (!name) return;
      const table = tableOf(name, at.schema);
      const what = live.length > 1 ? `${printName(name)} and ${live.length - 1} more` : printName(name);
      const where = table ? printTable(table) : "its table";
      const draft: Draft = {
        span: at.span,
        message: `DROP INDEX ${what} blocks every read and write of ${where}`,
        ...(table ? { table } : {}),
        ...(clearsInvalid(at) ? { severity: "notice" } : {}),
      };
      if (names.some((one) => isPartitioned(tableOf(one, at.schema) ?? one, at))) {
        const bounded = (at.settings.get("lock_timeout")?.ms ?? 0) > 0;
        yield { ...draft, instead: ofPartitioned, ...(bounded ? { severity: "notice" } : {}) };
        return;
      }
      const use = "Use DROP INDEX CONCURRENTLY, one index per statement.";
      const { advice, safe } = concurrentAdvice(at, use, postgres);
      const held = safe && drop.behavior !== "DROP_CASCADE";
      yield {
        ...draft,
        ...advice,
        ...(names.length === 1
          ? insertAfter(at, "INDEX", " CONCURRENTLY", "Add CONCURRENTLY", held)
          : splitDrop(drop, at, held)),
        ...droppedConcurrently(drop, at),
      };
    },
  },
});

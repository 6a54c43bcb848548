import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { isPartitioned, preexistence } from "../../src/sql/locks/preexisting.ts";
import { isThere } from "../../src/sql/locks/scans-table.ts";
import { heldBefore } from "../../src/sql/locks/strong-lock-held.ts";
import { howToPaste } from "../../src/sql/statements/concurrent-form.ts";
import { insertAfter } from "../../src/sql/statements/edit.ts";
import { runsAlone, shortTimeouts } from "../../src/sql/statements/transaction-block.ts";
import { alreadyThere } from "./existing-index.ts";

export default defineRule({
  id: "create-index-not-concurrent",
  severity: "error",
  blocks: true,
  title: "CREATE INDEX without CONCURRENTLY blocks every write to its table",
  why: `
    A plain CREATE INDEX holds a SHARE lock on its table until its transaction ends: reads go on, but every INSERT,
    UPDATE and DELETE waits, for minutes on a large table. While it waits for the lock behind one writer, all later
    writers queue behind it. IF NOT EXISTS takes the same lock before it checks whether the index exists.`,
  instead: `Build it with CREATE INDEX CONCURRENTLY, outside any transaction block.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "locks", mode: "ShareLock", blocks: ["insert", "update", "delete"] },

  visit: {
    *IndexStmt(index, at, { postgres }) {
      const table = nameOf(index.relation);
      const waiting = preexistence(table, at);
      if (index.concurrent || waiting === "new") return;
      // ON ONLY builds nothing; a partitioned table refuses CONCURRENTLY: partitioned-index-locks-all-partitions.
      if (!index.relation?.inh || isPartitioned(table, at)) return;
      // Worse than blocked writes: index-build-under-exclusive-lock.
      if (heldBefore(at)) return;
      if (isThere(index, at)) {
        yield { table, span: at.span, severity: "notice", ...alreadyThere(index, table) };
        return;
      }
      const matview = at.schema.relation(table)?.kind === "matview";
      const alone = runsAlone(at);
      const safe =
        alone && !!index.idxname && !index.if_not_exists && shortTimeouts(at, postgres).length === 0;
      yield {
        table,
        span: at.span,
        message: `CREATE INDEX blocks every ${matview ? "refresh of" : "write to"} ${printName(table)} while it builds`,
        ...(waiting === "maybe" ? { severity: "notice" } : {}),
        ...(alone ? {} : { instead: `Use CREATE INDEX CONCURRENTLY. ${howToPaste(at)}` }),
        ...insertAfter(at, "INDEX", " CONCURRENTLY", "Add CONCURRENTLY", safe),
      };
    },
  },
});

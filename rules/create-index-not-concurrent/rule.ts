import { defineRule } from "../../src/check/rule.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { isHypertable, isPartitioned, preexistence } from "../../src/sql/locks/preexisting.ts";
import { isThere } from "../../src/sql/locks/scans-table.ts";
import { heldBefore } from "../../src/sql/locks/strong-lock-held.ts";
import { buildOf } from "../../src/sql/locks/table-work.ts";
import { rebuilt } from "../../src/sql/repair/repaired-statement.ts";
import { concurrentAdvice } from "../../src/sql/statements/concurrent-form.ts";
import { insertAfter } from "../../src/sql/statements/edit.ts";
import { chunkByChunkAdvice, isChunkByChunk } from "../../src/sql/statements/hypertable-advice.ts";
import { alreadyThere, blockedWrites } from "./existing-index.ts";

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
      if (isHypertable(table, at)) {
        if (!isChunkByChunk(index))
          yield { table, span: at.span, message: blockedWrites(table), instead: chunkByChunkAdvice };
        return;
      }
      const matview = at.schema.relation(table)?.kind === "matview";
      const { advice, safe } = concurrentAdvice(at, "Use CREATE INDEX CONCURRENTLY.", postgres);
      const plain = !!index.idxname && !index.if_not_exists;
      yield {
        table,
        span: at.span,
        message: blockedWrites(table, matview),
        ...(waiting === "maybe" ? { severity: "notice" } : {}),
        ...advice,
        ...insertAfter(at, "INDEX", " CONCURRENTLY", "Add CONCURRENTLY", safe && plain),
        ...rebuilt(index, at),
        ...buildOf(index, table, at),
      };
    },
  },
});

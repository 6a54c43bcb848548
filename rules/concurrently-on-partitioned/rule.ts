import { defineRule } from "../../src/check/rule.ts";
import { nameOf, nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { isHypertable, isPartitioned, isPartitionedIndex } from "../../src/sql/locks/preexisting.ts";
import { partitionRecipe, partitionRepair } from "../../src/sql/repair/partition-recipe.ts";
import { chunkByChunkAdvice } from "../../src/sql/statements/hypertable-advice.ts";
import type { QualifiedName } from "../../src/types.ts";

/** TimescaleDB refuses it itself, with the same SQLSTATE. */
function ofHypertable(table: QualifiedName) {
  return {
    message: `CREATE INDEX CONCURRENTLY fails on ${printName(table)}, which is a hypertable`,
    why: "TimescaleDB refuses to build an index concurrently on a hypertable (SQLSTATE 0A000), whose chunks are tables of their own.",
    instead: chunkByChunkAdvice,
  };
}

export default defineRule({
  id: "concurrently-on-partitioned",
  severity: "error",
  fails: true,
  title: "CONCURRENTLY fails on a partitioned table and on its index",
  why: `
    PostgreSQL cannot build or drop a partitioned index concurrently (SQLSTATE 0A000), with or without ON ONLY. Each
    partition is a table of its own, where a concurrent build works.`,
  instead: `Create the index ON ONLY the parent, build it concurrently on each partition, and attach those.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "failure" },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (!index.concurrent) return;
      if (isHypertable(table, at)) {
        yield { span: at.span, ...ofHypertable(table) };
        return;
      }
      if (!isPartitioned(table, at)) return;
      yield {
        span: at.span,
        message: `CREATE INDEX CONCURRENTLY fails on ${printName(table)}, which is partitioned`,
        instead: partitionRecipe(index, at),
        ...partitionRepair(index, at),
      };
    },
    *DropStmt(drop, at) {
      if (!drop.concurrent) return;
      const index = (drop.objects ?? []).map(nameOfList).find((name) => isPartitionedIndex(name, at));
      if (!index) return;
      yield {
        span: at.span,
        message: `DROP INDEX CONCURRENTLY fails on ${printName(index)}, which is a partitioned index`,
        instead:
          "Use a plain DROP INDEX, which locks the parent and every partition: SET lock_timeout = '2s' before it, in a transaction of its own, and retry.",
      };
    },
  },
});

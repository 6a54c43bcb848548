import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable } from "../../src/sql/grammar/name.ts";
import { mayBeSame } from "../../src/sql/indexes/index-equality.ts";
import { definedLike } from "../../src/sql/indexes/index-traits.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { rebuildOf } from "../../src/sql/locks/table-work.ts";
import { partitionsIn } from "../../src/sql/statements/alter-commands.ts";
import { firstOf } from "../../src/text/first-of.ts";

export default defineRule({
  id: "attach-partition-builds-indexes",
  severity: "warning",
  blocks: true,
  title: "ATTACH PARTITION builds the indexes that the partition lacks while nobody can read it",
  why: `
    ATTACH PARTITION takes an ACCESS EXCLUSIVE lock on the table that becomes a partition. Under that lock it builds
    every index of the parent that has no equal on the table.`,
  instead: `Build these indexes concurrently on the table first: ATTACH PARTITION then attaches them.`,
  manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *AlterTableStmt(alter, at) {
      const parent = nameOf(alter.relation);
      for (const partition of partitionsIn(alter, "AT_AttachPartition")) {
        const table = nameOf(partition.name);
        // What no migration has made may have any index.
        if (preexistence(table, at) !== "existing" || !at.schema.relation(table)) continue;
        const missing = at.schema
          .indexes(parent)
          .filter(
            ({ index }) =>
              index &&
              !firstOf(
                at.schema.indexesHaving(table, [definedLike(index.shape)]),
                (one) => one.index !== undefined && mayBeSame(one.index.shape, index.shape),
              ),
          );
        const [first] = missing;
        if (!first) continue;
        yield {
          table,
          ...rebuildOf(missing, table, at),
          span: at.span,
          message: `ATTACH PARTITION builds ${missing.length === 1 ? "an index" : `${missing.length} indexes`} on ${printName(table)} while nobody can read it: one like ${printTable(first.name)}`,
        };
      }
    },
  },
});

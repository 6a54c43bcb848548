import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable } from "../../src/sql/grammar/name.ts";
import { sameDefinition } from "../../src/sql/indexes/index-equality.ts";
import { definedLike } from "../../src/sql/indexes/index-traits.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { partitionsIn } from "../../src/sql/statements/alter-commands.ts";
import { firstOf } from "../../src/text/first-of.ts";

export default defineRule({
  id: "attach-partition-builds-indexes",
  severity: "warning",
  blocks: true,
  title: "Attaching a partition builds the indexes that it lacks, while nobody can read it",
  why: `
    ATTACH PARTITION takes an ACCESS EXCLUSIVE lock on the table that becomes a partition, and under it builds every index
    of the parent for which the table has no equal.`,
  instead: `Build them concurrently on the table first: ATTACH PARTITION then takes them over.`,
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
                (one) => one.index !== undefined && sameDefinition(one.index.shape, index.shape),
              ),
          );
        const [first] = missing;
        if (!first) continue;
        yield {
          table,
          span: at.span,
          message: `ATTACH PARTITION builds ${missing.length === 1 ? "an index" : `${missing.length} indexes`} on ${printName(table)} while nobody can read it: one like ${printTable(first.name)}`,
        };
      }
    },
  },
});

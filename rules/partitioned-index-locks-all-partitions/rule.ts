import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { isPartitioned, preexistence } from "../../src/sql/locks/preexisting.ts";
import { buildOf } from "../../src/sql/locks/table-work.ts";
import { partitionRecipe, partitionRepair } from "../../src/sql/repair/partition-recipe.ts";
import { builtApart, everyPartitionHas } from "./built-before.ts";

export default defineRule({
  id: "partitioned-index-locks-all-partitions",
  severity: "error",
  blocks: true,
  title: "CREATE INDEX on a partitioned table blocks writes to every partition",
  why: `
    PostgreSQL builds the index on one partition after the other, in one transaction: the SHARE locks on the parent and
    on all partitions are held until the last one is done. PostgreSQL refuses CONCURRENTLY on a partitioned table.`,
  instead: `Create the index ON ONLY the parent, build it concurrently on each partition, and attach those.`,
  manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
  proof: { by: "locks", mode: "ShareLock", blocks: ["insert", "update", "delete"] },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (!index.relation?.inh || !isPartitioned(table, at)) return;
      if (preexistence(table, at) === "new" || everyPartitionHas(shapeOf(index), table, at)) return;
      yield {
        table,
        span: at.span,
        ...(builtApart(index, at) ? { severity: "notice" } : {}),
        message: `CREATE INDEX blocks every write to ${printName(table)} and all its partitions while it builds`,
        instead: partitionRecipe(index, at),
        ...partitionRepair(index, at),
        ...buildOf(index, table, at),
      };
    },
  },
});

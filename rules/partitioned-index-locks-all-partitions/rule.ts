import type { IndexStmt } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { isPartitioned, liveness } from "../../src/sql/locks/preexisting.ts";
import { partitionRecipe } from "../../src/sql/statements/partition-recipe.ts";
import type { IndexShape, QualifiedName, Statement } from "../../src/types.ts";

export default defineRule({
  id: "partitioned-index-locks-all-partitions",
  severity: "error",
  blocks: true,
  title: "CREATE INDEX on a partitioned table blocks writes to every partition",
  why: `
    The index is built on one partition after the other, in one transaction: the SHARE locks on the parent and on all
    partitions are kept until the last one is done. CONCURRENTLY is no way out, PostgreSQL refuses it here.`,
  instead: `Create the index ON ONLY the parent, build it concurrently on each partition, and attach those.`,
  manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
  proof: { by: "locks", mode: "ShareLock", blocks: ["insert", "update", "delete"] },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (!index.relation?.inh || !isPartitioned(table, at)) return;
      if (liveness(table, at) === "idle" || everyPartitionHas(shapeOf(index), table, at)) return;
      yield {
        table,
        span: at.span,
        ...(builtApart(index, at) ? { severity: "notice" } : {}),
        message: `CREATE INDEX blocks every write to ${printName(table)} and all its partitions while it builds`,
        instead: partitionRecipe(index, at),
      };
    },
  },
});

/** Then the parent takes over what is there, and builds nothing. */
function everyPartitionHas(shape: IndexShape, table: QualifiedName, at: Statement): boolean {
  const partitions = at.schema.partitions(table);
  const wanted = JSON.stringify(shape);
  return (
    partitions.length > 0 &&
    partitions.every((one) =>
      at.schema.indexes(one.name).some(({ index }) => JSON.stringify(index?.shape) === wanted),
    )
  );
}

/** Partitions that no migration names, but a like index was built concurrently before: somebody knows them. */
function builtApart(index: IndexStmt, at: Statement): boolean {
  if (at.schema.partitions(nameOf(index.relation)).length > 0) return false;
  const wanted = JSON.stringify(shapeOf(index));
  return at.unit.statements.some(({ node, index: place }) => {
    const { IndexStmt } = node as { IndexStmt?: IndexStmt };
    return (
      place < at.index && IndexStmt?.concurrent === true && JSON.stringify(shapeOf(IndexStmt)) === wanted
    );
  });
}

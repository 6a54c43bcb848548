/**
 * What Citus changes about indexes (citusdata/citus, src/backend/distributed/commands/index.c and table.c): each shard
 * enforces its own index, so that a unique one has to contain the distribution column; CONCURRENTLY works on a
 * distributed table as on any other. Reference tables and tables without a distribution column have one shard.
 */

/** Functions that spread a table, named first, by the column that is named second. */
export const distributingFunctions: ReadonlySet<string> = new Set([
  "create_distributed_table",
  "create_distributed_table_concurrently",
]);

/** Functions after which a table, named first, has one shard, or none. */
export const gatheringFunctions: ReadonlySet<string> = new Set([
  "undistribute_table",
  "create_reference_table",
]);

/** With it nobody checks unique keys for the distribution column. */
export const unsafeConstraintsSetting = "citus.allow_unsafe_constraints";

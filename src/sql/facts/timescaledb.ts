/**
 * What TimescaleDB changes about indexes (docs.timescale.com, "CREATE INDEX" and "create_hypertable"; its
 * src/process_utility.c): a hypertable refuses CREATE INDEX CONCURRENTLY, and has a form of its own that locks one chunk
 * at a time.
 */

/** Functions that make a hypertable of the table that their first argument names. */
export const hypertableFunctions: ReadonlySet<string> = new Set([
  "create_hypertable",
  "create_distributed_hypertable",
]);

/** Namespaces of its storage parameters: WITH (timescaledb.hypertable), or tsdb for short. */
export const timescaleNamespaces: ReadonlySet<string> = new Set(["timescaledb", "tsdb"]);

/** The option of CREATE INDEX with which each chunk has a transaction of its own. */
export const chunkByChunk = "transaction_per_chunk";

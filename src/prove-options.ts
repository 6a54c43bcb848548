/** What a run of `prove` can be told besides. */
export interface ProveOptions {
  /** Of a server that the user passes; null: one of our own. */
  readonly databaseUrl: string | null;
  /** What each table that a statement can block is filled with. */
  readonly rows: number;
  /** A file of SQL that is loaded before the migrations. */
  readonly schema: string | null;
  /** A file of SQL that brings rows, instead of those that are made up. */
  readonly seedData: string | null;
  /** Files of queries that the indexes are to help; none: they are derived from the new indexes. */
  readonly workload: readonly string[];
  /** A file of statistics of production, to plan with instead of running queries on rows. */
  readonly statistics: string | null;
  /** Hosts, besides this machine, whose databases may be written to. */
  readonly allowHosts: readonly string[];
}

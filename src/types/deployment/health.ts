/** What is wrong with an index or a table, the gravest first. */
export type HealthKind =
  | "enforcing-leftover"
  | "invalid"
  | "rebuild-leftover"
  | "duplicate"
  | "redundant-prefix"
  | "unused"
  | "bloat"
  | "never-analyzed"
  | "expression-statistics"
  | "growth";

export interface HealthFinding {
  readonly kind: HealthKind;
  /** With its schema, as printed; null: it is about the table. */
  readonly index: string | null;
  readonly table: string;
  readonly bytes: number;
  /** One sentence without a full stop. */
  readonly message: string;
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
  /** What to look at and to run, one statement a line; a line may end in a comment. */
  readonly sql: string;
}

/** An index as metrics show it. */
export interface IndexHealth {
  readonly schema: string;
  readonly name: string;
  readonly tableSchema: string;
  readonly tableName: string;
  readonly valid: boolean;
  /** null: a standby was asked, which does not see it. */
  readonly beingBuilt: boolean | null;
  readonly bytes: number;
  /** What a new build would take; null: nobody can tell. */
  readonly expectedBytes: number | null;
  /** How often each node has used it, in the order of the nodes. */
  readonly scans: readonly number[];
  /** Another index has the same definition, or begins with it. */
  readonly redundant: boolean;
  /** It keeps rows apart, serves a constraint, a foreign key or replication: it is not dropped for want of use. */
  readonly needed: boolean;
}

/** A server that was asked how often it uses indexes. */
export interface HealthNode {
  /** "db1:5432". */
  readonly host: string;
  readonly standby: boolean;
  /** Since when it counts, as the server prints it; null: it does not tell. */
  readonly countsSince: string | null;
}

export interface HealthReport {
  readonly findings: readonly HealthFinding[];
  readonly indexes: readonly IndexHealth[];
  /** The first is the one that was asked all the rest. */
  readonly nodes: readonly HealthNode[];
  /** When, in seconds since 1970, by the server's clock. */
  readonly asked: number;
}

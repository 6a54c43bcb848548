import type { QualifiedName } from "./qualified-name.ts";
import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";

/** A query that is to be as fast after a change as before it, or faster. */
export interface Query {
  /** As its `-- name:` has it; of several queries each has its own. */
  readonly name: string;
  /** Where it stands; null: it was exported, or derived from an index. */
  readonly place: { readonly file: SourceFile; readonly span: Span } | null;
  readonly text: string;
  /** The same as a server takes it, where it was exported as none would. */
  readonly sent?: string;
  /** Why it is no query that could be planned. */
  readonly wrong?: string;
  /** It was made for an index of the change: nobody has given it. */
  readonly derived?: true;
  /** It only reads, so that it may be executed; others are only planned. */
  readonly reads: boolean;
  /** $1 first. */
  readonly parameters: readonly Parameter[];
  /** As its `-- class:` has it; null: it is of none. */
  readonly class: string | null;
  /** What it is held to itself. */
  readonly budgets: readonly Budget[];
  /** It is a query with one of several sets of values, and its name says which. */
  readonly variant?: {
    readonly of: string;
    /** "$1 = 'lost'". */
    readonly says: string;
  };
}

export interface Parameter {
  /** Constants as written in SQL; the query is planned with each. */
  readonly values: readonly string[];
  /** As written in SQL; null: what the server infers. */
  readonly type: string | null;
  /** The column that it is compared with. */
  readonly column: { readonly table: QualifiedName; readonly name: string } | null;
  /** It decides what a row looks like, and not which rows there are: any value will do. */
  readonly shown?: true;
}

/** How long a query may take with the change, or how much it is to gain by it, used or not. */
export type Budget =
  | { readonly kind: "time"; readonly percentile: "p50" | "p95"; readonly mostMs: number }
  | { readonly kind: "speedup"; readonly least: number }
  | { readonly kind: "reduction"; readonly least: number };

/** What the configuration demands of every change; null: nothing. Shares and factors are fractions: 20 % is 0.2. */
export interface Budgets {
  /** Of each query with the change, in milliseconds; "*": of those whose class has none here. */
  readonly p95Ms: ReadonlyMap<string, number>;
  /** How many times faster a query is that uses a new index, at least. */
  readonly speedup: number | null;
  /** How much less time it takes, at least. */
  readonly reduction: number | null;
  /** How much more time a query may take than before. */
  readonly regression: number | null;
  /** How large a new index may be, of its table. */
  readonly indexShare: number | null;
  /** How large all new indexes may be together, in bytes. */
  readonly totalBytes: number | null;
  /** How much more time an INSERT or UPDATE may take. */
  readonly writeOverhead: number | null;
}

/** What a file of queries holds. */
export interface Workload {
  readonly queries: readonly Query[];
  /** Each place that cannot be taken for a query, or for what is said of one. */
  readonly wrong: readonly { readonly at: number; readonly message: string }[];
  /** Entries of an export that are left out: commands that have no plan. */
  readonly left?: readonly string[];
  /** How many come after the first, which are all that is asked. */
  readonly beyond?: number;
}

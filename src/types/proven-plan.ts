import type { Query } from "./workload.ts";

/** One query with one set of values, as the planner answers it without the change's indexes and with them. */
export interface ProvenPlan {
  readonly query: Query;
  /** The first new index that the plan uses; null: none. */
  readonly index: string | null;
  readonly before?: PlanSide;
  readonly after?: PlanSide;
  /** How many times faster it is with the change, measured in turns. */
  readonly speedup?: Speedup;
  /** Why it was not executed, or not even planned. */
  readonly says: string | null;
}

/** What the new indexes of a table cost those who write to it; 1: nothing. */
export interface ProvenWrite {
  readonly table: string;
  readonly operation: "insert" | "update";
  readonly walBytesRatio: number;
  readonly timeRatio: number;
  /** The share of updates that are no longer HOT, of those that changed a column which only the new indexes hold. */
  readonly hotLost?: number;
  /** The same with the intervals in which they lie; WAL does not vary as time does. */
  readonly wal?: PriceRatio;
  readonly time?: PriceRatio;
  /** Of each column that the new indexes hold, how many updates of it alone are HOT. */
  readonly hot?: readonly HotShare[];
}

export type PriceRatio = Pick<Speedup, "ratio" | "low" | "high">;

export interface HotShare {
  /** As written in SQL. */
  readonly column: string;
  /** Shares of all updates, without the new indexes and with them. */
  readonly before: number;
  readonly after: number;
}

export interface PlanSide {
  /** In the planner's unit. */
  readonly cost: number;
  readonly p50Ms?: number;
  readonly p95Ms?: number;
  /** Pages of 8 kB that one run reads or finds in memory. */
  readonly sharedBuffers?: number;
  /** Of the last run, which found every page in memory; mostly 0. */
  readonly walBytes?: number;
  /** How many the query gives. */
  readonly rows?: number;
  /** How the table is read: "Seq Scan". */
  readonly node: string;
  readonly tree: PlanNode;
}

export interface Speedup {
  readonly ratio: number;
  /** The interval in which it lies, in nineteen of twenty cases. */
  readonly low: number;
  readonly high: number;
  /** How often each side ran. */
  readonly runs: number;
}

export interface PlanNode {
  /** "Index Scan", as EXPLAIN prints it. */
  readonly kind: string;
  /** "public.orders"; null: it reads no table. */
  readonly relation: string | null;
  readonly index: string | null;
  /** Conditions and keys as the server prints them: "Index Cond: (id = 1)". */
  readonly details: readonly string[];
  /** How many rows the planner expects, each time it runs. */
  readonly rows: number;
  /** How many came, on average, and how often it ran, all workers counted; absent where the query was not run. */
  readonly came?: { readonly rows: number; readonly loops: number };
  /** Pages of 8 kB that it read itself, in all its runs, what its inner nodes read left out; absent where the query was not run. */
  readonly pages?: number;
  /** Milliseconds that it took itself in a run of its own, all workers counted; absent where the query was not run. */
  readonly ms?: number;
  readonly children: readonly PlanNode[];
}

import type { QualifiedName } from "../qualified-name.ts";

/** A transaction that stays open on another connection until the statement, or the whole migration, is done. */
export interface OpenBeside {
  /**
   * What it keeps others waiting by: `snapshot`: one that it has taken (and the lock of the tool's own table); `locks`:
   * what the migration itself has locked in it; `pending`: what earlier migrations of the same run have.
   */
  readonly holds: "snapshot" | "locks" | "pending";
  /** "the transaction of Ecto's migration lock" */
  readonly transaction: string;
  /** How the tool is told to do without it. */
  readonly instead: string;
}

/** A transaction that stays open on another connection while a statement runs. */
export interface TransactionBeside extends OpenBeside {
  /** What its statements have locked so far. */
  readonly locks: readonly LockBeside[];
}

export interface LockBeside {
  readonly relation: QualifiedName;
  /** `made`: it has made the relation, which nobody else sees before the transaction ends. */
  readonly mode: LockMode | "made";
}

/** As in pg_locks.mode, weakest first. */
export type LockMode =
  | "AccessShareLock"
  | "RowShareLock"
  | "RowExclusiveLock"
  | "ShareUpdateExclusiveLock"
  | "ShareLock"
  | "ShareRowExclusiveLock"
  | "ExclusiveLock"
  | "AccessExclusiveLock";

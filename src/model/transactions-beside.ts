import { locksBeside } from "../sql/locks/lock-beside.ts";
import type { LockBeside, ParsedStatement, Root, Schema, TransactionBeside } from "../types.ts";
import type { ScopePlace } from "./scope.ts";

/** What the versions that are reported have locked in the transaction that their tool holds open round all of them. */
export type PendingLocks = LockBeside[];

/** null: no migration of the root runs beside that transaction. */
export function pendingLocksOf({ versions }: Root): PendingLocks | null {
  return versions.some(({ up }) => up.some(({ openBeside }) => openBeside?.holds === "pending")) ? [] : null;
}

/** What the transactions of a migration, and those before it in the same run, keep from statements on another connection. */
export class TransactionsBeside {
  readonly #pending: PendingLocks | null;
  readonly #isAsked: boolean;
  /** The transaction that is open, and what has been locked in it. */
  #block: number | null = null;
  #own: LockBeside[] = [];

  constructor(statements: readonly ParsedStatement[], pending: PendingLocks | null) {
    this.#pending = pending;
    this.#isAsked = pending !== null || statements.some(({ beside }) => beside);
  }

  /** The transaction beside a statement; null: there is none that anybody told. */
  of({ beside, migration }: ParsedStatement): TransactionBeside | null {
    if (beside) return { ...beside, locks: [...this.#own] };
    const { openBeside } = migration;
    return openBeside?.holds === "pending" && this.#pending
      ? { ...openBeside, locks: [...this.#pending] }
      : null;
  }

  /** Remembers what a statement has locked. */
  take(statement: ParsedStatement, at: ScopePlace | null, schema: Schema): void {
    if (!this.#isAsked || at === null || statement.beside) return;
    if (at.id !== this.#block) this.#own = [];
    this.#block = at.id;
    const locks = locksBeside(statement, schema);
    this.#own.push(...locks);
    if (at.by === "batch" && statement.migration.direction === "up") this.#pending?.push(...locks);
  }
}

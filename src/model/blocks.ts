import { isAtLeast, locksOf } from "../sql/locks/locks-taken.ts";
import { isLong } from "../sql/locks/scans-table.ts";
import { isControl } from "../sql/statements/transaction-control.ts";
import type {
  ParsedStatement,
  Schema,
  Scope,
  Statement,
  StrongLockHeld,
  TransactionBeside,
} from "../types.ts";
import type { ScopePlace } from "./scope.ts";

interface Position {
  readonly position: number;
  readonly last: boolean;
}

/** Where each statement stands in its block, counting no BEGIN, COMMIT or SAVEPOINT and no statement of a body. */
export function positionsOf(
  statements: readonly ParsedStatement[],
  places: readonly (ScopePlace | null)[],
): readonly Position[] {
  const counts = new Map<number, number>();
  const before = statements.map((statement, index) => {
    const id = places[index]?.id;
    if (id === undefined) return 0;
    const count = counts.get(id) ?? 0;
    if (statement.body === null && !isControl(statement)) counts.set(id, count + 1);
    return count;
  });
  return before.map((position, index) => {
    const id = places[index]?.id;
    return { position, last: id === undefined || position + 1 >= (counts.get(id) ?? 0) };
  });
}

export function scopeOf(
  at: ScopePlace | null,
  position: Position | undefined,
  held: ReadonlyMap<number, StrongLockHeld>,
  beside: TransactionBeside | null = null,
): Scope {
  if (!at) return { in: "autocommit", ...(beside ? { beside } : {}) };
  return {
    in: "block",
    by: at.by,
    id: at.id,
    ...(at.opener ? { opener: at.opener } : {}),
    position: position?.position ?? 0,
    last: position?.last ?? true,
    held: held.get(at.id) ?? null,
  };
}

/** Remembers the first statement that keeps others from an existing table, and whether a long one has come since. */
export function hold(
  held: Map<number, StrongLockHeld>,
  id: number,
  statement: Statement,
  schema: Schema,
): void {
  const known = held.get(id);
  if (known) {
    if (!known.built && isLong(statement)) held.set(id, { ...known, built: true });
    return;
  }
  for (const { relation, mode } of locksOf(statement, schema)) {
    if (!isAtLeast(mode, "ShareRowExclusiveLock") || schema.age(relation) === "new") continue;
    if (schema.relation(relation)?.persistence === "temporary") continue;
    held.set(id, { statement, table: relation, mode, built: false });
    return;
  }
}

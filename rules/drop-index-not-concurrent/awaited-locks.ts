import type { DropStmt } from "libpg-query";
import { sameName } from "../../src/sql/grammar/name.ts";
import { tableOf } from "../../src/sql/locks/locks-taken.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { QualifiedName, Statement, Unit } from "../../src/types.ts";
import { droppedLater } from "./dropped-indexes.ts";

/** Whether anybody can be kept waiting by the drop of this index. */
export function isAwaited(name: QualifiedName, drop: DropStmt, at: Statement): boolean {
  // Nothing to drop, and so nothing to lock.
  if (drop.missing_ok && !at.schema.relation(name) && isKnownMissing(at)) return false;
  const table = tableOf(name, at.schema);
  if (!table) return true;
  if (preexistence(table, at) === "new" || droppedLater(table, at)) return false;
  const held = at.scope.in === "block" ? at.scope.held : null;
  // The transaction keeps them waiting already, by an earlier statement.
  return !(held?.mode === "AccessExclusiveLock" && sameName(held.table, tableOf(name, at.schema) ?? name));
}

/**
 * Whether an index that no migration has made is not there: before the first of them, or where a way back, which drops
 * nothing that somebody made by hand, follows a history that is known whole.
 */
function isKnownMissing({ unit, schema }: Statement): boolean {
  return unit.version.first || (unit.migration.direction === "down" && schema.sure);
}

/** A drop that runs only where the index is invalid: the clean-up that a concurrent build needs. */
export function clearsInvalid({ body, unit, index }: Statement): boolean {
  return body?.conditional === true && asksInvalid(unit)[index] === true;
}

/** Of each statement whether its block asks the catalog if an index is valid; looked for once in each block. */
const asksInvalid = forLast(({ statements }: Unit): readonly boolean[] => {
  let asks = false;
  return statements.map(({ body, text }) => {
    if (body === null) asks = /\bindisvalid\b/i.test(text);
    return asks;
  });
});

export const ofPartitioned =
  "A partitioned index cannot be dropped concurrently. Keep the wait short: SET lock_timeout = '2s' before it, in a transaction of its own, and retry.";

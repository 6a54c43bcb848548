import type { InsertStmt, UpdateStmt } from "libpg-query";
import { nameOf, sameName } from "../../src/sql/grammar/name.ts";
import { deferredConstraint } from "../../src/sql/statements/constraint-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { QualifiedName, Statement, Unit } from "../../src/types.ts";

/** The deferred foreign key that rows of the table, written earlier in the same transaction, still wait for; null: none. */
export function pendingSince(at: Statement, table: QualifiedName): string | null {
  const { scope, index, unit } = at;
  if (scope.in !== "block") return null;
  const deferred = firstOf(at.schema.relation(table)?.constraints?.having(deferredConstraint) ?? []);
  if (!deferred) return null;
  const { writes, checks } = writesIn(unit);
  const checked = lastBefore(checks.get(scope.id) ?? [], index) ?? -1;
  const waits = (writes.get(keyOf(scope.id, table.name)) ?? []).some(
    ({ name, places }) => sameName(name, table) && (lastBefore(places, index) ?? -1) > checked,
  );
  return waits ? deferred.name : null;
}

interface WrittenTable {
  readonly name: QualifiedName;
  /** Of the statements that write rows into it, rising. */
  readonly places: number[];
}

/** Which tables each transaction writes to, and where it has its constraints checked; found once, since each may ask. */
const writesIn = forLast(({ statements }: Unit) => {
  const writes = new Map<string, WrittenTable[]>();
  const checks = new Map<number, number[]>();
  for (const { node, scope, index } of statements) {
    if (scope.in !== "block") continue;
    const { InsertStmt, UpdateStmt } = node as { InsertStmt?: InsertStmt; UpdateStmt?: UpdateStmt };
    const written = InsertStmt?.relation ?? UpdateStmt?.relation;
    if (written) note(writes, scope.id, nameOf(written), index);
    if ("ConstraintsSetStmt" in node && !node.ConstraintsSetStmt.deferred)
      listIn(checks, scope.id).push(index);
  }
  return { writes, checks };
});

function note(writes: Map<string, WrittenTable[]>, id: number, name: QualifiedName, index: number): void {
  const alike = listIn(writes, keyOf(id, name.name));
  const known = alike.find((one) => one.name.schema === name.schema);
  if (known) known.places.push(index);
  else alike.push({ name, places: [index] });
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function keyOf(id: number, table: string): string {
  return `${id}\0${table}`;
}

/** By binary search: places rise. */
function lastBefore(places: readonly number[], index: number): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

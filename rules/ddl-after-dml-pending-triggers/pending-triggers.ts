import type { DeleteStmt, InsertStmt, UpdateStmt } from "libpg-query";
import { nameOf, sameName } from "../../src/sql/grammar/name.ts";
import { deferredConstraint } from "../../src/sql/indexes/constraint-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { QualifiedName, RowChange, Statement, TableConstraint, Unit } from "../../src/types.ts";

/** The deferred foreign key or trigger that rows of the table, written earlier in the same transaction, still wait for; null: none. */
export function pendingSince(at: Statement, table: QualifiedName): string | null {
  const { scope, index, unit } = at;
  // Alone, a statement has its rows checked before the next begins.
  const id = blockOf(scope);
  if (id === NO_BLOCK) return null;
  const { writes, checks } = writesIn(unit);
  const checked = lastBefore(checks.get(id) ?? [], index) ?? -1;
  const lastWrite = (change: Change): number | null => {
    const alike = (writes.get(keyOf(id, change, table.name)) ?? []).filter(({ name }) =>
      sameName(name, table),
    );
    const last = Math.max(-1, ...alike.map(({ places }) => lastBefore(places, index) ?? -1));
    return last > checked ? last : null;
  };
  const isFired = (constraint: TableConstraint): boolean =>
    firedBy(constraint).some((change) => {
      const last = lastWrite(change);
      // What is made after the rows has none of them to wait for: it looked at them all.
      return last !== null && stood(unit.statements[last], table, constraint);
    });
  return firstOf(deferredOf(at, table), isFired)?.name ?? null;
}

type Change = RowChange | `update of ${string}`;

/** A foreign key looks for the row that it refers to when one of its own columns changes (ri_triggers.c, RI_FKey_fk_upd_check_required). */
function firedBy({ events, columns }: TableConstraint): readonly Change[] {
  return events ? [...events] : ["insert", ...columns.map((column) => `update of ${column}` as const)];
}

function deferredOf(at: Statement, table: QualifiedName): Iterable<TableConstraint> {
  return at.schema.relation(table)?.constraints?.having(deferredConstraint) ?? [];
}

function stood(at: Statement | undefined, table: QualifiedName, { name }: TableConstraint): boolean {
  return at !== undefined && firstOf(deferredOf(at, table), (known) => known.name === name) !== undefined;
}

/** Where blocks are numbered from 0. */
const NO_BLOCK = -1;

function blockOf(scope: Statement["scope"]): number {
  return scope.in === "block" ? scope.id : NO_BLOCK;
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
    const id = blockOf(scope);
    const written = writtenBy(node);
    for (const change of written?.changes ?? [])
      if (written) note(writes, keyOf(id, change, written.table.name), written.table, index);
    if ("ConstraintsSetStmt" in node && !node.ConstraintsSetStmt.deferred) listIn(checks, id).push(index);
  }
  return { writes, checks };
});

interface WrittenRows {
  readonly changes: readonly Change[];
  readonly table: QualifiedName;
}

function writtenBy(node: Statement["node"]): WrittenRows | null {
  const { InsertStmt, UpdateStmt, DeleteStmt } = node as {
    InsertStmt?: InsertStmt;
    UpdateStmt?: UpdateStmt;
    DeleteStmt?: DeleteStmt;
  };
  if (InsertStmt) return { changes: ["insert"], table: nameOf(InsertStmt.relation) };
  if (UpdateStmt) return { changes: updated(UpdateStmt), table: nameOf(UpdateStmt.relation) };
  return DeleteStmt ? { changes: ["delete"], table: nameOf(DeleteStmt.relation) } : null;
}

function updated({ targetList }: UpdateStmt): readonly Change[] {
  const columns = (targetList ?? []).flatMap((one) => ("ResTarget" in one ? (one.ResTarget.name ?? []) : []));
  return ["update", ...columns.map((column) => `update of ${column}` as const)];
}

function note(writes: Map<string, WrittenTable[]>, key: string, name: QualifiedName, index: number): void {
  const alike = listIn(writes, key);
  const known = alike.find((one) => one.name.schema === name.schema);
  if (known) known.places.push(index);
  else alike.push({ name, places: [index] });
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function keyOf(id: number, change: Change, table: string): string {
  return `${id}\0${change}\0${table}`;
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

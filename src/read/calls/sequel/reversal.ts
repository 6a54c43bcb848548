import { withKeywords } from "../../code/call-arguments.ts";
import { type CodeCall, knownText, type Value } from "../../code/value.ts";

/** 5.92 as 592: what `change` can be turned around has grown. */
export type SequelRelease = number;

type Opposite = (given: readonly Value[], release: SequelRelease) => readonly Value[] | null;

const same: Opposite = (given) => given;
const first =
  (count: number): Opposite =>
  (given) =>
    given.slice(0, count);

/** The calls of a `change` that Sequel turns around (extensions/migration.rb, MigrationReverser). */
const ofMigration: ReadonlyMap<string, readonly [name: string, given: Opposite]> = new Map([
  ["add_column", ["drop_column", first(2)]],
  ["add_index", ["drop_index", same]],
  ["create_join_table", ["drop_join_table", same]],
  ["create_table", ["drop_table", first(2)]],
  [
    "create_view",
    ["drop_view", ([name, , options]) => (name ? [name, ...(options ? [options] : [])] : null)],
  ],
  [
    "rename_column",
    ["rename_column", ([table, from, to]) => (table && from && to ? [table, to, from] : null)],
  ],
  ["rename_table", ["rename_table", ([from, to]) => (from && to ? [to, from] : null)]],
]);

/** Those in `alter_table` (MigrationAlterTableReverser). */
const ofTable: ReadonlyMap<string, readonly [name: string, given: Opposite]> = new Map([
  ["add_column", ["drop_column", first(1)]],
  ["add_constraint", ["drop_constraint", ([name]) => constraintNamed(name)]],
  ["add_foreign_key", ["drop_foreign_key", ([key, , ...more]) => (key ? [key, ...more] : null)]],
  ["add_primary_key", ["drop_column", ([key]) => (key && key.kind !== "list" ? [key] : null)]],
  ["add_index", ["drop_index", same]],
  ["add_full_text_index", ["drop_index", same]],
  ["add_spatial_index", ["drop_index", same]],
  ["rename_column", ["rename_column", ([from, to]) => (from && to ? [to, from] : null)]],
  [
    "set_column_allow_null",
    [
      "set_column_allow_null",
      ([name, may], release) => {
        if (!name || release < 571 || (may && may.kind !== "boolean")) return null;
        return [name, { kind: "boolean", value: may?.kind === "boolean" ? !may.value : false }];
      },
    ],
  ],
  [
    "set_column_not_null",
    ["set_column_allow_null", ([name], release) => (name && release >= 592 ? [name] : null)],
  ],
]);

function constraintNamed(name: Value | undefined): readonly Value[] | null {
  const own = name?.kind === "map" ? name.entries.get("name") : name;
  return own && knownText(own) !== null ? [own] : null;
}

/** What takes a call back; null: Sequel refuses to. */
export function oppositeOf(call: CodeCall, inTable: boolean, release: SequelRelease): CodeCall | null {
  const known = (inTable ? ofTable : ofMigration).get(call.name);
  const given = known?.[1](withKeywords(call), release);
  return known && given ? { ...call, name: known[0], arguments: given, named: new Map(), block: null } : null;
}

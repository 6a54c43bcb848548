import { baseTypeOf } from "./between-values.ts";
import type { TableColumn } from "./columns.ts";
import type { Demands, Reference, UniqueDemand } from "./table-demands.ts";

/**
 * Unique indexes, those of constraints too, by table. Columns of an expression stand in its node tree, each as a Var with
 * its varattno (nodes/primnodes.h); pg_depend would name those of the predicate as well, which are no part of the key.
 */
export function uniqueKeys(where: string): string {
  const names = (from: string, order: string): string =>
    `coalesce((SELECT jsonb_agg(${order}) FROM ${from}), '[]')::text`;
  const plain = names(
    `unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k (num, at)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num`,
    "quote_ident(a.attname) ORDER BY k.at",
  );
  const within = names(
    `regexp_matches(i.indexprs::text, ':varattno (\\d+)', 'g') AS m
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum > 0 AND a.attnum = m[1]::int`,
    "DISTINCT quote_ident(a.attname)",
  );
  return `SELECT format('%I.%I', n.nspname, c.relname) AS name, i.indpred IS NOT NULL AS partial,
       ${plain} AS plain, ${within} AS within
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${where} AND i.indisunique ORDER BY i.indexrelid`;
}

export function uniqueKeyOf(row: Readonly<Record<string, unknown>>): UniqueDemand {
  return {
    plain: JSON.parse(String(row.plain)),
    within: JSON.parse(String(row.within)),
    partial: row.partial === "t",
  };
}

/** A column that may hold each value once in the whole table. */
export function isLone(keys: readonly UniqueDemand[], name: string): boolean {
  return keys.some(
    ({ plain, within, partial }) => plain[0] === name && plain.length + within.length === 1 && !partial,
  );
}

export function isKeyed(keys: readonly UniqueDemand[], name: string): boolean {
  return keys.some((key) => columnsOf(key).includes(name));
}

/**
 * With further keys, and settled which column of each makes it unique. `distinct`: how many different values production has
 * in a column; the one with the most is the least changed by having no value twice.
 */
export function withKeys(
  demands: Omit<Demands, "carriers">,
  more: readonly UniqueDemand[] = [],
  distinct: (column: TableColumn) => number = () => 0,
): Demands {
  const keys = [...demands.keys, ...more];
  const carriers = carriersOf({ ...demands, keys }, distinct);
  const references = demands.references.map((one) => ({ ...one, unique: isBound(one, keys, carriers) }));
  return { ...demands, references, keys, carriers };
}

/** No other column of one of its keys makes that unique. */
function isBound(
  { columns }: Reference,
  keys: readonly UniqueDemand[],
  carriers: readonly string[],
): boolean {
  return keys.some(
    (key) =>
      columnsOf(key).some((name) => columns.includes(name)) &&
      !columnsOf(key).some((name) => carriers.includes(name) && !columns.includes(name)),
  );
}

function carriersOf(
  { columns, references, accepted, bounds, keys }: Omit<Demands, "carriers">,
  distinct: (column: TableColumn) => number,
): readonly string[] {
  const carriers = new Set<string>();
  const pointing = references.flatMap((one) => one.columns);
  const taken = [...pointing, ...accepted.keys(), ...bounds.map((one) => one.column)];
  const free = (names: readonly string[]): readonly TableColumn[] =>
    columns.filter(({ name, type }) => names.includes(name) && !taken.includes(name) && roomOf(type) > 0);
  for (const key of keys.toSorted((a, b) => columnsOf(a).length - columnsOf(b).length)) {
    const all = columnsOf(key);
    if (all.some((name) => carriers.has(name))) continue;
    const [alone, second] = all;
    if (alone !== undefined && second === undefined && !key.partial) carriers.add(alone);
    // An expression may make different values equal.
    const able = free(key.plain).length > 0 ? free(key.plain) : free(all);
    const places = new Map(all.map((name, at) => [name, at]));
    const [best] = able.toSorted(
      (a, b) =>
        roomOf(b.type) - roomOf(a.type) ||
        distinct(b) - distinct(a) ||
        (places.get(b.name) ?? 0) - (places.get(a.name) ?? 0),
    );
    if (best) carriers.add(best.name);
  }
  return [...carriers];
}

function columnsOf({ plain, within }: UniqueDemand): readonly string[] {
  return [...plain, ...within];
}

const wide = [
  "int4",
  "int8",
  "oid",
  "numeric",
  "float8",
  "timestamp",
  "timestamptz",
  "uuid",
  "bytea",
  "inet",
];
const narrow = ["int2", "date", "time"];
const texts = ["text", "varchar", "bpchar", "citext"];

/** How many values of a type are made up: 2 as many as rows, 1 thousands, 0 too few. */
function roomOf(type: TableColumn["type"]): 0 | 1 | 2 {
  const { name, length, digits } = baseTypeOf(type);
  if (texts.includes(name)) return length === null || length >= 7 ? 2 : length >= 4 ? 1 : 0;
  if (name === "numeric" && digits !== null) return digits >= 7 ? 2 : digits >= 4 ? 1 : 0;
  return wide.includes(name) ? 2 : narrow.includes(name) ? 1 : 0;
}

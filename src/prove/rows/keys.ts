import { type Drawing, drawOf, orNull } from "./sampler.ts";
import type { Demands, Reference } from "./table-demands.ts";
import { isLone } from "./unique.ts";
import { skewed, type ValueType } from "./values.ts";

/** A drawing with its place among those of the table. */
export interface DrawingPlace {
  readonly drawing: Drawing;
  readonly at: number;
}

interface Keys {
  /** Lists of keys, each a query with a name: fetched once, so that no row carries them. */
  readonly lists: readonly string[];
  /** What is joined to the rows, each with its own JOIN. */
  readonly joins: readonly string[];
  /** Which key a row has, by column. */
  readonly values: ReadonlyMap<string, string>;
}

/** Keys of other tables: where they come from, and by column which one a row has. */
export function referencedKeys(
  { columns, references, keys }: Demands,
  draw: (name: string) => DrawingPlace | null,
  after: number,
): Keys {
  const lists: string[] = [];
  const joins: string[] = [];
  const values = new Map<string, string>();
  const counts: string[] = [];
  for (const [at, reference] of references.entries()) {
    if (reference.self) continue;
    const own = draw(reference.columns[0] ?? "");
    const [column, second] = reference.columns.map((name) => columns.find((one) => one.name === name));
    if (!own && column && !second && isLone(keys, column.name)) {
      joins.push(onePerRow(reference, at, column.notNull, after));
      values.set(column.name, `r${at}.k0`);
      continue;
    }
    const wanted = own?.drawing.spread.parts.reduce((sum, part) => sum + part.distinct, 0) ?? 0;
    lists.push(inArrays(reference, at, columns, wanted));
    const count = `(SELECT count FROM r${at})`;
    const which = own
      ? `1 + ((${own.drawing.make(drawOf(own.drawing.spread, own.at))} - 1) % ${count})::int`
      : placeIn(count, reference, at, counts);
    if (reference.unique) counts.push(count);
    for (const [place, name] of reference.columns.entries()) {
      const key = `(SELECT k${place} FROM r${at})[${which}]`;
      const type = typeOf(name, columns);
      const value = type && isArray(type) ? `${key}::${type.written}` : key;
      values.set(name, own ? orNull(own.drawing.spread, own.at, value) : value);
    }
  }
  return { lists, joins, values };
}

/**
 * Of a key that may come once there are no more than the target has: where it may be null, other rows are without. `after`
 * others it begins again: of those some may have gone.
 */
function onePerRow({ keys: [key], target }: Reference, at: number, notNull: boolean, after: number): string {
  return `${notNull ? "JOIN" : "LEFT JOIN"} (SELECT ${key} AS k0, row_number() OVER () AS place FROM ${target}
    WHERE ${key} IS NOT NULL) AS r${at} ON r${at}.place = n - ${after}`;
}

/** Some of the target's keys, a list for each of its columns. */
function inArrays(reference: Reference, at: number, columns: Demands["columns"], wanted: number): string {
  const { keys, target, fixed } = reference;
  // Arrays of arrays have a plane for each, which one subscript does not reach.
  const arrays = keys.map((key, place) => {
    const cast = isArray(typeOf(reference.columns[place] ?? "", columns)) ? "::text" : "";
    return `array_agg(${key}${cast}) AS k${place}`;
  });
  // A unique key may be null in many rows.
  const there = keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
  const most = fixed ? Math.max(10_000, wanted) : 500;
  return `r${at} AS MATERIALIZED (SELECT ${arrays.join(", ")}, count(*)::int AS count
    FROM (SELECT ${keys.join(", ")} FROM ${target} WHERE ${there} LIMIT ${most}) AS s)`;
}

function typeOf(name: string, columns: Demands["columns"]): ValueType | undefined {
  return columns.find((one) => one.name === name)?.type;
}

/**
 * As in life few customers have most of the orders. Of keys that stand in a unique index each comes as often as the others,
 * and where there are several each pair of them once before any comes twice. `counts`: of the others' keys.
 */
function placeIn(count: string, { unique }: Reference, at: number, counts: readonly string[]): string {
  if (!unique) return skewed(count, "n", at + 2);
  const [first] = counts;
  if (first === undefined) return `1 + n % ${count}`;
  const all = counts.map((one) => `${one}::bigint`).join(" * ");
  return `(1 + (n % ${first} + n / (${all})) % ${count})::int`;
}

function isArray(type: ValueType | undefined): boolean {
  return type?.array === true || (type?.kind === "d" && isArray(type.inner ?? undefined));
}

import type { Column } from "./columns.ts";
import type { Demands, Reference } from "./demands.ts";
import { type Drawing, drawnRows, drawOf, orNull } from "./drawn.ts";
import { literalsIn } from "./literals.ts";
import { baseOf } from "./make.ts";
import { isText, namedBy } from "./texts.ts";
import { seldom, skewed, type ValueType, valueFor } from "./values.ts";

/** What is known of a table's rows besides its demands. */
export interface Made {
  /** How many there are to be. */
  readonly rows: number;
  /** How many have been made before, so that no key comes twice. */
  readonly after?: number;
  /** Columns that are drawn, as statistics say. */
  readonly drawings?: ReadonlyMap<string, Drawing>;
}

/**
 * The statement that fills a table; null: a column demands a value of a type that nothing is known of. Rows are made with
 * the constants that its checks and its partition bounds name, then only those are kept that satisfy them.
 */
export function insertInto(table: string, demands: Demands, made: Made): string | null {
  const rows = rowsOf(demands, made);
  const names = demands.columns.map((one) => one.name).join(", ");
  return (
    rows &&
    `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE
    SELECT ${names} FROM ${rows} AS made WHERE ${keptBy(demands)}`
  );
}

/** Whether a row may stand in the table. */
export function keptBy({ checks }: Demands): string {
  return checks.length > 0 ? checks.map((check) => `coalesce(${check}, true)`).join(" AND ") : "true";
}

/** The rows, whatever its checks say; `every` so many, for a sample. */
export function rowsOf(demands: Demands, made: Made, every = 1): string | null {
  const { rows, after = 0, drawings = new Map<string, Drawing>() } = made;
  const drawn = [...drawings.keys()];
  const spreads = [...drawings.values()].map(({ spread }) => spread);
  const draw = (name: string): Drawn | null => {
    const drawing = drawings.get(name);
    return drawing ? { drawing, at: drawn.indexOf(name) } : null;
  };
  const keys = keysOf(demands, draw);
  const values: string[] = [];
  for (const column of demands.columns) {
    const own = draw(column.name);
    const value = keys.values.get(column.name) ?? (own ? drawnBy(own) : expressionFor(column, demands, rows));
    if (value === null) return null;
    values.push(`${value} AS ${column.name}`);
  }
  const sources = [drawnRows(spreads, after + 1, after + rows, every), ...keys.sources];
  return `(SELECT ${values.join(", ")} FROM ${sources.join(" CROSS JOIN ")})`;
}

interface Drawn {
  readonly drawing: Drawing;
  readonly at: number;
}

function drawnBy({ drawing: { spread, make }, at }: Drawn): string {
  return orNull(spread, at, make(drawOf(spread, at)));
}

/** Keys of other tables: where they come from, and by column which one a row has. */
function keysOf(
  { columns, references }: Demands,
  draw: (name: string) => Drawn | null,
): { readonly sources: readonly string[]; readonly values: ReadonlyMap<string, string> } {
  const sources: string[] = [];
  const values = new Map<string, string>();
  for (const [at, reference] of references.entries()) {
    if (reference.self) continue;
    const types = reference.columns.map((name) => columns.find((one) => one.name === name)?.type);
    // Arrays of arrays have a plane for each, which one subscript does not reach.
    const arrays = reference.keys.map(
      (key, place) => `array_agg(${key}${isArray(types[place]) ? "::text" : ""}) AS k${place}`,
    );
    // A unique key may be null in many rows.
    const there = reference.keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
    const own = draw(reference.columns[0] ?? "");
    const wanted = own?.drawing.spread.parts.reduce((sum, one) => sum + one.distinct, 0) ?? 0;
    const most = reference.fixed ? Math.max(10_000, wanted) : 500;
    sources.push(
      `(SELECT ${arrays.join(", ")} FROM (SELECT ${reference.keys.join(", ")} FROM ${reference.target} WHERE ${there} LIMIT ${most}) AS s) AS r${at}`,
    );
    const count = `cardinality(r${at}.k0)`;
    const which = own
      ? `1 + ((${own.drawing.make(drawOf(own.drawing.spread, own.at))} - 1) % ${count})::int`
      : placeIn(count, reference, at);
    for (const [place, column] of reference.columns.entries()) {
      const one = `r${at}.k${place}[${which}]`;
      const type = types[place];
      const value = type && isArray(type) ? `${one}::${type.written}` : one;
      values.set(column, own ? orNull(own.drawing.spread, own.at, value) : value);
    }
  }
  return { sources, values };
}

/** As in life: few customers have most of the orders. */
function placeIn(count: string, { unique }: Reference, at: number): string {
  return unique ? `1 + n % ${count}` : skewed(count, "n", at + 2);
}

function expressionFor(column: Column, demands: Demands, rows: number): string | null {
  const { name, notNull, type } = column;
  const bound = demands.bounds.find((one) => one.column === name);
  const within = bound && fromBound(bound, column, rows);
  if (within) return within;
  // A tree's root, of which all could be one.
  const self = demands.references.some((one) => one.self && one.columns.includes(name));
  if (self && !notNull) return `NULL::${type.written}`;
  const value = isText(column)
    ? textFor(column, demands)
    : isFlag(type)
      ? flagFor(column, demands)
      : valueFor(type);
  if (value === null) return notNull ? null : `NULL::${type.written}`;
  return notNull ? value : `CASE WHEN n % 10 > 0 THEN ${value} END`;
}

/** Independent of the flags beside it. */
function flagFor({ name, type }: Column, { columns }: Demands): string {
  const flags = columns.filter((one) => isFlag(one.type)).map((one) => one.name);
  return `${seldom("n", flags.indexOf(name))}::${type.written}`;
}

function isFlag(type: ValueType): boolean {
  return baseOf(type).name === "bool";
}

/**
 * One of the strings that its checks name; else any. In one row of five it is one that a partial index is made for, or else
 * one of ten that come often.
 */
function textFor({ name, type }: Column, { checks, predicates, keys }: Demands): string | null {
  const named = namedBy(checks, name);
  if (named.length > 0) return oneOf(named, type.written);
  const wanted = [...new Set(namedBy(predicates, name))];
  const any = valueFor(type);
  if (any === null || keys.includes(name)) return any;
  const often = wanted.length > 0 ? oneOf(wanted, type.written) : valueFor(type, skewed("10", "n", 3));
  return `CASE WHEN n % 5 = 0 THEN ${often} ELSE ${any} END`;
}

function isArray(type: ValueType | undefined): boolean {
  return type?.array === true || (type?.kind === "d" && isArray(type.inner ?? undefined));
}

function oneOf(literals: readonly string[], type: string): string {
  return `(ARRAY[${literals.join(", ")}])[${skewed(String(literals.length))}]::${type}`;
}

/** A list names its values; a range is walked from its lower bound to its upper one. */
function fromBound(
  { range, words }: Demands["bounds"][number],
  { type }: Column,
  rows: number,
): string | null {
  const literals = literalsIn(words);
  const [from, to] = literals;
  if (!range) return literals.length > 0 ? oneOf(literals, type.written) : null;
  if (from === undefined || to === undefined) return null;
  const share = `(n::float8 / ${rows + 1})`;
  const [low, high] = [`${from}::${type.written}`, `${to}::${type.written}`];
  if (type.name.startsWith("timestamp")) return `(${low} + (${high} - ${low}) * ${share})`;
  if (["date", "int2", "int4", "int8", "numeric"].includes(type.name)) {
    const step = type.name === "date" ? "int" : type.written;
    return `(${low} + floor((${high} - ${low}) * ${share})::${step})`;
  }
  return null;
}

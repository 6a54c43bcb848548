import type { Column } from "./columns.ts";
import type { Demands, Reference } from "./demands.ts";
import { literalsIn } from "./literals.ts";
import { skewed, type ValueType, valueFor } from "./values.ts";

/**
 * The statement that fills a table; null: a column demands a value of a type that nothing is known of. Rows are made with
 * the constants that its checks and its partition bounds name, then only those are kept that satisfy them. `after`: how many
 * rows have been made before, so that no key comes twice.
 */
export function insertInto(table: string, demands: Demands, rows: number, after = 0): string | null {
  const values: string[] = [];
  const sources = [`generate_series(${after + 1}, ${after + rows}) AS n`];
  const referenced = new Map<string, string>();
  for (const [at, reference] of demands.references.entries()) {
    if (reference.self) continue;
    const types = reference.columns.map((name) => demands.columns.find((one) => one.name === name)?.type);
    // Arrays of arrays have a plane for each, which one subscript does not reach.
    const arrays = reference.keys.map(
      (key, place) => `array_agg(${key}${isArray(types[place]) ? "::text" : ""}) AS k${place}`,
    );
    // A unique key may be null in many rows.
    const there = reference.keys.map((key) => `${key} IS NOT NULL`).join(" AND ");
    sources.push(
      `(SELECT ${arrays.join(", ")} FROM (SELECT ${reference.keys.join(", ")} FROM ${reference.target} WHERE ${there} LIMIT ${reference.fixed ? 10_000 : 500}) AS s) AS r${at}`,
    );
    for (const [place, column] of reference.columns.entries()) {
      const one = `r${at}.k${place}[${placeIn(`cardinality(r${at}.k${place})`, reference, at)}]`;
      const type = types[place];
      referenced.set(column, type && isArray(type) ? `${one}::${type.written}` : one);
    }
  }
  for (const column of demands.columns) {
    const value = referenced.get(column.name) ?? expressionFor(column, demands, rows);
    if (value === null) return null;
    values.push(`${value} AS ${column.name}`);
  }
  const names = demands.columns.map((one) => one.name).join(", ");
  const kept = demands.checks.map((check) => `coalesce(${check}, true)`);
  return `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE
    SELECT ${names} FROM (SELECT ${values.join(", ")} FROM ${sources.join(" CROSS JOIN ")}) AS made
    ${kept.length > 0 ? `WHERE ${kept.join(" AND ")}` : ""}`;
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
  const value = isText(column) ? textFor(column, demands) : valueFor(type);
  if (value === null) return notNull ? null : `NULL::${type.written}`;
  return notNull ? value : `CASE WHEN n % 10 > 0 THEN ${value} END`;
}

/** One of the strings that its checks name; else any, but in one row of five one that a partial index is made for. */
function textFor({ name, type }: Column, { checks, predicates, keys }: Demands): string | null {
  const namedBy = (expressions: readonly string[]): readonly string[] =>
    expressions.filter((one) => mentions(one, name)).flatMap(literalsIn);
  const named = namedBy(checks);
  if (named.length > 0) return oneOf(named, type.written);
  const wanted = [...new Set(namedBy(predicates))];
  const any = valueFor(type);
  if (wanted.length === 0 || any === null || keys.includes(name)) return any;
  return `CASE WHEN n % 5 = 0 THEN ${oneOf(wanted, type.written)} ELSE ${any} END`;
}

function isArray(type: ValueType | undefined): boolean {
  return type?.array === true || (type?.kind === "d" && isArray(type.inner ?? undefined));
}

function isText({ type }: Column): boolean {
  const base = type.kind === "d" && type.inner ? type.inner : type;
  return ["text", "varchar", "bpchar", "citext"].includes(base.name);
}

function mentions(check: string, column: string): boolean {
  return new RegExp(`(^|[^\\w"])${column.replace(/[^\w]/g, "\\$&")}($|[^\\w"])`).test(check);
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

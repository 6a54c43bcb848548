import type { Session } from "../server/server.ts";
import { type Column, columnsOf } from "./columns.ts";
import { literalsIn } from "./literals.ts";
import { skewed, type ValueType, valueFor } from "./values.ts";

/** A foreign key of the table. */
interface Reference {
  readonly columns: readonly string[];
  readonly target: string;
  readonly keys: readonly string[];
  /** Every key has a fixed length, so that an array of many is quick to look into. */
  readonly fixed: boolean;
  readonly self: boolean;
  /** One of its columns stands in a unique index, so that no key may come much more often than others. */
  readonly unique: boolean;
}

/** What a table demands of its rows. */
export interface Demands {
  readonly columns: readonly Column[];
  readonly references: readonly Reference[];
  /** Boolean expressions over the columns. */
  readonly checks: readonly string[];
  /** Bounds of a partition and of those that it stands in: the key's column, if it is one, and the bound's own words. */
  readonly bounds: readonly {
    readonly column: string | null;
    readonly range: boolean;
    readonly words: string;
  }[];
}

export async function demandsOf(session: Session, table: string): Promise<Demands> {
  const { rows: keys } = await session.extended(
    `SELECT k.confrelid::regclass::text AS target, k.confrelid = k.conrelid AS self,
       (SELECT jsonb_agg(quote_ident(a.attname) ORDER BY u.at) FROM unnest(k.conkey) WITH ORDINALITY u (num, at)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num)::text AS columns,
       (SELECT jsonb_agg(quote_ident(a.attname) ORDER BY u.at) FROM unnest(k.confkey) WITH ORDINALITY u (num, at)
          JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num)::text AS keys,
       (SELECT bool_and(a.attlen > 0) FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey)) AS fixed,
       EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indisunique AND i.indkey::int2[] && k.conkey) AS "unique"
     FROM (SELECT DISTINCT ON (k.conkey) k.* FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.contype = 'f' AND k.conrelid = $1::regclass AND (k.conparentid = 0 OR c.relispartition)
       ORDER BY k.conkey, k.oid) k`,
    [table],
  );
  const { rows: checks } = await session.extended(
    `SELECT pg_get_expr(conbin, conrelid) AS expression FROM pg_constraint WHERE contype = 'c' AND conrelid = $1::regclass
     UNION ALL SELECT pg_get_partition_constraintdef(oid) FROM pg_class WHERE oid = $1::regclass AND relispartition`,
    [table],
  );
  const { rows: bounds } = await session.extended(
    `WITH RECURSIVE chain (oid) AS (SELECT $1::regclass::oid
       UNION ALL SELECT i.inhparent FROM pg_inherits i JOIN chain ON i.inhrelid = chain.oid)
     SELECT pg_get_expr(c.relpartbound, c.oid) AS words, p.partstrat = 'r' AS range,
       CASE WHEN p.partnatts = 1 THEN (SELECT quote_ident(a.attname) FROM pg_attribute a
         WHERE a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]) END AS column
     FROM chain JOIN pg_class c ON c.oid = chain.oid AND c.relispartition
       JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_partitioned_table p ON p.partrelid = i.inhparent`,
    [table],
  );
  return {
    columns: await columnsOf(session, table),
    references: keys.map((row) => ({
      columns: JSON.parse(String(row.columns)),
      target: String(row.target),
      keys: JSON.parse(String(row.keys)),
      fixed: row.fixed === "t",
      self: row.self === "t",
      unique: row.unique === "t",
    })),
    checks: checks.flatMap(({ expression }) => (expression === null ? [] : [String(expression)])),
    bounds: bounds.map(({ column, range, words }) => ({
      column: column === null ? null : String(column),
      range: range === "t",
      words: String(words),
    })),
  };
}

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
  const named = demands.checks.filter((check) => mentions(check, name)).flatMap(literalsIn);
  const value = named.length > 0 && isText(column) ? oneOf(named, type.written) : valueFor(type);
  if (value === null) return notNull ? null : `NULL::${type.written}`;
  return notNull ? value : `CASE WHEN n % 10 > 0 THEN ${value} END`;
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

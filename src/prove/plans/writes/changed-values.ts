import type { Session } from "../../../postgres/server.ts";
import { columnsOf, type TableColumn } from "../../rows/columns.ts";
import { valueFor } from "../../rows/values.ts";
import type { CatalogIndex } from "../indexes.ts";

/** A column that the new indexes hold, as key, in INCLUDE or in a predicate, and that a row may change freely. */
export interface ChangedColumn {
  readonly name: string;
  /** What it becomes, over the row `t` and its number `s.n`. */
  readonly value: string;
  /** What is joined to the row for it. */
  readonly joined: string;
}

/** Columns of the new indexes that are no key of their own, nor of a partition, each with a value that really differs. */
export async function changedColumns(
  session: Session,
  fresh: readonly CatalogIndex[],
  table: string,
): Promise<readonly ChangedColumn[]> {
  const own = fresh.filter((one) => one.table === table);
  const named = own.map((one) => one.name);
  const within = own.flatMap((one) => one.within);
  const { rows } = await session.extended(
    `SELECT DISTINCT a.attname AS bare FROM pg_attribute a
     WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity <> 'a'
       AND (to_jsonb(a.attname) <@ $3::jsonb OR EXISTS (SELECT 1 FROM jsonb_array_elements_text($2::jsonb) AS one
         JOIN pg_index i ON i.indexrelid = one::regclass
         WHERE a.attnum = ANY (i.indkey) OR i.indexprs::text ~ (':varattno ' || a.attnum || '\\M')))
       AND NOT EXISTS (SELECT 1 FROM pg_index u WHERE u.indrelid = a.attrelid AND u.indisunique AND a.attnum = ANY (u.indkey))
       AND NOT EXISTS (SELECT 1 FROM pg_partitioned_table p WHERE p.partrelid = a.attrelid AND a.attnum = ANY (p.partattrs))`,
    [table, JSON.stringify(named), JSON.stringify(within)],
  );
  const free = new Set(rows.map(({ bare }) => String(bare)));
  const changed: ChangedColumn[] = [];
  for (const column of (await columnsOf(session, table)).filter((one) => free.has(one.bare))) {
    const value = await differing(session, table, column, changed.length);
    if (value) changed.push(value);
  }
  return changed;
}

/** So many rows are looked through for values that may stand there. */
const LOOKED_THROUGH = 5000;
const MOST_VALUES = 1000;

/** Another one of the values that stand in the column; where there is none, null, or one that is made up. */
async function differing(
  session: Session,
  table: string,
  { name, notNull, type }: TableColumn,
  at: number,
): Promise<ChangedColumn | null> {
  if (type.name === "bool") return { name, value: `NOT coalesce(t.${name}, false)`, joined: "" };
  const values = `SELECT DISTINCT ON (${name}::text) ${name} AS v FROM (SELECT ${name} FROM ${table} LIMIT ${LOOKED_THROUGH}) AS few
    WHERE ${name} IS NOT NULL ORDER BY ${name}::text LIMIT ${MOST_VALUES}`;
  const { rows } = await session.extended(`SELECT count(*) AS count FROM (${values}) AS all_of_them`);
  const count = Number(rows[0]?.count);
  if (count < 2) {
    const made = valueFor(type, "(s.n + 7)");
    if (count === 1 && !notNull)
      return {
        name,
        value: `CASE WHEN t.${name} IS NULL THEN (SELECT v FROM (${values}) AS the_one) END`,
        joined: "",
      };
    return made === null ? null : { name, value: made, joined: "" };
  }
  const numbered = `SELECT v, row_number() OVER () - 1 AS k FROM (${values}) AS listed`;
  const places = [0, 1].map((step) => ({ step, called: `l${at}_${step}` }));
  const joined = places.map(
    ({ step, called }) => ` JOIN (${numbered}) AS ${called} ON ${called}.k = (s.n + ${step}) % ${count}`,
  );
  const value = `CASE WHEN l${at}_0.v::text IS DISTINCT FROM t.${name}::text THEN l${at}_0.v ELSE l${at}_1.v END`;
  return { name, value, joined: joined.join("") };
}

export interface RowRange {
  readonly skip: number;
  readonly rows: number;
}

/** The rows that are to change, by their place, each with its new values: made before, so that only the change is timed. */
export function changesOf(
  table: string,
  columns: readonly ChangedColumn[],
  { skip, rows }: RowRange,
): string {
  const values = columns.map(({ value }, at) => `${value} AS v${at}`).join(", ");
  const numbered = `(SELECT ctid AS place, row_number() OVER () AS n FROM (SELECT ctid FROM ${table} LIMIT ${rows} OFFSET ${skip}) AS few)`;
  return `SELECT s.place, ${values} FROM ${numbered} AS s JOIN ${table} AS t ON t.ctid = s.place${columns.map(({ joined }) => joined).join("")}`;
}

export function updateFrom(changes: string, table: string, columns: readonly ChangedColumn[]): string {
  const set = columns.map(({ name }, at) => `${name} = c.v${at}`).join(", ");
  return `UPDATE ${table} AS t SET ${set} FROM ${changes} AS c WHERE t.ctid = c.place`;
}

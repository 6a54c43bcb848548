import type { Session } from "../../postgres/server.ts";
import type { ColumnStatistics, Statistics } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { distanceBetween } from "./between-values.ts";
import type { TableColumn } from "./columns.ts";
import type { KnownValues } from "./spread.ts";

/**
 * What production's statistics say of a table's columns, by their names in pg_attribute. A partition that production has
 * not is like all of its table.
 */
export async function columnsGiven(
  session: Session,
  table: string,
  { columns }: Statistics,
): Promise<ReadonlyMap<string, ColumnStatistics>> {
  const { rows } = await session.extended(
    `WITH RECURSIVE chain (oid, depth) AS (SELECT $1::regclass::oid, 0
       UNION ALL SELECT i.inhparent, depth + 1 FROM pg_inherits i JOIN chain ON i.inhrelid = chain.oid)
     SELECT n.nspname AS schema, c.relname AS name FROM chain JOIN pg_class c ON c.oid = chain.oid
       JOIN pg_namespace n ON n.oid = c.relnamespace ORDER BY depth`,
    [table],
  );
  for (const [depth, { schema, name }] of rows.entries()) {
    const own = columns.filter((one) => one.schema === schema && one.relation === name);
    // Of what stands in a table with children, some statistics are of its own rows, some of all.
    const meant = own.filter((one) => one.inherited === depth > 0);
    if (meant.length > 0) return new Map(meant.map((one) => [one.name, one]));
  }
  return new Map();
}

/** A statistics target goes to 10,000. */
const MOST_VALUES = 10_001;

/** The values of a column's statistics in their order; null: they do not fit its type. */
export async function knownValues(
  session: Session,
  { type }: TableColumn,
  { mostCommonVals, mostCommonFreqs, histogramBounds }: ColumnStatistics,
): Promise<readonly KnownValues[] | null> {
  if (mostCommonVals === null && histogramBounds === null) return [];
  const read = (parameter: string, common: boolean): string =>
    `SELECT ${common} AS common, at, one::${type.written} AS v FROM unnest((${parameter}::text[])[:${MOST_VALUES}]) WITH ORDINALITY AS list (one, at)`;
  const first = "(SELECT v FROM listed WHERE NOT common ORDER BY v LIMIT 1)";
  let known: readonly KnownValues[] | null = null;
  await attempt(async () => {
    const { rows } = await session.extended(
      `WITH listed AS MATERIALIZED (${read("$1", true)} UNION ALL ${read("$2", false)})
       SELECT common, at - 1 AS at, v::text AS text, coalesce(${distanceBetween(type, "v", first)}, 0) AS position
       FROM listed ORDER BY v, common`,
      [mostCommonFreqs && mostCommonVals, histogramBounds],
    );
    const all = rows.map(
      ({ common, at, text, position }): KnownValues => ({
        common: common === "t" ? Number(at) : null,
        text: text === null ? "" : String(text),
        position: Number(position),
      }),
    );
    const frequent = all.filter((one) => one.common !== null).length;
    const fits =
      rows.every(({ text }) => text !== null) && all.every(({ position }) => Number.isFinite(position));
    if (fits && (frequent === 0 || frequent === mostCommonFreqs?.length)) known = all;
  });
  return known;
}

/** The elements of lists, likewise: as they are written. */
export async function knownElements(
  session: Session,
  type: string,
  { mostCommonElems, mostCommonElemFreqs }: ColumnStatistics,
): Promise<readonly string[]> {
  const found: string[] = [];
  if (mostCommonElems === null || mostCommonElemFreqs === null) return found;
  await attempt(async () => {
    const { rows } = await session.extended(
      `SELECT one::${type}::text AS text FROM unnest(($1::text[])[:${MOST_VALUES}]) AS one`,
      [mostCommonElems],
    );
    // Behind the frequencies stand the least, the most, and that of null.
    const beyond = mostCommonElemFreqs.length - rows.length;
    if (beyond < 2 || beyond > 3 || rows.some(({ text }) => text === null)) return;
    found.push(...rows.map(({ text }) => String(text)));
  });
  return found;
}

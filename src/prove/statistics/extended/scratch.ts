import type { Session } from "../../../postgres/server.ts";
import { inQuotes } from "../../../sql/grammar/name.ts";
import type { Combination } from "../../../types.ts";
import type { MadeStatistics } from "./object.ts";

/** A table of one session, with a column p0, p1, … for each place of a statistics object. */
export interface Scratch {
  /** "pg_temp_3", which other sessions see too. */
  readonly schema: string;
  readonly oid: string;
}

export const SCRATCH = "indexwright_scratch";
const name = `pg_temp.${SCRATCH}`;
/** A message takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 1000;

/** Of the types below domains: a domain may refuse what production has, and here none of its checks is wanted. */
export async function scratchLike(
  session: Session,
  { table, columns, expressions }: MadeStatistics,
): Promise<Scratch> {
  const keys = [...columns.map((one) => inQuotes(one.name)), ...expressions];
  const list = keys.map((sql, at) => `, ${sql} AS p${at}`).join("");
  await session.extended(`DROP TABLE IF EXISTS ${name}`);
  await session.extended(
    `CREATE TEMPORARY TABLE ${SCRATCH} AS SELECT 0 AS at${list} FROM ${table} WITH NO DATA`,
  );
  const { rows } = await session.extended(
    `WITH RECURSIVE chain AS (
       SELECT attnum, atttypid AS type, atttypmod AS mod, 0 AS depth FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 1
       UNION ALL SELECT c.attnum, t.typbasetype, t.typtypmod, depth + 1 FROM chain c JOIN pg_type t ON t.oid = c.type WHERE t.typtype = 'd')
     SELECT DISTINCT ON (attnum) attnum - 2 AS place, format_type(type, mod) AS type, depth FROM chain ORDER BY attnum, depth DESC`,
    [name],
  );
  for (const { place, type } of rows.filter(({ depth }) => depth !== "0"))
    await session.extended(`ALTER TABLE ${name} ALTER p${place} TYPE ${type}`);
  const found = await session.extended(
    "SELECT c.oid, n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::regclass",
    [name],
  );
  return { schema: String(found.rows[0]?.schema), oid: String(found.rows[0]?.oid) };
}

/** Where a server lists combinations: each one's place among them. null: it does not list them all. */
export interface ListedCombinations {
  /** Of the statistics object that has them. */
  readonly oid: string;
  readonly at: readonly number[];
}

/**
 * Lets the server list combinations as it does after ANALYZE, in the binary form of their types: of rows that are all
 * there and all different it keeps each (statext_mcv_build). Their values are in the order of the table's columns.
 */
export async function scratchTables(
  session: Session,
  combinations: readonly Pick<Combination, "values">[],
): Promise<ListedCombinations | null> {
  const places = combinations[0]?.values.length ?? 0;
  const columns = Array.from({ length: places }, (_, at) => `p${at}`);
  await session.extended(`CREATE STATISTICS ${name} (mcv) ON ${columns.join(", ")} FROM ${name}`);
  await session.extended(`ALTER STATISTICS ${name} SET STATISTICS ${combinations.length}`);
  for (let from = 0; from < combinations.length; from += ROWS_AT_ONCE) {
    const some = combinations.slice(from, from + ROWS_AT_ONCE);
    const width = places + 1;
    const rows = some.map(
      (_, at) => `(${Array.from({ length: width }, (_, n) => `$${at * width + n + 1}`).join(", ")})`,
    );
    const values = some.flatMap((combination, at) => [from + at, ...combination.values]);
    await session.extended(`INSERT INTO ${name} VALUES ${rows.join(", ")}`, values);
  }
  await session.extended(`ANALYZE ${name}`);
  return compared(session, columns, combinations.length);
}

/** Both sides as this server writes them: what is given may be written otherwise. */
async function compared(
  session: Session,
  columns: readonly string[],
  count: number,
): Promise<ListedCombinations | null> {
  const texts = columns.map((one) => `CASE WHEN num_nulls(${one}) = 0 THEN format('%s', ${one}) END`);
  const { rows } = await session.extended(
    `SELECT x.oid, to_jsonb(e.most_common_vals)::text AS list,
       (SELECT jsonb_agg(jsonb_build_array(${texts.join(", ")}) ORDER BY at)::text FROM ${name}) AS given
     FROM pg_statistic_ext x JOIN pg_namespace n ON n.oid = x.stxnamespace
       JOIN pg_stats_ext e ON e.statistics_schemaname = n.nspname AND e.statistics_name = x.stxname
     WHERE x.stxrelid = $1::regclass`,
    [name],
  );
  const [row] = rows;
  if (!row?.list) return null;
  const list: readonly unknown[] = JSON.parse(String(row.list));
  const place = new Map(list.map((value, at) => [JSON.stringify(value), at]));
  const given: readonly unknown[] = JSON.parse(String(row.given));
  const at = given.flatMap((one) => place.get(JSON.stringify(one)) ?? []);
  const whole = list.length === count && new Set(at).size === count;
  return whole ? { oid: String(row.oid), at } : null;
}

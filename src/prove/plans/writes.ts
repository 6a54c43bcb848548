import type { Session } from "../../postgres/server.ts";
import type { ProvenWrite } from "../../types.ts";
import type { Drawings } from "../rows/columns-from-statistics.ts";
import { demandsOf } from "../rows/demands.ts";
import type { Drawing } from "../rows/sampler.ts";
import { insertInto } from "../rows/source.ts";
import type { Demands } from "../rows/table-demands.ts";
import { isKeyed } from "../rows/unique.ts";
import { attempt } from "../sending/apply.ts";
import { readAs } from "../statistics/settings.ts";
import type { VersionUnderTest } from "../version-under-test.ts";
import type { Sides, Tables } from "./before-after.ts";
import type { CatalogIndex } from "./indexes.ts";
import { quantile, short } from "./timings.ts";

/** How many rows one round writes, how many rounds there are on each side, and on how many tables. */
const ROWS = 1000;
const ROUNDS = 7;
/** With fewer of them, since their keys are there already, nothing can be told. */
const LEAST_ROWS = 100;
const MOST_TABLES = 4;

/** What the new indexes cost those who write: the same rows written on both sides in turns, and taken back each time. */
export async function priceOfWrites(
  subject: VersionUnderTest,
  { before, after, fresh }: Sides,
  { filled, made, keysUpTo, drawings, statistics }: Tables,
): Promise<readonly ProvenWrite[]> {
  const there = [...filled, ...made];
  const tables = [...new Set(fresh.map((one) => one.table))].filter((one) => there.includes(one));
  subject.limit("tables whose writes were timed", Math.min(tables.length, MOST_TABLES), tables.length);
  const writes: ProvenWrite[] = [];
  // What is drawn is written as production writes it.
  if (statistics) for (const side of [before, after]) await readAs(side, statistics);
  for (const table of tables.slice(0, MOST_TABLES)) {
    await Promise.all([before, after].map((side) => loosened(side, table)));
    const demands = await demandsOf(after, table);
    const alike = drawings.get(table) ?? new Map<string, Drawing>();
    const drawn = { rows: ROWS, after: keysUpTo, drawings: repeatable(alike, demands) };
    const insert = insertInto(table, demands, drawn);
    const columns = await indexedOnly(after, fresh, table);
    const operations = [
      { operation: "insert" as const, sql: insert && `${insert} ON CONFLICT DO NOTHING` },
      { operation: "update" as const, sql: columns && updateOf(table, columns) },
    ];
    for (const { operation, sql } of operations) {
      if (sql === null) continue;
      const price = await priceOf(before, after, sql);
      if (!price) continue;
      const { hotLost, ...rest } = price;
      // An INSERT that updates something by the way says nothing of updates.
      const lost = operation === "update" && hotLost !== undefined ? { hotLost } : {};
      writes.push({ table, operation, ...rest, ...lost });
    }
  }
  return writes;
}

/** Values that new rows may have as well: no keys, and nothing that grows with each row. */
function repeatable(drawings: Drawings, { keys }: Demands): Drawings {
  return new Map([...drawings].filter(([name, { spread }]) => spread.order === 0 && !isKeyed(keys, name)));
}

/** Room in the first pages, as in a table that lives: without any, no update could be HOT. */
async function loosened(session: Session, table: string): Promise<void> {
  await session.simple("SET synchronize_seqscans = off");
  await attempt(() =>
    session.simple(
      `DELETE FROM ${table} WHERE ctid IN (SELECT place FROM (SELECT ctid AS place, row_number() OVER () AS n
         FROM (SELECT ctid FROM ${table} LIMIT ${4 * ROWS}) AS few) AS numbered WHERE n % 2 = 0)`,
    ),
  );
  await attempt(() => session.simple(`VACUUM ${table}`));
}

/** Columns of the new indexes that a row may change freely: no key of its own, nor of another table. */
async function indexedOnly(
  session: Session,
  fresh: readonly CatalogIndex[],
  table: string,
): Promise<readonly string[] | null> {
  const names = fresh.filter((one) => one.table === table).map((one) => one.name);
  const { rows } = await session.extended(
    `SELECT DISTINCT quote_ident(a.attname) AS name FROM jsonb_array_elements_text($1::jsonb) AS one
       JOIN pg_index i ON i.indexrelid = one::regclass JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE a.attgenerated = '' AND a.attidentity <> 'a'
       AND NOT EXISTS (SELECT 1 FROM pg_index u WHERE u.indrelid = a.attrelid AND u.indisunique AND a.attnum = ANY (u.indkey))
       AND NOT EXISTS (SELECT 1 FROM pg_partitioned_table p WHERE p.partrelid = a.attrelid AND a.attnum = ANY (p.partattrs))
     ORDER BY 1`,
    [JSON.stringify(names)],
  );
  return rows.length === 0 ? null : rows.map(({ name }) => String(name));
}

/** Each of the rows gets the values of another one: what an index holds changes, and every value is one that may stand there. */
function updateOf(table: string, columns: readonly string[]): string {
  const next = columns.map((column, at) => `lead(${column}) OVER (ORDER BY ctid) AS v${at}`).join(", ");
  const set = columns.map((column, at) => `${column} = s.v${at}`).join(", ");
  const there = columns.map((_, at) => `s.v${at} IS NOT NULL`).join(" AND ");
  return `WITH s AS MATERIALIZED (SELECT ctid AS place, ${next} FROM (SELECT ctid, * FROM ${table} LIMIT ${ROWS}) AS few)
    UPDATE ${table} AS t SET ${set} FROM s WHERE t.ctid = s.place AND ${there}`;
}

interface WriteTiming {
  readonly ms: number;
  readonly wal: number;
  /** The share of updates that touched no index. */
  readonly hot: number;
  /** Of an INSERT, how many rows it has added. */
  readonly added: number | null;
}

/** null: one of the sides refuses it. */
async function priceOf(
  before: Session,
  after: Session,
  sql: string,
): Promise<Omit<ProvenWrite, "table" | "operation"> | null> {
  const pairs: { before: WriteTiming; after: WriteTiming }[] = [];
  const refused = await attempt(async () => {
    for (let round = 0; round <= ROUNDS; round++) {
      const pair = { before: await written(before, sql), after: await written(after, sql) };
      // The first brings the pages into memory.
      if (round > 0) pairs.push(pair);
    }
  });
  for (const session of [before, after]) await attempt(() => session.simple("ROLLBACK"));
  if (refused || pairs.some((one) => one.before.wal === 0)) return null;
  if (pairs.some((one) => (one.before.added ?? ROWS) < LEAST_ROWS)) return null;
  const ratio = (of: "wal" | "ms"): number =>
    short(
      quantile(
        pairs.map((one) => one.after[of] / one.before[of]),
        0.5,
      ),
    );
  const updates = pairs.some((one) => one.before.hot > 0);
  const lost = quantile(
    pairs.map((one) => one.before.hot - one.after.hot),
    0.5,
  );
  return {
    walBytesRatio: ratio("wal"),
    timeRatio: ratio("ms"),
    ...(updates ? { hotLost: short(Math.max(0, lost)) } : {}),
  };
}

/** Its own WAL, and its own time without that of planning. */
async function written(session: Session, sql: string): Promise<WriteTiming> {
  await session.simple("BEGIN");
  const { rows } = await session.extended(`EXPLAIN (ANALYZE, WAL, TIMING OFF, FORMAT JSON) ${sql}`);
  const { rows: counts } = await session.extended(
    "SELECT coalesce(sum(n_tup_hot_upd)::float8 / nullif(sum(n_tup_upd), 0), 0) AS hot FROM pg_stat_xact_user_tables",
  );
  await session.simple("ROLLBACK");
  const [whole] = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
  return {
    ms: Number(whole["Execution Time"]),
    wal: Number(whole.Plan["WAL Bytes"] ?? 0),
    hot: Number(counts[0]?.hot),
    added: whole.Plan["Tuples Inserted"] ?? null,
  };
}

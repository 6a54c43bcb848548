import type { Session } from "../../../postgres/server.ts";
import type { HotShare, ProvenWrite } from "../../../types.ts";
import type { Drawings } from "../../rows/columns-from-statistics.ts";
import { demandsOf } from "../../rows/demands.ts";
import type { Drawing } from "../../rows/sampler.ts";
import { keptBy, rowsFromSource } from "../../rows/source.ts";
import type { Demands } from "../../rows/table-demands.ts";
import { isKeyed } from "../../rows/unique.ts";
import { attempt } from "../../sending/apply.ts";
import { readAs } from "../../statistics/settings.ts";
import type { VersionUnderTest } from "../../version-under-test.ts";
import type { Sides, Tables } from "../before-after.ts";
import { type ChangedColumn, changedColumns, changesOf, updateFrom } from "./changed-values.ts";
import { costOfWrites, writtenBy } from "./write-turns.ts";

/** How many rows one round writes, and on how many tables and columns. */
export const ROWS = 1000;
const MOST_TABLES = 4;
const MOST_COLUMNS = 8;
/** How many rows of each column. */
const HOT_ROWS = 120;

export interface WritePrices {
  readonly writes: readonly ProvenWrite[];
  /** What could not be timed, and why, one sentence each. */
  readonly untimed: readonly string[];
}

/** Writes to a table on both sides, and what of them is said. */
interface WrittenTable {
  readonly table: string;
  readonly before: Session;
  readonly after: Session;
}

/** What the new indexes cost those who write: the same rows written on both sides in turns, and taken back each time. */
export async function priceOfWrites(
  subject: VersionUnderTest,
  { before, after, fresh }: Sides,
  { filled, made, keysUpTo, drawings, statistics }: Tables,
): Promise<WritePrices> {
  const there = [...filled, ...made];
  const all = [...new Set(fresh.map((one) => one.table))];
  const tables = all.filter((one) => there.includes(one));
  subject.limit("tables whose writes were timed", Math.min(tables.length, MOST_TABLES), tables.length);
  const timed = tables.slice(0, MOST_TABLES);
  const prices = { writes: [] as ProvenWrite[], untimed: all.flatMap((one) => leftOut(one, tables, timed)) };
  // What is drawn is writtenBy as production writes it.
  if (statistics) for (const side of [before, after]) await readAs(side, statistics);
  for (const table of timed) {
    const sides = { table, before, after };
    await Promise.all([before, after].map((side) => loosened(side, table)));
    const demands = await demandsOf(after, table);
    const alike = drawings.get(table) ?? new Map<string, Drawing>();
    const drawn = { rows: ROWS, after: keysUpTo, drawings: repeatable(alike, demands) };
    const columns = await changedColumns(after, fresh, table);
    const looked = columns.slice(0, MOST_COLUMNS);
    subject.limit("indexed columns updated one by one", looked.length, columns.length);
    const hot: HotShare[] = [];
    // What is taken back leaves its place in the pages: each column has rows of its own, before any are timed.
    for (const [at, column] of looked.entries())
      hot.push(...(await hotOf(sides, column, ROWS + at * HOT_ROWS)));
    note(prices, await priceOfInserts(sides, demands, rowsFromSource(demands, drawn)));
    note(prices, columns.length > 0 ? await priceOfUpdates(sides, columns, hot) : onlyKeys(table));
  }
  return prices;
}

function onlyKeys(table: string): string {
  return `UPDATE of ${table} was not timed: its new indexes hold keys and computed columns alone`;
}

function leftOut(table: string, tables: readonly string[], timed: readonly string[]): readonly string[] {
  if (timed.includes(table)) return [];
  const why = tables.includes(table) ? `after ${MOST_TABLES} other tables` : "it has no rows here";
  return [`writes to ${table} were not timed: ${why}`];
}

function note(prices: { writes: ProvenWrite[]; untimed: string[] }, found: ProvenWrite | string): void {
  if (typeof found === "string") prices.untimed.push(found);
  else prices.writes.push(found);
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

/** Made before, on both sides, so that only the writing is timed. */
async function prepared(
  { before, after }: WrittenTable,
  name: string,
  select: string,
): Promise<string | null> {
  for (const side of [before, after]) {
    const refused = await attempt(() =>
      side.simple(`DROP TABLE IF EXISTS ${name}; CREATE TEMP TABLE ${name} AS ${select}`),
    );
    if (refused) return refused.message;
  }
  return null;
}

async function priceOfInserts(
  sides: WrittenTable,
  demands: Demands,
  rows: string | null,
): Promise<ProvenWrite | string> {
  const { table } = sides;
  const untimed = (why: string): string => `INSERT into ${table} could not be timed: ${why}`;
  if (rows === null) return untimed("no row can be made for it");
  const names = demands.columns.map((one) => one.name).join(", ");
  const refused = await prepared(
    sides,
    "indexwright_new",
    `SELECT ${names} FROM ${rows} AS made WHERE ${keptBy(demands)}`,
  );
  if (refused !== null) return untimed(refused);
  const sql = `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM indexwright_new ON CONFLICT DO NOTHING`;
  const price = await costOfWrites(sides.before, sides.after, sql);
  if (typeof price === "string") return untimed(price);
  // An INSERT that updates something by the way says nothing of updates.
  const { hotLost: _, ...rest } = price;
  return { table, operation: "insert", ...rest };
}

async function priceOfUpdates(
  sides: WrittenTable,
  columns: readonly ChangedColumn[],
  hot: readonly HotShare[],
): Promise<ProvenWrite | string> {
  const { table } = sides;
  const untimed = (why: string): string => `UPDATE of ${table} could not be timed: ${why}`;
  const refused = await prepared(
    sides,
    "indexwright_changes",
    changesOf(table, columns, { skip: 0, rows: ROWS }),
  );
  if (refused !== null) return untimed(refused);
  const price = await costOfWrites(
    sides.before,
    sides.after,
    updateFrom("indexwright_changes", table, columns),
  );
  if (typeof price === "string") return untimed(price);
  return { table, operation: "update", ...price, ...(hot.length > 0 ? { hot } : {}) };
}

/** How many updates of one column alone are HOT, without the new indexes and with them; empty: the server refuses them. */
async function hotOf(sides: WrittenTable, column: ChangedColumn, skip: number): Promise<readonly HotShare[]> {
  const { table, before, after } = sides;
  if (
    (await prepared(sides, "indexwright_changes", changesOf(table, [column], { skip, rows: HOT_ROWS }))) !==
    null
  )
    return [];
  const sql = updateFrom("indexwright_changes", table, [column]);
  const shares: number[] = [];
  const refused = await attempt(async () => {
    for (const side of [before, after]) {
      shares.push((await writtenBy(side, sql)).hot);
    }
  });
  for (const side of [before, after]) await attempt(() => side.simple("ROLLBACK"));
  const [without, with_] = shares;
  if (refused || without === undefined || with_ === undefined) return [];
  return [{ column: column.name, before: without, after: with_ }];
}

import type { Database, Session } from "../../postgres/server.ts";
import { table } from "../../text/lookup.ts";
import type { Statistics, UnfilledTable } from "../../types.ts";
import { readAs } from "../statistics/settings.ts";
import { filledInCycles, mend, withOpenKeys, withoutOpenRows } from "./between-tables/cycles.ts";
import { askedOf, inOrder } from "./between-tables/order.ts";
import type { Drawings } from "./columns-from-statistics.ts";
import { columnsGiven } from "./columns-given.ts";
import { demandsOf } from "./demands.ts";
import { countOf, insertedAll, insertedMost, MOST_OF } from "./insert-rows.ts";
import type { AddedColumn } from "./later/added-columns.ts";
import { laterColumns } from "./later/index.ts";
import { type ComingKey, withoutComingRepeated } from "./repeated-keys.ts";
import { columnWithoutValue, insertInto } from "./source.ts";
import { distinctOf } from "./spread.ts";
import type { Demands } from "./table-demands.ts";
import { alike, asEver } from "./table-from-statistics.ts";
import { withKeys } from "./unique.ts";

export interface FilledTables {
  /** Tables with rows, as written in SQL. */
  readonly tables: readonly string[];
  /** What could not be filled, and why. */
  readonly unfilled: readonly UnfilledTable[];
  /** The same, as sentences. */
  readonly troubles: readonly string[];
  /** Where rows do not follow the statistics, and why. */
  readonly remarks: readonly string[];
  /** By table, the columns that follow them, for more rows to be made alike. */
  readonly drawings: ReadonlyMap<string, Drawings>;
  /** Of the tables that were asked for, not of those that they point to, one follows them in a column. */
  readonly follows: boolean;
}

export interface Coming extends Pick<Demands, "predicates" | "keys"> {
  /** Unique indexes as they will be. */
  readonly unique?: readonly ComingKey[];
}

/** What rows are made by. */
export interface Plenty {
  /** How many each of the tables is to have. */
  readonly rows: number;
  /** By table, what indexes ask that are still to come. */
  readonly coming?: ReadonlyMap<string, Coming>;
  /** Whose values they follow, as far as those are known. */
  readonly statistics?: Statistics | null;
  /** Columns that came after the rows. */
  readonly added?: readonly AddedColumn[];
}

/** A table that another one points to needs no more. */
const FEW = 1000;

/**
 * Fills tables with plausible rows, made in SQL from their types, keys, checks and partitions, and from production's
 * statistics where there are any, and analyzes them. Their triggers are silent meanwhile: each row would ask every foreign
 * key.
 */
export async function fill(
  database: Database,
  tables: readonly string[],
  plenty: Plenty,
  patience: () => number,
): Promise<FilledTables> {
  const session = await database.connect(patience());
  const filling: Filling = {
    database,
    session,
    plenty,
    remarks: new Map(),
    drawings: new Map(),
    followed: new Set(),
    open: false,
  };
  try {
    await session.simple("SET search_path = ''");
    if (plenty.statistics) await readAs(session, plenty.statistics);
    const asked = await askedOf(session, tables, plenty);
    const fewOf = (table: string): number => Math.min(plenty.rows, Math.max(FEW, asked.get(table) ?? 0));
    const tried = (table: string): Promise<string | null> => {
      const wanted = tables.includes(table);
      return fillOne(filling, table, wanted ? plenty.rows : fewOf(table), wanted);
    };
    const all = await inOrder(session, tables);
    const late: string[] = [];
    for (const table of all) if ((await tried(table)) !== null) late.push(table);
    const open = (table: string): Promise<string | null> =>
      fillOne({ ...filling, open: true }, table, fewOf(table), false);
    const mended = (table: string): Promise<void> =>
      silently(database, session, table, () => mend(session, table));
    const closed = (table: string): Promise<boolean> =>
      silently(database, session, table, () => withoutOpenRows(session, table));
    const failed = await filledInCycles(session, late, { tried, open, mended, closed });
    const unfilled = await withoutRows(filling, late, failed);
    const { drawings, remarks, followed } = filling;
    const empty = unfilled.map(({ table }) => table);
    return {
      follows: followed.size > 0,
      tables: tables.filter((table) => all.includes(table) && !empty.includes(table)),
      unfilled,
      troubles: unfilled.map(({ table, why }) => `${table} could not be filled: ${why}`),
      remarks: [...remarks.values()].flatMap((said) => [...said]),
      drawings,
    };
  } finally {
    await session.close();
  }
}

interface Filling {
  readonly database: Database;
  readonly session: Session;
  readonly plenty: Plenty;
  /** By table, of its last try. */
  readonly remarks: Map<string, Set<string>>;
  readonly drawings: Map<string, Drawings>;
  /** Tables that were asked for, and have a column that is drawn. */
  readonly followed: Set<string>;
  /** Keys of tables that have no rows yet are left open, whatever they point to. */
  readonly open: boolean;
}

/** Of tables that were filled late or not at all, those without any row; others may have what a migration has put there. */
async function withoutRows(
  { session, plenty, remarks }: Filling,
  late: readonly string[],
  failed: readonly UnfilledTable[],
): Promise<readonly UnfilledTable[]> {
  const empty: UnfilledTable[] = [];
  for (const table of late) {
    const why = failed.find((one) => one.table === table)?.why;
    const count = await countOf(session, table);
    if (count === 0) empty.push({ table, why: why ?? "what its keys point to has no rows" });
    else if (why !== undefined) {
      remarks.set(table, new Set([`${table} has ${count} rows instead of ${plenty.rows}: ${why}`]));
      await session.simple(`ANALYZE ${table}`);
    }
  }
  return empty;
}

/** Null, or why it has no rows. */
async function fillOne(
  filling: Filling,
  table: string,
  rows: number,
  wanted: boolean,
): Promise<string | null> {
  const { database, session, plenty, remarks, drawings, open } = filling;
  // What is said of a try that failed says nothing of the next.
  const said = new Set<string>();
  remarks.set(table, said);
  // A copied table may have rows of its own: so many need no more.
  const leaves = (await hasRows(session, table, rows)) ? [] : await leavesOf(session, table);
  for (const leaf of leaves) {
    const wished = await demandsIn(session, leaf, plenty, plenty.coming?.get(table));
    const demands = open ? await withOpenKeys(session, wished) : wished;
    const count = Math.ceil(rows / leaves.length);
    const insert = insertInto(leaf, demands, { rows: count });
    const drawn = plenty.statistics && (await alike(session, leaf, demands, plenty.statistics, count));
    for (const remark of drawn?.remarks ?? []) said.add(remark);
    if (insert === null && !drawn?.insert) return withoutValue(demands, count);
    const error = await silently(database, session, leaf, () =>
      withoutIndexes(session, leaf, async () => {
        const why = drawn?.insert ? await insertedMost(session, leaf, drawn.insert, count) : null;
        if (drawn?.insert && why === null) {
          drawings.set(leaf, drawn.drawings);
          if (wanted) filling.followed.add(table);
          return null;
        }
        if (why !== null) said.add(asEver(`the rows of ${leaf}`, why));
        return insert === null ? null : insertedAll(session, leaf, demands, insert, count);
      }),
    );
    if (error) return error.message;
  }
  const unique = plenty.coming?.get(table)?.unique ?? [];
  if (wanted && leaves.length > 0 && unique.length > 0)
    await silently(database, session, table, () => withoutComingRepeated(session, table, unique));
  const count = await countOf(session, table);
  if (count === 0) return "no row satisfies its checks";
  if (wanted && count < MOST_OF * rows)
    said.add(`${table} has ${count} rows instead of ${rows}: its keys and checks allow no more`);
  await session.simple(`ANALYZE ${table}`);
  return null;
}

function withoutValue(demands: Demands, rows: number): string {
  const column = columnWithoutValue(demands, rows);
  if (!column) return "no row can be made for it";
  const { kind, written } = column.type;
  return `its column ${column.name} is NOT NULL, and no value is made of the ${kind === "c" ? "composite type" : "type"} ${written}`;
}

/** What a table demands, now and with what is to come. */
async function demandsIn(
  session: Session,
  leaf: string,
  { statistics, rows, added }: Plenty,
  coming: Coming | undefined,
): Promise<Demands> {
  const { predicates, ...demands } = await demandsOf(session, leaf);
  const given = statistics && (await columnsGiven(session, leaf, statistics));
  const all = [...predicates, ...(coming?.predicates ?? [])];
  const wanted = withKeys({ ...demands, predicates: all }, coming?.keys, ({ bare }) => {
    const own = given?.get(bare);
    return own ? distinctOf(own, rows) : 0;
  });
  return { ...wanted, later: await laterColumns(session, leaf, wanted, added ?? []) };
}

async function hasRows(session: Session, table: string, rows: number): Promise<boolean> {
  const { rows: found } = await session.extended(
    `SELECT count(*) AS count FROM (SELECT FROM ${table} LIMIT ${rows}) AS enough`,
  );
  return Number(found[0]?.count) >= rows;
}

/** Indexes that only speed up queries are built when the rows are there, which is several times quicker. */
async function withoutIndexes<T>(session: Session, table: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await session.extended(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = $1::regclass AND i.indisvalid AND NOT i.indisunique AND NOT i.indisexclusion
       AND NOT EXISTS (SELECT 1 FROM pg_inherits WHERE inhrelid = i.indexrelid OR inhparent = i.indexrelid)`,
    [table],
  );
  for (const { name } of rows) await session.simple(`DROP INDEX ${name}`);
  const result = await work();
  for (const { definition } of rows) await session.simple(String(definition));
  return result;
}

/** The table itself, or its partitions that rows can be made for; a hash takes what comes. */
async function leavesOf(session: Session, table: string): Promise<readonly string[]> {
  const { rows } = await session.extended(
    `SELECT t.relid::text AS leaf FROM pg_partition_tree($1::regclass) t JOIN pg_class c ON c.oid = t.relid
     JOIN pg_partitioned_table p ON p.partrelid = t.parentrelid
     WHERE t.isleaf AND t.relid <> $1::regclass AND p.partstrat <> 'h' AND pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
     ORDER BY 1 DESC LIMIT 12`,
    [table],
  );
  return rows.length === 0 ? [table] : rows.map(({ leaf }) => String(leaf));
}

const states = table<string>({ O: "ENABLE", R: "ENABLE REPLICA", A: "ENABLE ALWAYS" });

async function silently<T>(
  database: Database,
  session: Session,
  table: string,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await session.extended(
    "SELECT quote_ident(tgname) AS name, tgenabled AS state FROM pg_trigger WHERE tgrelid = $1::regclass",
    [table],
  );
  if (rows.length === 0) return work();
  await database.administer(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  try {
    return await work();
  } finally {
    for (const { name, state } of rows) {
      const how = states.get(String(state));
      if (how) await database.administer(`ALTER TABLE ${table} ${how} TRIGGER ${name}`);
    }
  }
}

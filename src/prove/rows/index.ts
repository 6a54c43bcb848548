import { attempt } from "../apply.ts";
import type { Database, ServerError, Session } from "../server/server.ts";
import { demandsOf } from "./demands.ts";
import { insertInto } from "./source.ts";

export interface Filled {
  /** Tables with rows, as written in SQL. */
  readonly tables: readonly string[];
  /** What could not be filled, and why. */
  readonly troubles: readonly string[];
}

/** A table that another one points to needs no more. */
const FEW = 1000;

/**
 * Fills tables with plausible rows, made in SQL from their types, keys, checks and partitions, and analyzes them. Their
 * triggers are silent meanwhile: each row would ask every foreign key.
 */
export async function fill(
  database: Database,
  tables: readonly string[],
  rows: number,
  patience: () => number,
  predicates: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Filled> {
  const session = await database.connect(patience());
  const filled = new Set<string>();
  const troubles: string[] = [];
  try {
    await session.simple("SET search_path = ''");
    const tried = async (table: string): Promise<string | null> => {
      const wanted = tables.includes(table) ? rows : Math.min(rows, FEW);
      const trouble = await fillOne(database, session, table, wanted, predicates.get(table) ?? []);
      if (trouble === null) filled.add(table);
      return trouble;
    };
    const late: string[] = [];
    for (const table of await inOrder(session, tables)) if ((await tried(table)) !== null) late.push(table);
    // Of tables that point to each other one comes first, and finds nothing to point to.
    for (const table of late) {
      const trouble = await tried(table);
      if (trouble !== null) troubles.push(`${table} could not be filled: ${trouble}`);
    }
    return { tables: tables.filter((table) => filled.has(table)), troubles };
  } finally {
    await session.close();
  }
}

/** With the tables that they point to, those first. */
async function inOrder(session: Session, tables: readonly string[]): Promise<readonly string[]> {
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = async (table: string): Promise<void> => {
    if (seen.has(table)) return;
    seen.add(table);
    const { rows } = await session.extended(
      `SELECT format('%I.%I', n.nspname, c.relname) AS target FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE k.contype = 'f' AND k.conrelid = $1::regclass AND k.conparentid = 0`,
      [table],
    );
    for (const { target } of rows) await visit(String(target));
    ordered.push(table);
  };
  for (const table of tables) await visit(table);
  return ordered;
}

/** Null, or why it has no rows. */
async function fillOne(
  database: Database,
  session: Session,
  table: string,
  rows: number,
  predicates: readonly string[],
): Promise<string | null> {
  // A copied table may have rows of its own: so many need no more.
  const leaves = (await hasRows(session, table, rows)) ? [] : await leavesOf(session, table);
  for (const leaf of leaves) {
    const known = await demandsOf(session, leaf);
    const demands = { ...known, predicates: [...known.predicates, ...predicates] };
    const sql = insertInto(leaf, demands, Math.ceil(rows / leaves.length));
    if (sql === null) return "it demands a value of a type that nothing is known of";
    const error = await silently(database, session, leaf, () =>
      withoutIndexes(session, leaf, () => inserted(session, sql)),
    );
    if (error) return error.message;
  }
  const { rows: count } = await session.extended(`SELECT EXISTS (SELECT 1 FROM ${table}) AS any`);
  if (count[0]?.any !== "t") return "no row satisfies its checks";
  await session.simple(`ANALYZE ${table}`);
  return null;
}

async function hasRows(session: Session, table: string, rows: number): Promise<boolean> {
  const { rows: found } = await session.extended(
    `SELECT count(*) AS count FROM (SELECT FROM ${table} LIMIT ${rows}) AS enough`,
  );
  return Number(found[0]?.count) >= rows;
}

/** unique_violation, exclusion_violation: of rows that share a key the first stays, which takes longer to find out. */
async function inserted(session: Session, sql: string): Promise<ServerError | null> {
  const error = await attempt(() => session.extended(sql));
  if (error?.sqlstate !== "23505" && error?.sqlstate !== "23P01") return error;
  return attempt(() => session.extended(`${sql} ON CONFLICT DO NOTHING`));
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

const states: Readonly<Record<string, string>> = { O: "ENABLE", R: "ENABLE REPLICA", A: "ENABLE ALWAYS" };

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
      const how = states[String(state)];
      if (how) await database.administer(`ALTER TABLE ${table} ${how} TRIGGER ${name}`);
    }
  }
}

import type { BlockedCommand } from "../../types.ts";
import { ServerError, type Session } from "../server.ts";

/** Nobody else works on the server: a lock that is not to be had at once is held by what is measured. */
const PATIENCE = "SET LOCAL lock_timeout = '20ms'; SET LOCAL statement_timeout = '2s'";

export const allBlocked: readonly BlockedCommand[] = [
  "select",
  "insert",
  "update",
  "delete",
  "foreign-key-write",
  "ddl",
  "vacuum",
];

/** What a session cannot do on a table right now, asked by trying. `table` is written as in SQL. */
export async function blockedOn(session: Session, table: string): Promise<readonly BlockedCommand[]> {
  const facts = await factsOf(session, table);
  if (facts === null) return [];
  const tries = facts.materialized ? onView(table) : onTable(table, facts);
  const blocked: BlockedCommand[] = [];
  for (const wish of allBlocked) {
    const sql = tries[wish];
    if (sql !== undefined && (await waits(session, sql))) blocked.push(wish);
  }
  return blocked;
}

interface Facts {
  readonly materialized: boolean;
  /** A column that can be given its own value. */
  readonly column: string | null;
  /** Another table's foreign key points to it. */
  readonly referenced: boolean;
  /** What it does when a row that it points to goes; null without a foreign key. */
  readonly follows: boolean | null;
}

async function factsOf(session: Session, table: string): Promise<Facts | null> {
  const { rows } = await session.extended(
    `SELECT c.relkind = 'm' AS materialized,
       (SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND attidentity <> 'a'
          AND attgenerated = '' AND NOT attisdropped ORDER BY attnum LIMIT 1) AS column,
       EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'f' AND confrelid = c.oid) AS referenced,
       (SELECT bool_or(confdeltype IN ('c', 'n', 'd')) FROM pg_constraint WHERE contype = 'f' AND conrelid = c.oid) AS follows
     FROM pg_class c WHERE c.oid = to_regclass($1)`,
    [table],
  );
  const [row] = rows;
  if (!row) return null;
  return {
    materialized: row.materialized === "t",
    column: row.column === null ? null : String(row.column),
    referenced: row.referenced === "t",
    follows: row.follows === null ? null : row.follows === "t",
  };
}

type Tries = Partial<Record<BlockedCommand, string>>;

/** Nobody writes to a materialized view but REFRESH. */
function onView(table: string): Tries {
  const refresh = `REFRESH MATERIALIZED VIEW ${table}`;
  return {
    select: `SELECT 1 FROM ${table} LIMIT 1`,
    insert: refresh,
    update: refresh,
    delete: refresh,
    vacuum: `ANALYZE ${table}`,
  };
}

function onTable(table: string, { column, referenced, follows }: Facts): Tries {
  const remove = `DELETE FROM ${table} WHERE false`;
  // What the trigger of a foreign key does on the other table (src/backend/utils/adt/ri_triggers.c).
  const look = `SELECT 1 FROM ${table} LIMIT 1 FOR KEY SHARE`;
  const foreign = follows ? remove : referenced || follows === false ? look : undefined;
  return {
    select: `SELECT 1 FROM ${table} LIMIT 1`,
    insert: `INSERT INTO ${table} DEFAULT VALUES`,
    update: column === null ? remove : `UPDATE ${table} SET ${column} = ${column} WHERE false`,
    delete: remove,
    ...(foreign === undefined ? {} : { "foreign-key-write": foreign }),
    ddl: `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
    vacuum: `LOCK TABLE ${table} IN SHARE UPDATE EXCLUSIVE MODE`,
  };
}

/** Whether a statement meets a lock: any other error comes only once the lock is there. */
async function waits(session: Session, sql: string): Promise<boolean> {
  try {
    await session.simple(`BEGIN; ${PATIENCE}; ${sql}; ROLLBACK`);
    return false;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    await session.simple("ROLLBACK");
    return error.sqlstate === "55P03";
  }
}

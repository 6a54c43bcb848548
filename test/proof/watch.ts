import type { Blocked } from "../../src/check/rule.ts";
import { ServerError, type Session } from "../../src/prove/server/server.ts";
import { isAtLeast } from "../../src/sql/locks.ts";
import type { LockMode } from "../../src/types.ts";

/** The strongest lock that another session holds on each table of the database, by name. */
export async function locksHeld(watcher: Session, pid: number): Promise<ReadonlyMap<string, LockMode>> {
  const { rows } = await watcher.extended(
    `SELECT c.relname AS name, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
     WHERE l.locktype = 'relation' AND l.granted AND l.pid = $1 AND c.relkind IN ('r', 'p', 'm')`,
    [pid],
  );
  const locks = new Map<string, LockMode>();
  for (const { name, mode } of rows as { name: string; mode: LockMode }[]) {
    const known = locks.get(name);
    if (!known || isAtLeast(mode, known)) locks.set(name, mode);
  }
  return locks;
}

/** The strongest lock that another session holds on an index of the table. */
export async function lockOnIndexOf(
  watcher: Session,
  pid: number,
  table: string,
): Promise<LockMode | undefined> {
  const { rows } = await watcher.extended(
    `SELECT l.mode FROM pg_locks l JOIN pg_index i ON i.indexrelid = l.relation
     WHERE l.locktype = 'relation' AND l.granted AND l.pid = $1 AND i.indrelid = $2::regclass`,
    [pid, table],
  );
  const modes = rows.map(({ mode }) => mode as LockMode);
  return modes.find((one) => modes.every((other) => isAtLeast(one, other)));
}

const wishes: readonly Blocked[] = ["select", "insert", "update", "delete"];

/** What a session cannot do on a table right now, asked by trying. A materialized view is refreshed instead. */
export async function blockedOn(session: Session, table: string): Promise<readonly Blocked[]> {
  const { rows } = await session.extended("SELECT relkind FROM pg_class WHERE oid = $1::regclass", [table]);
  const { rows: columns } = await session.extended(
    "SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attidentity = '' AND NOT attisdropped LIMIT 1",
    [table],
  );
  await session.simple("SET lock_timeout = '150ms'");
  if (rows[0]?.relkind === "m") {
    const written = await waits(session, `REFRESH MATERIALIZED VIEW ${table}`);
    const read = await waits(session, `SELECT 1 FROM ${table} LIMIT 1`);
    return [
      ...(read ? (["select"] as const) : []),
      ...(written ? (["insert", "update", "delete"] as const) : []),
    ];
  }
  const column = String(columns[0]?.attname);
  const tries: Readonly<Record<Blocked, string>> = {
    select: `SELECT 1 FROM ${table} LIMIT 1`,
    insert: `INSERT INTO ${table} DEFAULT VALUES`,
    update: `UPDATE ${table} SET ${column} = ${column} WHERE false`,
    delete: `DELETE FROM ${table} WHERE false`,
  };
  const blocked: Blocked[] = [];
  for (const wish of wishes) if (await waits(session, tries[wish])) blocked.push(wish);
  return blocked;
}

/** Whether a statement meets a lock: any other error comes only once the lock is there. */
export async function waits(session: Session, sql: string): Promise<boolean> {
  try {
    await session.simple(`BEGIN; ${sql}; ROLLBACK`);
    return false;
  } catch (error) {
    await session.simple("ROLLBACK");
    return error instanceof ServerError && error.sqlstate === "55P03";
  }
}

/** Resolves once the backend waits for a lock. */
export async function untilWaiting(watcher: Session, pid: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const { rows } = await watcher.extended("SELECT wait_event_type FROM pg_stat_activity WHERE pid = $1", [
      pid,
    ]);
    if (rows[0]?.wait_event_type === "Lock") return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`backend ${pid} never waited for a lock`);
}

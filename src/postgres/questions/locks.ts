import { setTimeout as sleep } from "node:timers/promises";
import { isAtLeast } from "../../sql/locks/locks-taken.ts";
import type { LockMode } from "../../types.ts";
import type { Session } from "../server.ts";

/** A table, index, view or sequence of the migrations. */
export interface LockableRelation {
  readonly oid: string;
  /** As it is written in SQL: `public.orders`. */
  readonly name: string;
  /** pg_class.relkind. */
  readonly kind: string;
  /** For an index: its table. */
  readonly table: string | null;
}

export type Relations = ReadonlyMap<string, LockableRelation>;

/** Where one session is all there is, its search_path may put another schema before the catalogs. */
const [is, isNot, unlike] = ["=", "<>", "!~"].map((operator) => `OPERATOR(pg_catalog.${operator})`);
const systemSchemas = `n.nspname ${unlike} '^pg_' AND n.nspname ${isNot} 'information_schema'`;

/** What a session sees now, by oid. Taken before a statement: what it drops has no name afterwards. */
export async function relationsIn(session: Session): Promise<Relations> {
  const { rows } = await session.extended(
    `SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relkind AS kind, i.indrelid AS table
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid ${is} c.relnamespace
       LEFT JOIN pg_catalog.pg_index i ON i.indexrelid ${is} c.oid
     WHERE ${systemSchemas}`,
  );
  return new Map(
    rows.map(({ oid, name, kind, table }) => [
      String(oid),
      {
        oid: String(oid),
        name: String(name),
        kind: String(kind),
        table: table === null ? null : String(table),
      },
    ]),
  );
}

export interface HeldLock {
  readonly relation: LockableRelation;
  readonly mode: LockMode;
}

/** The strongest lock that a backend holds on each of the relations. Process 0 is the session that asks. */
export async function locksHeld(
  watcher: Session,
  pid: number,
  relations: Relations,
): Promise<readonly HeldLock[]> {
  const { rows } = await watcher.extended(
    `SELECT relation AS oid, mode FROM pg_catalog.pg_locks WHERE locktype ${is} 'relation' AND granted
     AND pid ${is} CASE WHEN $1::pg_catalog.int4 ${is} 0 THEN pg_catalog.pg_backend_pid() ELSE $1::pg_catalog.int4 END
     AND database ${is} (SELECT oid FROM pg_catalog.pg_database WHERE datname ${is} pg_catalog.current_database())`,
    [pid],
  );
  const strongest = new Map<string, HeldLock>();
  for (const { oid, mode } of rows as { oid: string; mode: LockMode }[]) {
    const relation = relations.get(oid);
    const known = strongest.get(oid);
    if (relation && (!known || isAtLeast(mode, known.mode))) strongest.set(oid, { relation, mode });
  }
  return [...strongest.values()];
}

/** Whom a backend waits for; empty when it waits for no lock. */
export async function blockersOf(watcher: Session, pid: number): Promise<readonly number[]> {
  const { rows } = await watcher.extended("SELECT unnest(pg_blocking_pids($1)) AS pid", [pid]);
  return rows.map((row) => Number(row.pid));
}

/** Resolves once the backend waits for a lock. */
export async function untilWaiting(watcher: Session, pid: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if ((await blockersOf(watcher, pid)).length > 0) return;
    await sleep(10);
  }
  throw new Error(`backend ${pid} never waited for a lock`);
}

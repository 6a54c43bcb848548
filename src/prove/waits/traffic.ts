import { setTimeout as sleep } from "node:timers/promises";
import { ServerError, type Session } from "../../postgres/server.ts";
import type { Copy } from "../version-under-test.ts";

/** One query of a working session, in milliseconds of the process's clock. */
export interface TrafficQuery {
  readonly start: number;
  readonly end: number;
  /** How long of that it waited for locks, as the server's log has it; absent where that was not read. */
  readonly loggedMs?: number;
}

/** A session that writes to a table, or reads it, one short query after the other. */
export interface Lane {
  readonly table: string;
  readonly kind: "writer" | "reader";
  /** Of its backend. */
  readonly pid: number;
  readonly queries: readonly TrafficQuery[];
}

export interface Traffic {
  readonly lanes: readonly Lane[];
  /** Ends the work; a query that waits is waited for. Rejects where a session was lost meanwhile. */
  readonly stop: () => Promise<void>;
}

const PAUSE_MS = 1;

/** Lets one session write to each table and another one read it. A table on which that fails is left alone. */
export async function work(copy: Copy, tables: readonly string[]): Promise<Traffic> {
  const lanes: (Lane & { queries: TrafficQuery[] })[] = [];
  const running: Promise<void>[] = [];
  let on = true;
  let lost: unknown = null;
  for (const table of tables)
    for (const kind of ["writer", "reader"] as const) {
      const session = await copy.connect();
      const sql = await queryFor(session, table, kind);
      if (sql === null) continue;
      const lane = { table, kind, pid: session.pid, queries: [] as TrafficQuery[] };
      lanes.push(lane);
      running.push(
        (async () => {
          while (on) {
            const start = performance.now();
            await session.extended(sql);
            lane.queries.push({ start, end: performance.now() });
            await sleep(PAUSE_MS);
          }
        })().catch((error: unknown) => {
          // A statement that changes the table may make the query impossible: then there is nothing more to measure.
          if (!(error instanceof ServerError)) lost ??= error;
        }),
      );
    }
  return {
    lanes,
    stop: async () => {
      on = false;
      await Promise.all(running);
      if (lost !== null) throw lost;
    },
  };
}

/** Of the row at the beginning of the table, so that no index decides how long it takes; null where that is refused. */
async function queryFor(session: Session, table: string, kind: Lane["kind"]): Promise<string | null> {
  const { rows } = await session.extended(
    `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
       AND attgenerated = '' AND attidentity <> 'a'
       AND NOT EXISTS (SELECT 1 FROM pg_index WHERE indrelid = attrelid AND attnum = ANY (indkey))
       AND NOT EXISTS (SELECT 1 FROM pg_partitioned_table WHERE partrelid = attrelid AND attnum = ANY (partattrs))
     ORDER BY attnum LIMIT 1`,
    [table],
  );
  const column = rows[0]?.name;
  const row = "WHERE ctid = '(0,1)'";
  const sql =
    kind === "reader"
      ? `SELECT 1 FROM ${table} ${row}`
      : column === undefined
        ? `DELETE FROM ${table} WHERE false`
        : `UPDATE ${table} SET ${column} = ${column} ${row}`;
  try {
    await session.extended(sql);
    return sql;
  } catch (error) {
    if (error instanceof ServerError) return null;
    throw error;
  }
}

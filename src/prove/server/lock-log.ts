import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type LoggedWait, ServerError, type Session, type WaitLog } from "../../postgres/server.ts";
import { type Address, inSession } from "../../postgres/session.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";

/** A wait is written down once it has lasted so long; before that it looks for a deadlock, once. */
const LEAST = "1ms";
const MOST_TRIES = 200;

/**
 * Has the log of a server hold what the sessions of one database wait for, and in which function of the server each line
 * was written, which no migration can feign. `owner` is a superuser's address in another database.
 */
export async function logWaits(owner: Address, database: string): Promise<WaitLog> {
  await inSession(owner, async (session) => {
    for (const [name, value] of [
      ["log_lock_waits", "on"],
      ["deadlock_timeout", LEAST],
      ["log_error_verbosity", "verbose"],
    ])
      await session.simple(`ALTER DATABASE ${database} SET ${name} = ${quoteLiteral(value ?? "")}`);
  });
  return () => inSession(owner, (session) => read(session, database));
}

/** The log's columns, the same from PostgreSQL 14 to 18 (manual, "Using CSV-Format Log Output"). */
const columns = `log_time timestamptz, user_name text, database_name text, process_id int, connection_from text,
  session_id text, session_line_num bigint, command_tag text, session_start_time text, virtual_transaction_id text,
  transaction_id bigint, error_severity text, sql_state_code text, message text, detail text, hint text,
  internal_query text, internal_query_pos int, context text, query text, query_pos int, location text,
  application_name text, backend_type text, leader_pid int, query_id bigint`;

/** The server reads its own log, as its manual has it. What it has not written yet is waited for. */
async function read(session: Session, database: string): Promise<readonly LoggedWait[] | null> {
  const { rows: names } = await session.extended("SELECT pg_current_logfile('csvlog') AS name");
  const file = names[0]?.name;
  if (typeof file !== "string") return null;
  // All who log write into one pipe: what stands in it before this line stands before it in the file.
  const mark = `indexwright ${randomBytes(8).toString("hex")}`;
  await session.simple(`DO $$ BEGIN RAISE LOG '${mark}'; END $$`);
  await session.simple(`CREATE TEMP TABLE log (${columns})`);
  const copy = `TRUNCATE log; COPY log FROM ${quoteLiteral(file)} WITH (FORMAT csv)
    WHERE database_name = '${database}' AND location LIKE 'ProcSleep, %' OR message = '${mark}'`;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if ((await copied(session, copy)) && (await holds(session, mark))) return waitsIn(session);
    await sleep(10);
  }
  return null;
}

/** False while the last line is not whole: where it breaks off decides what COPY says. */
async function copied(session: Session, sql: string): Promise<boolean> {
  try {
    await session.simple(sql);
    return true;
  } catch (error) {
    if (error instanceof ServerError) return false;
    throw error;
  }
}

async function holds(session: Session, mark: string): Promise<boolean> {
  const { rows } = await session.extended("SELECT EXISTS (SELECT 1 FROM log WHERE message = $1) AS there", [
    mark,
  ]);
  return rows[0]?.there === "t";
}

/** How long it was stands in the message alone (src/backend/storage/lmgr/proc.c), whose language is that of our cluster. */
async function waitsIn(session: Session): Promise<readonly LoggedWait[]> {
  const { rows } = await session.extended(
    `SELECT process_id AS pid, floor(extract(epoch FROM log_time) * 1000) AS at,
       substring(message FROM ' acquired .* after ([0-9.]+) ms$') AS ms
     FROM log WHERE message LIKE 'process % acquired % ms' ORDER BY log_time`,
  );
  return rows.map(({ pid, at, ms }) => ({ pid: Number(pid), at: Number(at), ms: Number(ms) }));
}

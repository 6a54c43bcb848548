import { setTimeout as sleep } from "node:timers/promises";
import { ServerError, type Session } from "../../../postgres/server.ts";
import { type Address, inSession } from "../../../postgres/session.ts";
import { inQuotes, quoteLiteral } from "../../../sql/grammar/name.ts";

/** How long, and how often at least, it is tried to drop what something holds: on a busy machine a try takes seconds. */
const PATIENCE = { ms: 20_000, tries: 10 };
/** Of one command. Who waits for a lock waits for what a migration has left open, and that is ended first. */
const BOUNDS = "SET lock_timeout = '2s'; SET statement_timeout = '60s'";

/** Drops a database whatever its owner has made of it: `owner` is a superuser's address in another one. */
export async function dropDatabase(owner: Address, name: string): Promise<void> {
  return patiently(owner, async (session, tries) => {
    // Most of them are in nobody's way.
    if (tries > 0) await cleared(owner, session, name);
    return refusal(() => session.extended(`DROP DATABASE IF EXISTS ${inQuotes(name)} WITH (FORCE)`));
  });
}

type Attempt = (session: Session, tries: number) => Promise<ServerError | null>;

/** Tries again what is refused, unless what refuses it will not go away. */
async function patiently(
  owner: Address,
  attempt: Attempt,
  isFinal: (error: ServerError) => boolean = () => false,
): Promise<void> {
  const end = Date.now() + PATIENCE.ms;
  for (let tries = 0; ; tries++) {
    const error = await inSession(owner, async (session) => {
      await session.simple(BOUNDS);
      return attempt(session, tries);
    });
    if (error === null) return;
    if (isFinal(error) || (Date.now() > end && tries >= PATIENCE.tries)) throw error;
    if (tries > 0) await sleep(100);
  }
}

/** What keeps a database from being dropped. Each is tried, and the next try says what is left. */
async function cleared(owner: Address, session: Session, name: string): Promise<void> {
  await session.extended(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
    [name],
  );
  const found = await session.extended(
    `SELECT oid, datistemplate AS template, datallowconn AS open,
       (SELECT json_agg(gid) FROM pg_prepared_xacts WHERE database = datname) AS prepared,
       (SELECT json_agg(subname) FROM pg_subscription WHERE subdbid = d.oid) AS subscriptions
     FROM pg_database d WHERE datname = $1`,
    [name],
  );
  const [row] = found.rows;
  if (!row) return;
  const prepared = namesIn(row.prepared);
  const subscriptions = namesIn(row.subscriptions);
  if (row.template === "t")
    await refusal(() => session.simple(`ALTER DATABASE ${inQuotes(name)} IS_TEMPLATE false`));
  await refusal(() =>
    session.extended(
      "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = $1 AND NOT active",
      [name],
    ),
  );
  if (prepared.length + subscriptions.length === 0) return;
  if (row.open !== "t")
    await refusal(() => session.simple(`ALTER DATABASE ${inQuotes(name)} ALLOW_CONNECTIONS true`));
  await inside(owner, name, [
    ...prepared.map((gid) => `ROLLBACK PREPARED ${quoteLiteral(gid)}`),
    ...subscriptions.map(inQuotes).flatMap((subscription) => [
      `ALTER SUBSCRIPTION ${subscription} DISABLE`,
      // Its slot is on another server, which it would ask otherwise.
      `ALTER SUBSCRIPTION ${subscription} SET (slot_name = NONE)`,
      `DROP SUBSCRIPTION ${subscription}`,
    ]),
  ]);
}

/** Commands that can be given only there. */
async function inside(owner: Address, database: string, commands: readonly string[]): Promise<void> {
  await inSession({ ...owner, database }, async (session) => {
    await session.simple(BOUNDS);
    const { rows } = await session.extended(
      "SELECT format('ALTER EVENT TRIGGER %I DISABLE', evtname) AS sql FROM pg_event_trigger",
    );
    for (const command of [...rows.map(({ sql }) => String(sql)), ...commands])
      await refusal(() => session.simple(command));
  });
}

/** Ends what the migration role is at, for good: no statement can catch that. */
export async function endSessions(owner: Address, role: string): Promise<void> {
  const end = async (session: Session): Promise<void> => {
    await session.extended(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND pid <> pg_backend_pid()",
      [role],
    );
  };
  await inSession(owner, async (session) => {
    await session.simple(BOUNDS);
    await end(session);
    await refusal(() => session.simple(`ALTER ROLE ${inQuotes(role)} NOLOGIN`));
    // Sessions that connected in between.
    await end(session);
  });
}

/**
 * Drops the migration role, with all that it has: its sessions, its databases, and what it has made elsewhere, which is
 * nobody else's.
 */
export async function dropMigrator(owner: Address, role: string): Promise<void> {
  await endSessions(owner, role);
  const { databases, prepared } = await belongings(owner, role);
  for (const { database, gid } of prepared)
    await inside(owner, database, [`ROLLBACK PREPARED ${quoteLiteral(gid)}`]);
  for (const name of databases) await dropDatabase(owner, name);
  for (const name of await othersWith(owner, role))
    await inside(owner, name, [`DROP OWNED BY ${inQuotes(role)}`]);
  await dropRole(owner, role);
}

/** A role that migrations have named. What somebody else has given it meanwhile keeps it. */
export function dropRole(owner: Address, role: string): Promise<void> {
  return patiently(
    owner,
    (session) => refusal(() => session.simple(`DROP ROLE IF EXISTS ${inQuotes(role)}`)),
    ({ sqlstate }) => !passing.has(sqlstate),
  );
}

/** lock_not_available, query_canceled, and a row that another session changes at that moment: soon it may be otherwise. */
const passing = new Set(["55P03", "57014", "XX000"]);

interface Belongings {
  readonly databases: readonly string[];
  readonly prepared: readonly { readonly database: string; readonly gid: string }[];
}

async function belongings(owner: Address, role: string): Promise<Belongings> {
  return inSession(owner, async (session) => {
    const databases = await session.extended(
      "SELECT datname AS name FROM pg_database WHERE datdba = (SELECT oid FROM pg_roles WHERE rolname = $1)",
      [role],
    );
    const prepared = await session.extended(
      "SELECT database, gid FROM pg_prepared_xacts WHERE owner = $1 AND database IN (SELECT datname FROM pg_database WHERE datallowconn)",
      [role],
    );
    return {
      databases: databases.rows.map(({ name }) => String(name)),
      prepared: prepared.rows.map(({ database, gid }) => ({ database: String(database), gid: String(gid) })),
    };
  });
}

/** Databases of others in which a role owns something, or may do something; ours, where it is none, for what all share. */
async function othersWith(owner: Address, role: string): Promise<readonly string[]> {
  const { rows } = await inSession(owner, (session) =>
    session.extended(
      `SELECT DISTINCT coalesce(d.datname, current_database()) AS name FROM pg_shdepend s LEFT JOIN pg_database d ON d.oid = s.dbid
       WHERE s.refclassid = 'pg_authid'::regclass AND s.refobjid = (SELECT oid FROM pg_roles WHERE rolname = $1)
         AND (s.dbid = 0 OR d.datallowconn)`,
      [role],
    ),
  );
  return rows.map(({ name }) => String(name));
}

function namesIn(list: unknown): readonly string[] {
  return typeof list === "string" ? (JSON.parse(list) as readonly string[]) : [];
}

async function refusal(work: () => Promise<unknown>): Promise<ServerError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
}

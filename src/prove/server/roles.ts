import { setTimeout as sleep } from "node:timers/promises";
import { NoServer, ServerError, type Session } from "../../postgres/server.ts";
import { inQuotes, quoteLiteral } from "../../sql/grammar/name.ts";
import { mark } from "./clean-up/mark.ts";

interface Copy {
  readonly name: string;
  readonly template: string;
  /** Who will own it. */
  readonly role: string;
}

/** A session that has been closed is gone a moment later, which on a busy machine takes seconds. */
const PATIENCE_MS = 10_000;

/** CREATE DATABASE from a template. Where somebody stays connected to that, a NoServer says who. */
export async function copied(owner: Session, { name, template, role }: Copy): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const who = await connected(owner, template);
    const error = who.length === 0 ? await created(owner, { name, template, role }) : null;
    if (who.length === 0 && error === null) return;
    if (Date.now() > deadline)
      throw new NoServer(
        `the database ${template} cannot be copied while somebody is connected to it: ${who.join(", ") || error}`,
      );
    await sleep(20);
  }
}

/** object_in_use: somebody came in between, or has prepared a transaction. */
async function created(owner: Session, { name, template, role }: Copy): Promise<string | null> {
  try {
    await owner.extended(`CREATE DATABASE ${name} OWNER ${role} TEMPLATE ${inQuotes(template)}`);
    return null;
  } catch (error) {
    if (error instanceof ServerError && error.sqlstate === "55006") return error.message;
    throw error;
  }
}

/** Those of autovacuum make way by themselves. */
async function connected(owner: Session, database: string): Promise<readonly string[]> {
  const { rows } = await owner.extended(
    `SELECT coalesce(usename, backend_type) AS role, coalesce(nullif(application_name, ''), 'a program without a name') AS program,
       coalesce(host(client_addr), 'this machine') AS place, to_char(backend_start, 'YYYY-MM-DD HH24:MI:SS TZ') AS since, pid
     FROM pg_stat_activity WHERE datname = $1 AND backend_type <> 'autovacuum worker' ORDER BY pid LIMIT 5`,
    [database],
  );
  return rows.map(
    ({ role, program, place, since, pid }) =>
      `${program} as ${role} from ${place} since ${since} (process ${pid})`,
  );
}

/** Makes those of the roles that are not there, for `member` to hand objects to. `all` hears of each at once. */
export async function makeRoles(
  owner: Session,
  names: readonly string[],
  member: string,
  all: Set<string>,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const name of names) {
    const { rows } = await owner.extended("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
    // Names that begin with pg_ are PostgreSQL's own.
    if (rows.length > 0 || name.startsWith("pg_")) continue;
    if (!(await makeRole(owner, inQuotes(name), inQuotes(member)))) continue;
    made.push(name);
    all.add(name);
  }
  return made;
}

/** False where another run has made it a moment ago (duplicate_object, or unique_violation at the very same time). */
async function makeRole(owner: Session, role: string, member: string): Promise<boolean> {
  try {
    // One transaction: there is no role without its mark.
    await owner.simple(
      `CREATE ROLE ${role} NOLOGIN; COMMENT ON ROLE ${role} IS ${quoteLiteral(mark())}; GRANT ${role} TO ${member}`,
    );
    return true;
  } catch (error) {
    if (error instanceof ServerError && ["42710", "23505"].includes(error.sqlstate)) return false;
    throw error;
  }
}

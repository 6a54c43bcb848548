import { setTimeout as sleep } from "node:timers/promises";
import { quoteIdentifier, quoteLiteral } from "../../sql/name.ts";
import { NoServer, type Session } from "./server.ts";

interface Copy {
  readonly name: string;
  readonly template: string;
  /** Who will own it. */
  readonly role: string;
}

/** A session that has been closed is gone a moment later. */
const PATIENCE_MS = 1000;

/** CREATE DATABASE from a template. Where somebody stays connected to that, a NoServer says who. */
export async function copied(owner: Session, { name, template, role }: Copy): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const who = await connected(owner, template);
    if (who.length === 0) break;
    if (Date.now() > deadline)
      throw new NoServer(
        `the database ${template} cannot be copied while somebody is connected to it: ${who.join(", ")}`,
      );
    await sleep(5);
  }
  await owner.extended(`CREATE DATABASE ${name} OWNER ${role} TEMPLATE ${quoteIdentifier(template)}`);
}

async function connected(owner: Session, database: string): Promise<readonly string[]> {
  const { rows } = await owner.extended(
    `SELECT usename AS role, coalesce(nullif(application_name, ''), 'a program without a name') AS program, pid
     FROM pg_stat_activity WHERE datname = $1 ORDER BY pid LIMIT 5`,
    [database],
  );
  return rows.map(({ role, program, pid }) => `${program} as ${role} (process ${pid})`);
}

/** Makes those of the roles that are not there, for `member` to hand objects to. */
export async function makeRoles(
  owner: Session,
  names: readonly string[],
  member: string,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const name of names) {
    const { rows } = await owner.extended("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
    // Names that begin with pg_ are PostgreSQL's own.
    if (rows.length > 0 || name.startsWith("pg_")) continue;
    await owner.simple(`CREATE ROLE ${quoteIdentifier(name)} NOLOGIN`);
    await owner.simple(`GRANT ${quoteIdentifier(name)} TO ${quoteIdentifier(member)}`);
    await owner.simple(`COMMENT ON ROLE ${quoteIdentifier(name)} IS ${quoteLiteral(`made by ${member}`)}`);
    made.push(name);
  }
  return made;
}

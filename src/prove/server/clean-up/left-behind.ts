import { setTimeout as sleep } from "node:timers/promises";
import { type Address, inSession } from "../../../postgres/session.ts";
import { lifeOf } from "./keeper.ts";
import { isInUse, isLeft, isOld, type Mark, markIn, whose } from "./mark.ts";
import { dropDatabase, dropMigrator, dropRole } from "./take-away.ts";

/** A role or a database of a run, by its mark. */
interface MarkedObject {
  readonly kind: "role" | "database";
  readonly name: string;
  /** null: nobody has marked it, and it is not touched. */
  readonly mark: Mark | null;
  /** Of a database: its role. */
  readonly owner: string | null;
  /** Its run holds its lock on the server still, whatever is known of its process here. */
  readonly lives: boolean;
}

/** Names that we give, and nobody else. */
export const ours = { role: /^indexwright_[0-9a-f]{8}$/, database: /^indexwright_[0-9a-f]{12}$/ };

const found = `
SELECT 'role' AS kind, rolname AS name, shobj_description(oid, 'pg_authid') AS comment, NULL AS owner FROM pg_roles
UNION ALL SELECT 'database', datname, shobj_description(oid, 'pg_database'), pg_get_userbyid(datdba) FROM pg_database
ORDER BY 1, 2`;

/** Locks of a whole number of 64 bits, which stands in two halves (manual, "pg_locks"). */
const held = `SELECT (classid::bigint << 32 | objid::bigint)::text AS key FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 1 AND granted`;

/** What runs have made on a server and not taken away. The comment of a database its owner may write, that of a role not. */
async function madeOn(owner: Address): Promise<readonly MarkedObject[]> {
  const [rows, locks] = await inSession(owner, async (session) => [
    (await session.extended(found)).rows,
    (await session.extended(held)).rows,
  ]);
  const lives = new Set(locks?.map(({ key }) => String(key)));
  const all = (rows ?? []).map((row) => {
    const kind = row.kind === "role" ? ("role" as const) : ("database" as const);
    const owner = row.owner === null ? null : String(row.owner);
    return { kind, name: String(row.name), mark: markIn(row.comment), owner };
  });
  const roles = new Map(all.filter(({ kind }) => kind === "role").map((one) => [one.name, one.mark]));
  // The roles that a run's migrations name have its mark, too.
  const running = new Set(
    [...roles].flatMap(([name, mark]) => (lives.has(lifeOf(name)) ? [runOf(mark)] : [])),
  );
  return all
    .map((one) => ({ ...one, mark: (one.owner === null ? null : roles.get(one.owner)) ?? one.mark }))
    .filter(({ kind, name, mark }) => ours[kind].test(name) || (kind === "role" && mark !== null))
    .map((one) => ({ ...one, lives: one.mark !== null && running.has(runOf(one.mark)) }));
}

/** Which run it was: it may have several servers, one after the other. */
function runOf(mark: Mark | null): string {
  return mark === null ? "" : JSON.stringify([mark.host, mark.pid, mark.start, mark.namespace]);
}

export interface SweptObjects {
  readonly removed: readonly string[];
  /** What stands there still, and whose it is. */
  readonly left: readonly string[];
  /** What could not be removed, and why. */
  readonly failed: readonly string[];
}

/** Takes away what programs of this machine have left that run no more. */
export function sweep(owner: Address): Promise<SweptObjects> {
  return takeAll(owner, isLeft);
}

/** And what is older than a day, wherever its program ran. */
export function sweepOld(owner: Address): Promise<SweptObjects> {
  return takeAll(owner, (mark) => isLeft(mark) || (isOld(mark) && !isInUse(mark)));
}

async function takeAll(owner: Address, isOver: (mark: Mark) => boolean): Promise<SweptObjects> {
  const removed: string[] = [];
  const left: string[] = [];
  const failed: string[] = [];
  // Migration roles first, with their databases: then the roles that they were members of.
  const all = [...(await settled(owner, isOver))].sort((a, b) => rank(a) - rank(b));
  for (const made of all) {
    if (made.mark === null)
      left.push(`the ${made.kind} ${made.name}, which is not marked as made by indexwright`);
    else if (made.lives || !isOver(made.mark))
      left.push(`the ${made.kind} ${made.name}, which ${whose(made.mark)}`);
    else {
      const error = await drop(owner, made);
      if (error === null) removed.push(`the ${made.kind} ${made.name}`);
      else failed.push(`the ${made.kind} ${made.name}, which cannot be dropped: ${error}`);
    }
  }
  return { removed, left, failed };
}

/** The server takes a moment to let go of what a killed run held. */
const MOMENT_MS = 10_000;

/**
 * Machines may share a name, and numbers of processes: what looks like the leavings of this one may be another's, which runs.
 * That is seen on the server.
 */
async function settled(owner: Address, isOver: (mark: Mark) => boolean): Promise<readonly MarkedObject[]> {
  for (const end = Date.now() + MOMENT_MS; ; await sleep(100)) {
    const all = await madeOn(owner);
    if (Date.now() > end || !all.some(({ mark, lives }) => lives && mark !== null && isOver(mark)))
      return all;
  }
}

function rank({ kind, name }: MarkedObject): number {
  return kind === "database" ? 0 : ours.role.test(name) ? 1 : 2;
}

/** Why it cannot be dropped; null: it is gone. Another run may be at it, too. */
async function drop(owner: Address, { kind, name }: MarkedObject): Promise<string | null> {
  const how = kind === "database" ? dropDatabase : ours.role.test(name) ? dropMigrator : dropRole;
  try {
    await how(owner, name);
    return null;
  } catch (error) {
    const still = await madeOn(owner).catch(() => []);
    return still.some((one) => one.kind === kind && one.name === name) ? (error as Error).message : null;
  }
}

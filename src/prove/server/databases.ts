import { randomBytes } from "node:crypto";
import {
  type Database,
  NoServer,
  NotTakenAway,
  type Server,
  ServerError,
  type Session,
} from "../../postgres/server.ts";
import { type Address, inSession, openSession } from "../../postgres/session.ts";
import { inQuotes, quoteLiteral } from "../../sql/grammar/name.ts";
import { extensionsOf } from "./allowed-extensions.ts";
import { hand } from "./change-owner.ts";
import { beforeTheEnd } from "./clean-up/exit-signals.ts";
import { keep } from "./clean-up/keeper.ts";
import { mark } from "./clean-up/mark.ts";
import { dropDatabase, dropMigrator, dropRole, endSessions } from "./clean-up/take-away.ts";
import { limited } from "./disk-quota.ts";
import { logWaits } from "./lock-log.ts";
import { copied, makeRoles } from "./roles.ts";
import { type StretchedFiles, stretched } from "./stretch.ts";
import { ruling } from "./superuser-session.ts";

interface PreparedServer extends Pick<Server, "database" | "roles" | "named"> {
  readonly extensions: readonly string[];
  /** Drops what was made on a server that is not ours to stop; rejects with a NotTakenAway. */
  readonly takeAway: () => Promise<void>;
}

/** A server with its migration role, and what has been made there. */
interface Ground {
  readonly owner: Address;
  readonly migrator: Address;
  readonly made: Set<Database>;
  /** Its log is ours to read. */
  readonly logs: boolean;
  /** How its files are made longer. */
  readonly stretch: StretchedFiles;
  /** It goes on without this program. */
  readonly lent: boolean;
  /** Roles that the migrations name. */
  readonly roles: Set<string>;
  /** What is being made. */
  readonly pending: Set<Promise<unknown>>;
  /** Lets go of who ends the role's sessions where this program cannot. */
  release: () => Promise<void>;
  /** Nothing is made any more. */
  over: boolean;
}

interface Way extends Pick<Ground, "logs" | "stretch" | "lent"> {
  readonly major: number;
  /** A database there that is to be copied; the superuser's address must lead to another one. */
  readonly named: string | null;
}

/**
 * Makes the migration role on a server, and says how to get databases for it. `owner` is a superuser's address. The role
 * logs in as itself, so that neither RESET ROLE nor SET SESSION AUTHORIZATION leads to another.
 */
export async function prepare(address: Address, way: Way): Promise<PreparedServer> {
  const { named, logs, stretch, lent } = way;
  const owner = ruling(address, way.major);
  const migrator = {
    ...address,
    user: `indexwright_${randomBytes(4).toString("hex")}`,
    password: randomBytes(24).toString("hex"),
  };
  const ground = { ...{ owner, migrator, logs, stretch, lent, over: false }, ...nothingYet() };
  const takeAway = once(ground);
  try {
    const extensions = await during(ground, () => withRole(owner, migrator));
    if (lent) ground.release = await during(ground, () => keep(owner, migrator.user));
    return prepared(ground, named, extensions, takeAway);
  } catch (error) {
    await takeAway().catch(() => {});
    throw error;
  }
}

function nothingYet(): Pick<Ground, "made" | "roles" | "pending" | "release"> {
  return { made: new Set(), roles: new Set(), pending: new Set(), release: async () => {} };
}

function prepared(
  ground: Ground,
  named: string | null,
  extensions: readonly string[],
  takeAway: () => Promise<void>,
): PreparedServer {
  const { owner, migrator } = ground;
  const known = (wanted: readonly string[]) => wanted.filter((name) => extensions.includes(name));
  return {
    extensions,
    database: async (wanted = []) => create(ground, known(wanted)),
    named:
      named === null
        ? null
        : { name: named, copy: async (wanted = []) => copyOf(ground, named, known(wanted)) },
    roles: (names) =>
      during(ground, () =>
        inSession(owner, (session) => makeRoles(session, names, migrator.user, ground.roles)),
      ),
    takeAway,
  };
}

/** Something is being made: anyone who takes everything away waits for that, so that nothing comes after it. */
async function during<T>(ground: Ground, work: () => Promise<T>): Promise<T> {
  if (ground.over) throw new NoServer("the run is over, so nothing more is made on the server");
  const pending = work();
  ground.pending.add(pending);
  return pending.finally(() => ground.pending.delete(pending));
}

/** How to take everything away: once, and before a signal ends this program, too. */
function once(ground: Ground): () => Promise<void> {
  let taken: Promise<void> | null = null;
  const take = (): Promise<void> => {
    taken ??= takeAll(ground).finally(callOff);
    return taken;
  };
  const callOff = ground.lent ? beforeTheEnd(take) : () => {};
  return take;
}

async function takeAll(ground: Ground): Promise<void> {
  const { owner, migrator, pending, roles } = ground;
  ground.over = true;
  // What is being made may wait for a lock that one of its sessions holds.
  await endSessions(owner, migrator.user).catch(() => {});
  await Promise.allSettled(pending);
  const left: string[] = [];
  const attempt = async (what: string, work: Promise<void>): Promise<void> => {
    await work.catch((error: Error) => left.push(`${what} is left on the server: ${error.message}`));
  };
  await attempt(`the role ${migrator.user}, with its databases,`, dropMigrator(owner, migrator.user));
  for (const name of roles) await attempt(`the role ${name}`, dropRole(owner, name));
  await ground.release().catch(() => {});
  if (left.length > 0) throw new NotTakenAway(left);
}

/** Makes the role; the extensions that the server has and migrations may ask for. */
function withRole(owner: Address, { user, password }: Address): Promise<readonly string[]> {
  return inSession(owner, async (session) => {
    const extensions = await extensionsOf(session);
    const limits = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION";
    // One transaction: there is no role without its mark.
    await session.simple(
      `CREATE ROLE ${user} LOGIN PASSWORD '${password}' ${limits}; COMMENT ON ROLE ${user} IS ${quoteLiteral(mark())};
       ALTER ROLE ${user} SET temp_file_limit = '2GB'`,
    );
    await lookingForUs(session, user);
    return extensions;
  });
}

/** A statement whose client has gone ends, on the systems where the server can see that (manual, "TCP Settings"). */
async function lookingForUs(session: Session, user: string): Promise<void> {
  try {
    await session.simple(`ALTER ROLE ${user} SET client_connection_check_interval = '1s'`);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
  }
}

async function create(ground: Ground, extensions: readonly string[]): Promise<Database> {
  const database = await made(ground, "template0");
  return orDropped(database, async () => {
    await database.administer(`ALTER SCHEMA public OWNER TO ${ground.migrator.user}`);
    // Before PostgreSQL 15 it was like that for all; anyone who is handed a table there has to have it.
    await database.administer("GRANT ALL ON SCHEMA public TO PUBLIC");
    await inSession({ ...ground.owner, database: database.name }, (session) => extend(session, extensions));
  });
}

/** Somebody's database again, in the hands of the migration role. The original is only read. */
async function copyOf(ground: Ground, name: string, extensions: readonly string[]): Promise<Database> {
  const database = await made(ground, name);
  return orDropped(database, () =>
    inSession({ ...ground.owner, database: database.name }, async (session) => {
      await hand(session, ground.migrator.user);
      await extend(session, extensions);
    }),
  );
}

async function orDropped(database: Database, work: () => Promise<void>): Promise<Database> {
  try {
    await work();
    return database;
  } catch (error) {
    // Why it could not be made is what counts; what is left of it goes with all the rest.
    await database.drop().catch(() => {});
    throw error;
  }
}

/** Makes those that the migration role may not make itself. */
async function extend(session: Session, extensions: readonly string[]): Promise<void> {
  const { rows } = await session.extended(
    "SELECT DISTINCT name FROM pg_available_extension_versions WHERE superuser AND NOT trusted",
  );
  const privileged = new Set(rows.map((row) => row.name));
  await session.simple("SET search_path = public, pg_temp");
  for (const extension of extensions.filter((name) => privileged.has(name)))
    await session.simple(`CREATE EXTENSION IF NOT EXISTS ${inQuotes(extension)} CASCADE`);
}

/** A new database, from a template to which nobody may be connected. */
async function made(ground: Ground, template: string): Promise<Database> {
  const { owner, migrator } = ground;
  const name = `indexwright_${randomBytes(6).toString("hex")}`;
  await during(ground, () =>
    inSession(owner, async (session) => {
      // A migration may have left a lock on the template behind, in a prepared transaction.
      await session.simple("SET lock_timeout = '20s'");
      await copied(session, { name, template, role: migrator.user });
      await session.simple(`COMMENT ON DATABASE ${name} IS ${quoteLiteral(mark())}`);
    }),
  );
  const inside = { ...owner, database: name };
  // They count as what the database has grown to, and take no room.
  let added = 0;
  const database: Database = {
    name,
    connect: async (deadlineMs) =>
      limited(await openSession({ ...migrator, database: name }), deadlineMs, {
        owner,
        database: name,
        beyond: added,
      }),
    clone: () => made(ground, name),
    administer: (sql) =>
      inSession(inside, async (session) => {
        // Behind pg_catalog, which always comes first.
        await session.simple("SET search_path = public, pg_temp");
        await session.simple(sql);
      }),
    logWaits: async () => (ground.logs ? logWaits(owner, name) : null),
    overrule: (work) =>
      inSession(inside, async (session) => {
        await session.simple("SET search_path = pg_catalog, pg_temp");
        return work(session);
      }),
    stretch: async (sizes) => {
      added += await inSession(inside, (session) => stretched(session, sizes, ground.stretch));
    },
    drop: async () => {
      await dropDatabase(owner, name);
      ground.made.delete(database);
    },
  };
  ground.made.add(database);
  return database;
}

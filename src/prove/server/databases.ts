import { randomBytes } from "node:crypto";
import { quoteIdentifier } from "../../sql/name.ts";
import { limited } from "./limited.ts";
import { copied, makeRoles } from "./made.ts";
import type { Database, Server, Session } from "./server.ts";
import { type Address, openSession } from "./session.ts";
import { type Stretch, stretched } from "./stretch.ts";

/**
 * Extensions that migrations may ask for. Those that only a superuser may create are created by us;
 * anything that reaches outside the database (file_fdw, dblink, plpython3u, …) is not among them.
 */
export const allowedExtensions: readonly string[] = [
  "amcheck",
  "bloom",
  "btree_gin",
  "btree_gist",
  "citext",
  "cube",
  "earthdistance",
  "fuzzystrmatch",
  "hstore",
  "intarray",
  "isn",
  "ltree",
  "pg_trgm",
  "pgcrypto",
  "postgis",
  "seg",
  "tablefunc",
  "unaccent",
  "uuid-ossp",
  "vector",
];

interface Prepared extends Pick<Server, "database" | "roles"> {
  readonly extensions: readonly string[];
  /** Drops what was made on a server that is not ours to stop. */
  readonly takeAway: () => Promise<void>;
}

/** A server with its migration role, and what has been made there. */
interface Ground {
  readonly owner: Address;
  readonly migrator: Address;
  readonly made: Set<Database>;
  /** How its files are made longer. */
  readonly stretch: Stretch;
}

/**
 * Makes the migration role on a server, and says how to get databases for it. `owner` is a superuser's address. The role
 * logs in as itself, so that neither RESET ROLE nor SET SESSION AUTHORIZATION leads to another.
 */
export async function prepare(owner: Address, { stretch }: Pick<Ground, "stretch">): Promise<Prepared> {
  const migrator = {
    ...owner,
    user: `indexwright_${randomBytes(4).toString("hex")}`,
    password: randomBytes(24).toString("hex"),
  };
  const extensions = await withRole(owner, migrator);
  const ground: Ground = { owner, migrator, made: new Set(), stretch };
  const roles = new Set<string>();
  return {
    extensions,
    database: async (wanted = []) =>
      create(
        ground,
        wanted.filter((name) => extensions.includes(name)),
      ),
    roles: async (names) => {
      const made = await inSession(owner, (session) => makeRoles(session, names, migrator.user));
      for (const name of made) roles.add(name);
      return made;
    },
    takeAway: async () => {
      for (const database of ground.made) await database.drop();
      await inSession(owner, async (session) => {
        for (const name of [...roles, migrator.user])
          await session.simple(`DROP ROLE IF EXISTS ${quoteIdentifier(name)}`);
      });
    },
  };
}

/** Makes the role; the extensions that the server has and migrations may ask for. */
function withRole(owner: Address, { user, password }: Address): Promise<readonly string[]> {
  return inSession(owner, async (session) => {
    const { rows } = await session.extended("SELECT name FROM pg_available_extensions");
    const available = new Set(rows.map((row) => row.name));
    const limits = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION";
    await session.simple(`CREATE ROLE ${user} LOGIN PASSWORD '${password}' ${limits}`);
    await session.simple(`ALTER ROLE ${user} SET temp_file_limit = '2GB'`);
    return allowedExtensions.filter((name) => available.has(name));
  });
}

async function create(ground: Ground, extensions: readonly string[]): Promise<Database> {
  const database = await made(ground, "template0");
  try {
    await database.administer(`ALTER SCHEMA public OWNER TO ${ground.migrator.user}`);
    // Before PostgreSQL 15 it was like that for all; whoever is handed a table there has to have it.
    await database.administer("GRANT ALL ON SCHEMA public TO PUBLIC");
    await inSession({ ...ground.owner, database: database.name }, async (session) => {
      const { rows } = await session.extended(
        "SELECT DISTINCT name FROM pg_available_extension_versions WHERE superuser AND NOT trusted",
      );
      const privileged = new Set(rows.map((row) => row.name));
      for (const one of extensions.filter((name) => privileged.has(name)))
        await session.simple(`CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(one)} CASCADE`);
    });
    return database;
  } catch (error) {
    await database.drop();
    throw error;
  }
}

/** A new database, from a template to which nobody may be connected. */
async function made(ground: Ground, template: string): Promise<Database> {
  const { owner, migrator } = ground;
  const name = `indexwright_${randomBytes(6).toString("hex")}`;
  await inSession(owner, (session) => copied(session, { name, template, role: migrator.user }));
  const inside = { ...owner, database: name };
  // They count as what the database has grown to, and take no room.
  let added = 0;
  const database: Database = {
    name,
    connect: async (deadlineMs) =>
      limited(await openSession({ ...migrator, database: name }), deadlineMs, {
        owner: inside,
        beyond: added,
      }),
    clone: () => made(ground, name),
    administer: (sql) => inSession(inside, async (session) => void (await session.simple(sql))),
    overrule: (work) =>
      inSession(inside, async (session) => {
        await session.simple("SET search_path = pg_catalog, pg_temp");
        return work(session);
      }),
    stretch: async (sizes) => {
      added += await inSession(inside, (session) => stretched(session, sizes, ground.stretch));
    },
    drop: async () => {
      await inSession(owner, (session) => session.extended(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      ground.made.delete(database);
    },
  };
  ground.made.add(database);
  return database;
}

export async function inSession<T>(address: Address, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await openSession(address);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

import { randomBytes } from "node:crypto";
import { quoteIdentifier } from "../../sql/name.ts";
import type { Database, Server, Session } from "./server.ts";
import { type Address, limited, openSession } from "./session.ts";

/**
 * Extensions that migrations may ask for. We create them, as superuser, because the role that runs migrations is none;
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

interface Prepared {
  readonly database: Server["database"];
  readonly extensions: readonly string[];
  /** Drops what was made on a server that is not ours to stop. */
  readonly takeAway: () => Promise<void>;
}

/**
 * Makes the migration role on a server, and says how to get databases for it. `owner` is a superuser's address. The role
 * logs in as itself, so that neither RESET ROLE nor SET SESSION AUTHORIZATION leads to another.
 */
export async function prepare(owner: Address): Promise<Prepared> {
  const migrator = {
    ...owner,
    user: `indexwright_${randomBytes(4).toString("hex")}`,
    password: randomBytes(24).toString("hex"),
  };
  const extensions = await withRole(owner, migrator);
  const made = new Set<Database>();
  return {
    extensions,
    database: async (wanted = []) => {
      const here = wanted.filter((name) => extensions.includes(name));
      const database = await create(owner, migrator, here);
      made.add(database);
      return database;
    },
    takeAway: async () => {
      for (const database of made) await database.drop();
      made.clear();
      await inSession(owner, (session) => session.simple(`DROP ROLE IF EXISTS ${migrator.user}`));
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
    return allowedExtensions.filter((name) => available.has(name));
  });
}

async function create(owner: Address, role: Address, extensions: readonly string[]): Promise<Database> {
  const name = `indexwright_${randomBytes(6).toString("hex")}`;
  const drop = async (): Promise<void> => {
    await inSession(owner, (session) => session.extended(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  try {
    await inSession(owner, (session) =>
      session.extended(`CREATE DATABASE ${name} OWNER ${role.user} TEMPLATE template0`),
    );
    await inSession({ ...owner, database: name }, async (inside) => {
      await inside.simple(`ALTER SCHEMA public OWNER TO ${role.user}`);
      for (const one of extensions)
        await inside.simple(`CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(one)} CASCADE`);
    });
  } catch (error) {
    await drop();
    throw error;
  }
  const connect = async (deadlineMs?: number): Promise<Session> =>
    limited(await openSession({ ...role, database: name }), deadlineMs, owner);
  return { name, connect, drop };
}

async function inSession<T>(address: Address, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await openSession(address);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

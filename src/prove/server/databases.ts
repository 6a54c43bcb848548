import { randomBytes } from "node:crypto";
import { quoteIdentifier } from "../../sql/name.ts";
import type { Database, Server } from "./server.ts";
import { type Address, openSession } from "./session.ts";

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

/** Makes the migration role on a server, and says how to get databases for it. `owner` is a superuser's address. */
export async function prepare(owner: Address): Promise<Prepared> {
  const role = `indexwright_${randomBytes(4).toString("hex")}`;
  const session = await openSession(owner);
  await session.simple(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION`);
  const { rows } = await session.extended("SELECT name FROM pg_available_extensions");
  await session.close();
  const available = new Set(rows.map((row) => row.name));
  const extensions = allowedExtensions.filter((name) => available.has(name));
  const made = new Set<Database>();
  return {
    extensions,
    database: async (wanted = []) => {
      const here = wanted.filter((name) => extensions.includes(name));
      const database = await create(owner, role, here);
      made.add(database);
      return database;
    },
    takeAway: async () => {
      for (const database of made) await database.drop();
      const last = await openSession(owner);
      await last.simple(`DROP ROLE IF EXISTS ${role}`);
      await last.close();
    },
  };
}

async function create(owner: Address, role: string, extensions: readonly string[]): Promise<Database> {
  const name = `indexwright_${randomBytes(6).toString("hex")}`;
  const outside = await openSession(owner);
  await outside.extended(`CREATE DATABASE ${name} OWNER ${role} TEMPLATE template0`);
  await outside.close();
  const inside = await openSession({ ...owner, database: name });
  await inside.simple(`ALTER SCHEMA public OWNER TO ${role}`);
  for (const one of extensions)
    await inside.simple(`CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(one)} CASCADE`);
  await inside.close();
  return {
    name,
    connect: () => openSession({ ...owner, user: role, database: name }),
    drop: async () => {
      const session = await openSession(owner);
      await session.extended(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await session.close();
    },
  };
}

import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { quoteIdentifier } from "../../sql/name.ts";
import { allowedExtensions } from "./databases.ts";
import { type Lite, type LiteModule, liteSession } from "./lite-session.ts";
import { type Database, NoServer, type Server } from "./server.ts";

const role = "indexwright";
const pgvector = "@electric-sql/pglite-pgvector";

/**
 * PostgreSQL as WebAssembly in this process: one session, no locks to watch, nothing to cancel or to end by a deadline.
 * Migrations run under SET SESSION AUTHORIZATION of a role that is no superuser, so that they are refused what a server
 * would refuse them; but one that sets it back is postgres again, because PGlite logs in as nobody else. What then holds
 * is WebAssembly: its files are in memory, and it has no sockets and no programs to run.
 * `from`: where the optional peer is installed.
 */
export async function liteServer(from: string): Promise<Server> {
  const module = await load<LiteModule>(from, "@electric-sql/pglite");
  if (!module) throw new NoServer("@electric-sql/pglite is not installed");
  const available = allowedExtensions.filter((name) => placeOf(from, packageOf(name)) !== null);
  const open = new Set<Lite>();
  const create = async (extensions: readonly string[]): Promise<Lite> => {
    const lite = await created(module, await codeOf(from, extensions));
    open.add(lite);
    return lite;
  };
  let spare: Lite | null = await create([]);
  const [, version = ""] = /^PostgreSQL (\S+)/.exec(await versionOf(spare)) ?? [];
  return {
    provider: "pglite",
    major: Number.parseInt(version, 10),
    version,
    can: { concurrency: false, cancel: false, filesystem: false, extensions: available },
    database: async (wanted = []) => {
      const here = wanted.filter((name) => available.includes(name));
      const lite = here.length === 0 && spare ? spare : await create(withNeeded(here));
      if (lite === spare) spare = null;
      const database = await prepared(lite, module, here);
      const drop = async (): Promise<void> => {
        if (open.delete(lite)) await lite.close();
      };
      return { ...database, drop };
    },
    stop: async () => {
      for (const lite of open) await lite.close();
      open.clear();
    },
  };
}

/** ICU as on our own servers; this build knows only the root locale. */
function created({ PGlite }: LiteModule, extensions: object): Promise<Lite> {
  return PGlite.create({
    extensions,
    initDbStartParams: ["--locale-provider=icu", "--icu-locale=und"],
  });
}

async function versionOf(lite: Lite): Promise<string> {
  const { rows } = await lite.query("SELECT version()");
  return String(rows[0]?.version);
}

async function prepared(
  lite: Lite,
  { protocol }: LiteModule,
  extensions: readonly string[],
): Promise<Omit<Database, "drop">> {
  await lite.exec(`CREATE ROLE ${role}; ALTER SCHEMA public OWNER TO ${role}`);
  await lite.exec(`ALTER DATABASE postgres OWNER TO ${role}`);
  for (const one of extensions)
    await lite.exec(`CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(one)} CASCADE`);
  return {
    name: "postgres",
    connect: async () => {
      await lite.exec("ROLLBACK");
      await lite.exec("SET SESSION AUTHORIZATION postgres");
      await lite.exec("DISCARD ALL");
      await lite.exec(`SET SESSION AUTHORIZATION ${role}`);
      return liteSession(lite, protocol);
    },
  };
}

/** CASCADE makes what an extension needs, when its code has been given too. */
function withNeeded(extensions: readonly string[]): readonly string[] {
  return extensions.includes("earthdistance") ? [...extensions, "cube"] : extensions;
}

function packageOf(extension: string): string {
  return extension === "vector" ? pgvector : `@electric-sql/pglite/contrib/${extension.replaceAll("-", "_")}`;
}

async function codeOf(from: string, extensions: readonly string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const one of extensions) {
    const name = one.replaceAll("-", "_");
    found[name] = (await load<Record<string, unknown>>(from, packageOf(one)))?.[name];
  }
  return found;
}

function placeOf(from: string, name: string): string | null {
  try {
    return createRequire(path.join(from, "package.json")).resolve(name);
  } catch {
    return null;
  }
}

async function load<T>(from: string, name: string): Promise<T | null> {
  const place = placeOf(from, name);
  if (place === null) return null;
  return (await import(/* webpackIgnore: true */ pathToFileURL(place).href)) as T;
}

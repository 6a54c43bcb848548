import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Database, NoServer, type Server } from "../../postgres/server.ts";
import { inQuotes } from "../../sql/grammar/name.ts";
import { lookup } from "../../text/lookup.ts";
import { allowedExtensions } from "./allowed-extensions.ts";
import { type Lite, type LiteModule, liteSession } from "./lite-session.ts";

const role = "indexwright";
const alone = "PGlite has one session, and keeps its files in memory";
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
  const nest: Nest = { module, from, open: new Set(), roles: new Set() };
  let spare: Lite | null = await hatched(nest, []);
  const [, version = ""] = /^PostgreSQL (\S+)/.exec(await versionOf(spare)) ?? [];
  return {
    provider: "pglite",
    major: Number.parseInt(version, 10),
    version,
    can: { concurrency: false, cancel: false, filesystem: false, extensions: available },
    database: async (wanted = []) => {
      const here = wanted.filter((name) => available.includes(name));
      const lite = here.length === 0 && spare ? spare : await hatched(nest, withNeeded(here));
      if (lite === spare) spare = null;
      await prepare(lite, nest, here);
      return databaseIn(lite, nest, here);
    },
    named: null,
    roles: async (names) => {
      const made = names.filter((name) => !name.startsWith("pg_") && name !== "postgres" && name !== role);
      for (const name of made) nest.roles.add(name);
      return made;
    },
    notes: [],
    stop: async () => {
      // It is memory of this program, and goes with it.
      for (const lite of nest.open) await lite.close().catch(() => {});
      nest.open.clear();
    },
  };
}

/** What the databases of one PGlite share; each is a cluster of its own, and has the roles for itself. */
interface Nest {
  readonly module: LiteModule;
  readonly from: string;
  readonly open: Set<Lite>;
  readonly roles: Set<string>;
}

async function hatched(nest: Nest, extensions: readonly string[], loadDataDir?: Blob): Promise<Lite> {
  const code = await codeOf(nest.from, extensions);
  const lite = await created(nest.module, code, loadDataDir);
  nest.open.add(lite);
  return lite;
}

/** ICU as on our own servers; this build knows only the root locale. */
function created({ PGlite }: LiteModule, extensions: object, loadDataDir?: Blob): Promise<Lite> {
  return PGlite.create({
    extensions,
    initDbStartParams: ["--locale-provider=icu", "--icu-locale=und"],
    ...(loadDataDir ? { loadDataDir } : {}),
  });
}

async function versionOf(lite: Lite): Promise<string> {
  const { rows } = await lite.query("SELECT version()");
  return String(rows[0]?.version);
}

async function prepare(lite: Lite, nest: Nest, extensions: readonly string[]): Promise<void> {
  await lite.exec(`CREATE ROLE ${role}; ALTER SCHEMA public OWNER TO ${role}`);
  await lite.exec("GRANT ALL ON SCHEMA public TO PUBLIC");
  await lite.exec(`ALTER DATABASE postgres OWNER TO ${role}`);
  for (const member of nest.roles)
    await lite.exec(`CREATE ROLE ${inQuotes(member)} NOLOGIN; GRANT ${inQuotes(member)} TO ${role}`);
  for (const extension of extensions)
    await lite.exec(`CREATE EXTENSION IF NOT EXISTS ${inQuotes(extension)} CASCADE`);
}

function databaseIn(lite: Lite, nest: Nest, extensions: readonly string[]): Database {
  const asOwner = async (sql: string): Promise<void> => {
    await lite.exec("ROLLBACK");
    await lite.exec("SET SESSION AUTHORIZATION postgres");
    await lite.exec(sql);
  };
  return {
    name: "postgres",
    connect: async () => {
      await asOwner("DISCARD ALL");
      await lite.exec(`SET SESSION AUTHORIZATION ${role}`);
      return liteSession(lite, nest.module.protocol);
    },
    clone: async () => {
      await asOwner("DISCARD ALL");
      const copy = await hatched(nest, withNeeded(extensions), await lite.dumpDataDir("none"));
      return databaseIn(copy, nest, extensions);
    },
    administer: asOwner,
    logWaits: async () => null,
    overrule: () => Promise.reject(new NoServer(alone)),
    stretch: () => Promise.reject(new NoServer(alone)),
    drop: async () => {
      if (nest.open.delete(lite)) await lite.close();
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
  const found = new Map<string, unknown>();
  for (const extension of extensions) {
    const name = extension.replaceAll("-", "_");
    found.set(name, lookup((await load<Record<string, unknown>>(from, packageOf(extension))) ?? {}, name));
  }
  return Object.fromEntries(found);
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

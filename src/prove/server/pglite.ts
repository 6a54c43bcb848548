import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Answer, NoServer, type Server, ServerError, type Session } from "./server.ts";

/** The part of @electric-sql/pglite that is used. It is an optional peer, so its types may not be there. */
interface Lite {
  exec(sql: string): Promise<readonly { rows?: readonly Record<string, unknown>[] }[]>;
  query(sql: string, values?: unknown[]): Promise<{ rows: readonly Record<string, unknown>[] }>;
  close(): Promise<void>;
}

interface LiteModule {
  readonly PGlite: { create(options: object): Promise<Lite> };
}

/** PostgreSQL in this process: one session, no locks to watch, nothing to cancel. `from`: where the peer is installed. */
export async function liteServer(from: string): Promise<Server> {
  const module = await load<LiteModule>(from, "@electric-sql/pglite");
  if (!module) throw new NoServer("@electric-sql/pglite is not installed");
  const vector = await load<{ vector: unknown }>(from, "@electric-sql/pglite-pgvector");
  const open = new Set<Lite>();
  const create = async (): Promise<Lite> => {
    const lite = await module.PGlite.create({ extensions: vector ? { vector: vector.vector } : {} });
    open.add(lite);
    return lite;
  };
  const first = await create();
  const { rows } = await first.query("SELECT current_setting('server_version') AS version");
  const version = String(rows[0]?.version).split(" ")[0] ?? "";
  return {
    provider: "pglite",
    major: Number.parseInt(version, 10),
    version,
    can: { concurrency: false, cancel: false, filesystem: false, extensions: vector ? ["vector"] : [] },
    database: async (extensions = []) => {
      const lite = await create();
      for (const one of extensions)
        if (one === "vector" && vector) await lite.exec("CREATE EXTENSION vector");
      const drop = async (): Promise<void> => {
        if (open.delete(lite)) await lite.close();
      };
      return { name: "pglite", connect: async () => session(lite), drop };
    },
    stop: async () => {
      for (const lite of open) await lite.close();
      open.clear();
    },
  };
}

async function load<T>(from: string, name: string): Promise<T | null> {
  try {
    const place = createRequire(path.join(from, "package.json")).resolve(name);
    return (await import(/* webpackIgnore: true */ pathToFileURL(place).href)) as T;
  } catch {
    return null;
  }
}

function session(lite: Lite): Session {
  const simple = async (sql: string): Promise<readonly Answer[]> =>
    (await refused(lite.exec(sql))).map(({ rows }) => ({ command: "", rows: rows ?? [] }));
  return {
    pid: 0,
    simple,
    extended: async (sql, values = []) => ({
      command: "",
      rows: (await refused(lite.query(sql, [...values]))).rows,
    }),
    pipeline: async () => {
      throw new NoServer("PGlite has no pipeline");
    },
    // One session is all there is; the database closes it.
    close: async () => {},
  };
}

async function refused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new ServerError(message, code ?? "XX000");
  }
}

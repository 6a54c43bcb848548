import path from "node:path";
import { fileURLToPath } from "node:url";
import { NoServer, type Provider, type Server, ServerError, SessionLost } from "../../postgres/server.ts";
import type { SweptObjects } from "./clean-up/left-behind.ts";
import { ownServer } from "./local-server.ts";
import { liteServer } from "./pglite.ts";
import { type Binaries, embeddedBinaries, systemBinaries } from "./programs/binaries.ts";
import { downloaded } from "./programs/download.ts";
import { cleanUp, urlServer } from "./url.ts";

export type { Answer, Database, Server, Session } from "../../postgres/server.ts";
export { NoServer, NotTakenAway, ServerError } from "../../postgres/server.ts";

export interface Wish {
  readonly databaseUrl?: string | null;
  /** Hosts that the URL may lead to, besides this machine. */
  readonly allowHosts?: readonly string[];
  /** The database that the URL names is to be copied where it holds tables. */
  readonly copies?: boolean;
  /** The major wanted; any when absent, the newest first. */
  readonly major?: number | null;
  /** Only these providers, in the order given; all of them when absent. */
  readonly providers?: readonly Provider[];
  /** The folder whose node_modules may hold the embedded server and PGlite. */
  readonly from?: string;
  /** Hears, in a sentence, that a server is fetched. */
  readonly announce?: (what: string) => void;
}

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * A server to try migrations on: an external one, else one of the system's, else the embedded one (installed or
 * downloaded), else PGlite. Rejects with a NoServer that says what was tried.
 */
export async function openServer(wish: Wish = {}): Promise<Server> {
  const providers = wish.providers ?? ["url", "system", "embedded", "pglite"];
  const tried: string[] = [];
  for (const provider of providers) {
    try {
      const server = await open(provider, wish).catch((error: unknown) => {
        throw known(error);
      });
      if (server) return server;
    } catch (error) {
      // Who names a server wants that one, and no other in its place.
      if (!(error instanceof NoServer) || provider === "url") throw error;
      tried.push(`${provider}: ${error.message}`);
    }
  }
  throw new NoServer(
    `no PostgreSQL ${wish.major ?? ""} could be started (${tried.join("; ")})`.replace("  ", " "),
  );
}

/** What runs have left on an external server: what was taken away, and what stands there still. */
export async function cleanedUp(url: string, allowHosts: readonly string[]): Promise<SweptObjects> {
  return cleanUp(url, allowHosts).catch((error: unknown) => {
    throw known(error);
  });
}

/** What the system or a server refuses is why there is no server; anything else is a fault of ours. */
function known(error: unknown): unknown {
  if (error instanceof ServerError) return new NoServer(`${error.message} (${error.sqlstate})`);
  if (error instanceof SessionLost) return new NoServer(error.message);
  const { code, message } = error as NodeJS.ErrnoException;
  return error instanceof Error && typeof code === "string" && /^E[A-Z0-9]+$/.test(code)
    ? new NoServer(message)
    : error;
}

async function open(provider: Provider, wish: Wish): Promise<Server | null> {
  const from = wish.from ?? here;
  switch (provider) {
    case "url":
      return wish.databaseUrl ? urlServer(wish.databaseUrl, wish) : null;
    case "system":
      return start(fitting(systemBinaries(), wish.major), wish.major);
    case "embedded": {
      const installed = fitting([embeddedBinaries(from)], wish.major);
      return installed ? ownServer(installed) : fetchedServer(wish);
    }
    case "pglite": {
      const server = await liteServer(from);
      if (!wish.major || server.major === wish.major) return server;
      await server.stop();
      throw new NoServer(`PGlite is PostgreSQL ${server.major}`);
    }
  }
}

/** One whose programs are in the cache, or come there now, which the report says. */
async function fetchedServer({ major, announce }: Wish): Promise<Server> {
  const told: string[] = [];
  const binaries = await downloaded(major ?? 18, {
    announce: (what) => {
      told.push(what);
      announce?.(what);
    },
  });
  const server = await ownServer(binaries);
  return { ...server, notes: [...server.notes, ...told] };
}

function fitting(found: readonly (Binaries | null)[], major: number | null | undefined): Binaries | null {
  return found.find((one) => one !== null && (!major || one.major === major)) ?? null;
}

function start(binaries: Binaries | null, major: number | null | undefined): Promise<Server> {
  if (!binaries) throw new NoServer(major ? `no PostgreSQL ${major} is installed` : "none is installed");
  return ownServer(binaries);
}

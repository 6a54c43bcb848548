import type { Session } from "../../src/postgres/server.ts";
import { openSession } from "../../src/postgres/session.ts";
import { type LaunchedServer, launch } from "../../src/prove/server/launch.ts";
import { binariesOf } from "../servers/binaries.ts";

/** The newest in `npm test`; all that INDEXWRIGHT_MAJORS asks for in `npm run test:proof`. */
export const askedMajors: readonly number[] = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);

/** A server that stands for somebody's production: with roles that may more or less, and a shop in the database `shop`. */
export interface Production {
  readonly url: (role: string, socket?: string) => string;
  readonly socket: string;
  readonly data: string;
  /** A session of a role, which the test closes. */
  readonly session: (role: string) => Promise<Session>;
  /** The same in another database. */
  readonly sessionAt: (role: string, database: string) => Promise<Session>;
  readonly stop: () => Promise<void>;
}

/** boss: a superuser; monitor: in pg_monitor; owner: of the tables, and nothing more; stranger: may connect. */
export const roles = ["boss", "monitor", "owner", "stranger"] as const;

export async function production(
  major: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<Production> {
  const binaries = binariesOf(major);
  if (!binaries) throw new Error(`PostgreSQL ${major} is not installed: npm ci --prefix test/servers`);
  const lent: LaunchedServer = await launch(binaries, settings);
  const open = (user: string, database = "shop") => openSession({ host: lent.socket, user, database });
  const first = await open("postgres", "postgres");
  for (const sql of [
    "CREATE ROLE boss LOGIN SUPERUSER",
    "CREATE ROLE monitor LOGIN IN ROLE pg_monitor",
    "CREATE ROLE owner LOGIN",
    "CREATE ROLE stranger LOGIN",
    "CREATE DATABASE shop OWNER owner",
  ])
    await first.simple(sql);
  await first.close();
  const superuser = await open("boss");
  await superuser.simple("GRANT ALL ON SCHEMA public TO owner");
  await superuser.close();
  const host = (socket: string) => encodeURIComponent(socket);
  return {
    url: (role, socket = lent.socket) => `postgresql://${role}@/shop?host=${host(socket)}`,
    socket: lent.socket,
    data: lent.data,
    session: (role) => open(role),
    sessionAt: open,
    stop: async () => void (await lent.stop()),
  };
}

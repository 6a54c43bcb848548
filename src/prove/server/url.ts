import { isIPv4 } from "node:net";
import pg from "pg";
import { prepare } from "./databases.ts";
import { NoServer, type Server } from "./server.ts";
import { type Address, openSession } from "./session.ts";
import { byServer } from "./stretch.ts";

/**
 * The server behind a URL. Its user must be a superuser there, to make databases, a role and extensions; migrations run in
 * those databases and under that role, never in the database that the URL names. `stop` takes them away again; what a
 * killed run leaves is named indexwright_….
 */
export async function urlServer(url: string, allowHosts: readonly string[] = []): Promise<Server> {
  const address = addressOf(url);
  if (!isNear(address.host) && !allowHosts.includes(address.host))
    throw new NoServer(
      `--database-url leads to ${address.host}, which is not this machine: if nobody needs that server, say --allow-host ${address.host} too`,
    );
  const session = await connected(address);
  const { rows } = await session.extended(`SELECT current_setting('server_version') AS version, rolsuper,
    pg_is_in_recovery() AS standby FROM pg_roles WHERE rolname = current_user`);
  await session.close();
  const [row] = rows;
  const version = String(row?.version).split(" ")[0] ?? "";
  const major = Number.parseInt(version, 10);
  if (row?.rolsuper !== "t")
    throw new NoServer(
      `the user ${address.user} of --database-url must be a superuser of a throwaway server`,
    );
  if (row.standby !== "f") throw new NoServer("the server of --database-url is a standby: it is read-only");
  if (major < 14) throw new NoServer(`the server of --database-url is PostgreSQL ${version}, older than 14`);
  const { database, roles, extensions, takeAway } = await prepare(address, { stretch: byServer });
  return {
    provider: "url",
    major,
    version,
    can: { concurrency: true, cancel: true, filesystem: false, extensions },
    database,
    roles,
    stop: takeAway,
  };
}

/** This machine, by a socket's folder or a loopback address; on a CI runner also a container beside the job, which has a name without dots. */
function isNear(host: string): boolean {
  if (host.startsWith("/") || host === "localhost" || host === "::1" || isLoopback(host)) return true;
  return process.env.CI === "true" && /^[\w-]+$/.test(host) && !/^\d+$/.test(host);
}

function isLoopback(host: string): boolean {
  return isIPv4(host) && host.startsWith("127.");
}

function addressOf(url: string): Address {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError("not a postgresql: URL");
    // pg fills in what the URL leaves out, as psql does: from the environment.
    const { host, port, user, password, database, ssl } = new pg.Client(url);
    return {
      host,
      port,
      user: user ?? "postgres",
      ...(password ? { password } : {}),
      database: database ?? "postgres",
      ssl,
    };
  } catch {
    // Never the URL itself: it holds a password.
    throw new NoServer("--database-url is not a postgresql:// URL");
  }
}

async function connected(address: Address) {
  try {
    return await openSession(address);
  } catch (error) {
    throw new NoServer(
      `cannot connect to ${address.host}:${address.port ?? 5432}: ${(error as Error).message}`,
    );
  }
}

import pg from "pg";
import { prepare } from "./databases.ts";
import { NoServer, type Server } from "./server.ts";
import { type Address, openSession } from "./session.ts";

/**
 * The server behind a URL. Its user must be able to create databases and roles; migrations run in databases and under a
 * role that we make there and take away again, never in the database that the URL names.
 */
export async function urlServer(url: string): Promise<Server> {
  const address = addressOf(url);
  const session = await connected(address);
  const { rows } = await session.extended(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major, rolsuper FROM pg_roles WHERE rolname = current_user",
  );
  await session.close();
  const [row] = rows;
  if (row?.rolsuper !== "t") {
    throw new NoServer(
      `the user ${address.user} of --database-url must be a superuser of a throwaway server`,
    );
  }
  const { database, extensions, takeAway } = await prepare(address);
  return {
    provider: "url",
    major: Number(row?.major),
    version: String(row?.version).split(" ")[0] ?? "",
    can: { concurrency: true, cancel: true, filesystem: false, extensions },
    database,
    stop: takeAway,
  };
}

function addressOf(url: string): Address {
  try {
    const client = new pg.Client(url);
    const { host, port, user, password, database } = client;
    if (!/^postgres(ql)?:/.test(url)) throw new TypeError("not a postgresql: URL");
    return {
      host,
      port,
      user: user ?? "postgres",
      ...(password ? { password } : {}),
      database: database ?? "postgres",
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

import { isIPv4 } from "node:net";
import { addressOf, orNoServer } from "../../postgres/address.ts";
import { NoServer, type Server } from "../../postgres/server.ts";
import { type Address, openSession } from "../../postgres/session.ts";
import { type SweptObjects, sweep, sweepOld } from "./clean-up/left-behind.ts";
import { prepare } from "./databases.ts";
import { byServer } from "./stretch.ts";
import { ruling } from "./superuser-session.ts";

/** Each measurement copies it, a few dozen times in all. */
const LARGEST_COPIED = 1024 ** 3;

/**
 * The server behind a URL. Its user must be a superuser there, to make databases, a role and extensions; migrations run in
 * those databases and under that role, never in the database that the URL names. `stop` takes them away again; what a
 * killed run leaves is marked, and the next one takes it away. `copies`: where the named database holds tables, copies of it are wanted.
 */
export async function urlServer(
  url: string,
  { allowHosts = [], copies = false }: { allowHosts?: readonly string[]; copies?: boolean } = {},
): Promise<Server> {
  const { address, row, major, version } = await lent(url, allowHosts);
  const copied = copies && row.used === "t" ? String(row.name) : null;
  if (copied !== null && Number(row.bytes) > LARGEST_COPIED)
    throw new NoServer(
      `the database ${copied} of --database-url takes ${Math.ceil(Number(row.bytes) / 1024 ** 2)} MB, too much to be copied for each measurement: give its dump without rows as --schema`,
    );
  const owner = copied === null ? address : await elsewhere(address, copied);
  const swept = await sweep(ruling(owner, major));
  const { database, named, roles, extensions, takeAway } = await prepare(owner, {
    ...{ logs: false, lent: true, named: copied, major },
    stretch: byServer,
  });
  return {
    provider: "url",
    major,
    version,
    can: { concurrency: true, cancel: true, filesystem: false, extensions },
    database,
    named,
    roles,
    notes: notesOf(swept),
    stop: takeAway,
  };
}

/** What earlier runs have left there. */
function notesOf({ removed, left, failed }: SweptObjects): readonly string[] {
  const gone = removed.map(
    (one) => `${one}, which a killed run had left, is removed from the server of --database-url`,
  );
  const hint = "`indexwright prove --clean-up` removes what is marked and older than a day";
  return [
    ...gone,
    ...[...failed, ...left].map((one) => `the server of --database-url holds ${one}; ${hint}`),
  ];
}

/** Takes away from the server behind a URL what runs have left there for a day, or on this machine. */
export async function cleanUp(url: string, allowHosts: readonly string[] = []): Promise<SweptObjects> {
  const { address, major } = await lent(url, allowHosts);
  return sweepOld(ruling(address, major));
}

interface LentServer {
  readonly address: Address;
  readonly row: Readonly<Record<string, unknown>>;
  readonly major: number;
  readonly version: string;
}

/** The server behind a URL, if it is one to make databases on. */
async function lent(url: string, allowHosts: readonly string[]): Promise<LentServer> {
  const address = addressOf(url, "--database-url");
  if (!isNear(address.host) && !allowHosts.includes(address.host))
    throw new NoServer(
      `--database-url leads to ${address.host}, which is not this machine: if nobody needs that server, say --allow-host ${address.host} too`,
    );
  const session = await orNoServer(address, openSession);
  const { rows } = await session
    .extended(
      `SELECT current_setting('server_version') AS version, rolsuper, pg_is_in_recovery() AS standby,
         current_database() AS name, pg_database_size(current_database()) AS bytes, ${holdsTables} AS used
       FROM pg_roles WHERE rolname = current_user`,
    )
    .finally(() => session.close());
  const [row = {}] = rows;
  const version = String(row.version).split(" ")[0] ?? "";
  const major = Number.parseInt(version, 10);
  if (row.rolsuper !== "t")
    throw new NoServer(
      `the user ${address.user} of --database-url must be a superuser of a throwaway server`,
    );
  if (row.standby !== "f") throw new NoServer("the server of --database-url is a standby: it is read-only");
  if (major < 14) throw new NoServer(`the server of --database-url is PostgreSQL ${version}, older than 14`);
  return { address, row, major, version };
}

/** Tables of somebody's, and not those that an extension brings. */
const holdsTables = `EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS
    (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))`;

/** Who copies a database must not be connected to it. */
async function elsewhere(address: Address, name: string): Promise<Address> {
  for (const database of ["postgres", "template1"].filter((one) => one !== name)) {
    const other = { ...address, database };
    const session = await openSession(other).catch(() => null);
    await session?.close();
    if (session) return other;
  }
  throw new NoServer(
    `to copy ${name}, the server of --database-url needs another database to connect to, such as postgres`,
  );
}

/** This machine, by a socket's folder or a loopback address; on a CI runner also a container beside the job, which has a name without dots. */
function isNear(host: string): boolean {
  if (host.startsWith("/") || host === "localhost" || host === "::1" || isLoopback(host)) return true;
  return process.env.CI === "true" && /^[\w-]+$/.test(host) && !/^\d+$/.test(host);
}

function isLoopback(host: string): boolean {
  return isIPv4(host) && host.startsWith("127.");
}

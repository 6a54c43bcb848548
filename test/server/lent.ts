import { type Address, inSession } from "../../src/postgres/session.ts";
import type { LaunchedServer } from "../../src/prove/server/launch.ts";
import { launch } from "../../src/prove/server/launch.ts";
import { binariesOf } from "../servers/binaries.ts";

/** A server that the user passes: it wants passwords, as a service container does, and goes on without us. */
export interface LentServer {
  readonly url: string;
  /** What the URL says. */
  readonly boss: Address;
  readonly data: string;
  /** As its superuser, in a database of ours or another. */
  readonly run: (sql: string, database?: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** All roles and databases. */
  readonly names: () => Promise<readonly string[]>;
  /** The processes of sessions of ours: of who is named in the URL, and of migration roles. */
  readonly sessions: () => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
}

export async function lendServer(major = 18): Promise<LentServer> {
  const binaries = binariesOf(major);
  if (!binaries) throw new Error(`PostgreSQL ${major} is not installed`);
  const lent: LaunchedServer = await launch(binaries, {
    max_prepared_transactions: "20",
    wal_level: "logical",
  });
  const owner: Address = { host: lent.socket, user: "postgres", database: "postgres" };
  const run: LentServer["run"] = (sql, database = "postgres") =>
    inSession({ ...owner, database }, async (session) => (await session.simple(sql)).at(-1)?.rows ?? []);
  await run("CREATE ROLE boss LOGIN SUPERUSER PASSWORD 'very-secret'");
  await run(`COPY (VALUES ('local all postgres trust'), ('local all all scram-sha-256'))
    TO '${lent.data}/pg_hba.conf'`);
  await run("SELECT pg_reload_conf()");
  const names = async (): Promise<readonly string[]> =>
    (
      await run(
        "SELECT rolname AS name FROM pg_roles WHERE rolname !~ '^pg_' UNION ALL SELECT datname FROM pg_database ORDER BY 1",
      )
    ).map(({ name }) => String(name));
  const sessions = async (): Promise<readonly number[]> =>
    (await run("SELECT pid FROM pg_stat_activity WHERE usename LIKE 'indexwright%' OR usename = 'boss'")).map(
      ({ pid }) => Number(pid),
    );
  return {
    url: `postgresql://boss:very-secret@/postgres?host=${encodeURIComponent(lent.socket)}`,
    boss: { host: lent.socket, user: "boss", password: "very-secret", database: "postgres" },
    data: lent.data,
    run,
    names,
    sessions,
    stop: lent.stop,
  };
}

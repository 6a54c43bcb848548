import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Address, openSession } from "../../src/postgres/session.ts";
import { prove } from "../../src/programs/prove.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { type LaunchedServer, launch } from "../../src/prove/server/launch.ts";
import { defaults, discoveryOf } from "../room.ts";
import { binariesOf } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

// A server that the user passes: its socket wants passwords, as a service container does.
let lent: LaunchedServer;
let owner: Address;
beforeAll(async () => {
  const binaries = binariesOf(18);
  if (!binaries) throw new Error("PostgreSQL 18 is not installed");
  lent = await launch(binaries);
  owner = { host: lent.socket, user: "postgres", database: "postgres" };
  await run(`CREATE ROLE boss LOGIN SUPERUSER PASSWORD 'very-secret'`);
  await run(`CREATE ROLE clerk LOGIN CREATEDB CREATEROLE PASSWORD 'very-secret'`);
  // pg_hba.conf is asked at each connection, after a reload; postgres is how the test itself comes in.
  await run(`COPY (VALUES ('local all postgres trust'), ('local all all scram-sha-256'))
    TO '${lent.data}/pg_hba.conf'`);
  await run("SELECT pg_reload_conf()");
});
afterAll(() => lent?.stop());

async function run(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const session = await openSession(owner);
  const [answer] = await session.simple(sql);
  await session.close();
  return answer?.rows ?? [];
}

function urlOf(user: string, password = "very-secret"): string {
  return `postgresql://${user}:${password}@/postgres?host=${encodeURIComponent(lent.socket)}`;
}

function open(databaseUrl: string) {
  return openServer({ databaseUrl });
}

const made = `SELECT datname AS name FROM pg_database WHERE datname LIKE 'indexwright%'
  UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'indexwright%'`;

it("makes a role and databases of its own, and takes them away", async () => {
  const server = await open(urlOf("boss"));
  expect(server).toMatchObject({ provider: "url", major: 18, version: "18.4" });
  expect(server.can).toMatchObject({ concurrency: true, cancel: true, filesystem: false });
  const [first, two] = [await server.database(["pg_trgm"]), await server.database()];
  const session = await first.connect();
  await session.simple(
    "CREATE EXTENSION pg_trgm; CREATE TABLE t (a text); CREATE INDEX ON t USING gin (a gin_trgm_ops)",
  );
  await expect(session.simple("CREATE ROLE x")).rejects.toMatchObject({ sqlstate: "42501" });
  await expect(session.simple("SET SESSION AUTHORIZATION boss")).rejects.toMatchObject({ sqlstate: "42501" });
  expect(await run(made)).toHaveLength(3);
  await two.drop();
  expect(await run(made)).toHaveLength(2);
  await server.stop();
  expect(await run(made)).toEqual([]);
  expect(await run("SELECT to_regclass('t') AS t")).toEqual([{ t: null }]);
});

it("a whole proof leaves nothing there, not even the roles that its migrations name", async () => {
  const before = await run(
    "SELECT rolname FROM pg_roles UNION ALL SELECT datname FROM pg_database ORDER BY 1",
  );
  const discovery = discoveryOf(
    new Map([
      ["migrations/2.sql", "CREATE INDEX CONCURRENTLY i ON orders (number);\nGRANT SELECT ON orders TO app;"],
    ]),
    new Map([
      ["migrations/1.sql", "CREATE TABLE orders (number text); ALTER TABLE orders OWNER TO shop_owner;"],
    ]),
  );
  const options = { ...defaults, prove: { ...defaults.prove, rows: 100, databaseUrl: urlOf("boss") } };
  const { proof, remarks } = await prove(discovery, options, new Set(), {
    open: openServer,
    progress: () => {},
  });
  expect(proof).toMatchObject({ server: { provider: "url", version: "18.4" }, rows: 100 });
  expect(proof?.statements.map((one) => one.status)).toEqual(["ok", "ok"]);
  expect(remarks).toContain("measured on PostgreSQL 18.4 (the server of --database-url)");
  expect(
    await run("SELECT rolname FROM pg_roles UNION ALL SELECT datname FROM pg_database ORDER BY 1"),
  ).toEqual(before);
});

it.each([
  ["mysql://root:very-secret@localhost/shop", "--database-url is not a postgresql:// URL"],
  ["postgresql:very-secret", "--database-url is not a postgresql:// URL"],
  ["postgresql://boss:very-secret@[/shop", "--database-url is not a postgresql:// URL"],
  ["very-secret", "--database-url is not a postgresql:// URL"],
  [
    "postgresql://boss:very-secret@127.0.0.1:1/shop",
    "cannot connect to 127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1",
  ],
])("refuses %s, and never prints the password", async (url, message) => {
  const error = await open(url).catch((one) => one);
  expect(String(error)).toBe(`Error: ${message}`);
});

it("refuses a user that may not, and a wrong password, leaving nothing", async () => {
  await expect(open(urlOf("clerk"))).rejects.toThrow(/^the user clerk of --database-url must be a superuser/);
  await expect(open(urlOf("boss", "wrong-secret"))).rejects.toThrow(
    /^cannot connect to .*: password authentication failed for user "boss"$/,
  );
  expect(await run(made)).toEqual([]);
});

it("refuses a host that is not this machine, unless it is said once more", async () => {
  vi.stubEnv("CI", "");
  const url = "postgresql://boss:very-secret@192.0.2.1:1/shop";
  const error = await open(url).catch((one) => one);
  expect(String(error)).toBe(
    "Error: --database-url leads to 192.0.2.1, which is not this machine: if nobody needs that server, say --allow-host 192.0.2.1 too",
  );
  await expect(open("postgresql://boss@postgres/shop")).rejects.toThrow(/leads to postgres, which is not/);
  await expect(open("postgresql://boss@127.evil.example/shop")).rejects.toThrow(/which is not this machine/);
  vi.stubEnv("CI", "true");
  // A service container; nobody answers to that name here.
  await expect(open("postgresql://boss@no-such-service/shop")).rejects.toThrow(/^cannot connect/);
  await expect(open("postgresql://boss@db.example.com/shop")).rejects.toThrow(/which is not this machine/);
  vi.unstubAllEnvs();
  const allowed = openServer({
    databaseUrl: "postgresql://boss@localhost.:1/shop",
    allowHosts: ["localhost."],
  });
  await expect(allowed).rejects.toThrow(/^cannot connect to localhost\./);
});

it("who names a server gets that one, and no other in its place", async () => {
  await expect(open("postgresql://boss@127.0.0.1:1/shop")).rejects.toThrow(/^cannot connect/);
});

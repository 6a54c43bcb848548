import { spawn } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSession } from "../../src/postgres/session.ts";
import { mark } from "../../src/prove/server/clean-up/mark.ts";
import { thisProgram } from "../../src/prove/server/clean-up/owner.ts";
import { limited } from "../../src/prove/server/disk-quota.ts";
import { cleanedUp, openServer, type Server, type Session } from "../../src/prove/server/index.ts";
import { isWhole, sampled } from "../sampled.ts";
import { until } from "../until.ts";
import { type LentServer, lendServer } from "./lent.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let lent: LentServer;
let before: readonly string[];
beforeAll(async () => {
  lent = await lendServer();
  before = await lent.names();
});
afterAll(() => lent?.stop());

function open(): Promise<Server> {
  return openServer({ databaseUrl: lent.url });
}

async function inNew(server: Server, work: (session: Session) => Promise<unknown>): Promise<string> {
  const database = await server.database(["pg_trgm"]);
  const session = await database.connect();
  await work(session);
  return database.name;
}

const here = "EXECUTE format('ALTER DATABASE %I ', current_database()) ||";
const everywhere = (what: string): string =>
  `DO $$ DECLARE d text; BEGIN FOR d IN SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = current_user LOOP
    BEGIN EXECUTE format('ALTER DATABASE %I ', d) || '${what}'; EXCEPTION WHEN OTHERS THEN END; END LOOP; END $$`;

/** What a role that owns its database may leave there. */
const leavings: readonly (readonly [what: string, sql: string])[] = [
  ["a template", `DO $$ BEGIN ${here} 'IS_TEMPLATE true'; END $$`],
  ["a database for no connection", `DO $$ BEGIN ${here} 'CONNECTION LIMIT 0'; END $$`],
  ["databases that are closed", everywhere("ALLOW_CONNECTIONS false")],
  [
    "settings for all who come",
    everywhere("SET search_path = evil, pg_catalog") +
      `;${everywhere("SET default_transaction_read_only = on")}`,
  ],
  ["hardly any time for all who come", everywhere("SET statement_timeout = 1")],
  ["hardly any time to sit idle", everywhere("SET idle_session_timeout = 1")],
  ["another role for all who come", `DO $$ BEGIN ${here} format('SET role = %L', current_user); END $$`],
  ["a lock on everything", "CREATE TABLE t (); BEGIN; LOCK TABLE t; SELECT pg_advisory_lock(1)"],
  [
    "a change of its database that nobody commits",
    `BEGIN; DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS ''x''', current_database()); ${here} 'SET work_mem = 64'; END $$`,
  ],
  ["a change of its role that nobody commits", "BEGIN; ALTER ROLE CURRENT_USER SET work_mem = 64"],
  [
    "settings of its role",
    "ALTER ROLE CURRENT_USER SET search_path = evil; ALTER ROLE CURRENT_USER PASSWORD 'x'",
  ],
  ["large objects", "SELECT lo_create(0), lo_create(0)"],
  ["default privileges", "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC"],
  [
    "temporary tables and cursors",
    "CREATE TEMP TABLE t (); BEGIN; DECLARE c CURSOR WITH HOLD FOR SELECT 1; COMMIT",
  ],
  [
    "a comment that is no mark",
    "DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS NULL', current_database()); END $$",
  ],
  ["publications", "CREATE PUBLICATION p"],
  [
    "prepared transactions",
    "BEGIN; CREATE TABLE t (); PREPARE TRANSACTION 'it''s one'; BEGIN; CREATE TABLE u (); PREPARE TRANSACTION 'two'",
  ],
  [
    "a prepared transaction in a database that is closed, of one that is a template",
    `BEGIN; CREATE TABLE t (); PREPARE TRANSACTION 'one';${everywhere("IS_TEMPLATE true")};${everywhere("ALLOW_CONNECTIONS false")}`,
  ],
  [
    "a change of its role in a prepared transaction",
    "BEGIN; ALTER ROLE CURRENT_USER SET work_mem = 64; PREPARE TRANSACTION 'one'",
  ],
  [
    "a change of its database in a prepared transaction",
    `BEGIN; DO $$ BEGIN ${here} 'SET work_mem = 64'; END $$; PREPARE TRANSACTION 'one'`,
  ],
  ["rights for others", "GRANT CURRENT_USER TO boss"],
];

describe("whatever a migration leaves on a lent server is taken away", () => {
  it.each(sampled(leavings))("%s", async (_, sql) => {
    const server = await open();
    await inNew(server, (session) => session.simple("SELECT 1"));
    await inNew(server, (session) => session.execute(sql, "simple").catch(() => {}));
    await server.stop();
    expect(await lent.names()).toEqual(before);
  });

  it("what only a superuser may leave there: event triggers, subscriptions, slots, tablespaces' rights, objects elsewhere", async () => {
    const server = await open();
    const name = await inNew(server, (session) => session.simple("CREATE TABLE t (a int PRIMARY KEY)"));
    const [role] = await lent.run("SELECT rolname FROM pg_roles WHERE rolname ~ '^indexwright_'");
    const who = String(role?.rolname);
    await lent.run(
      "CREATE SUBSCRIPTION s CONNECTION 'host=192.0.2.1 dbname=nowhere' PUBLICATION p WITH (connect = false)",
      name,
    );
    await lent.run(
      `CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
       CREATE EVENT TRIGGER no ON sql_drop EXECUTE FUNCTION no();
       CREATE EVENT TRIGGER nothing ON ddl_command_start EXECUTE FUNCTION no();`,
      name,
    );
    await lent.run(`CREATE TABLE elsewhere (); ALTER TABLE elsewhere OWNER TO ${who}; GRANT CREATE ON TABLESPACE pg_default TO ${who};
      GRANT ALL ON SCHEMA public TO ${who}; ALTER DEFAULT PRIVILEGES FOR ROLE ${who} GRANT ALL ON TABLES TO PUBLIC`);
    await server.stop();
    expect(await lent.names()).toEqual(before);
    expect(await lent.run("SELECT to_regclass('elsewhere') AS there")).toEqual([{ there: null }]);
  });

  it("the roles that its migrations name, too", async () => {
    const server = await open();
    expect(await server.roles(["app"])).toEqual(["app"]);
    await inNew(server, (session) =>
      session.simple("CREATE TABLE t (); ALTER TABLE t OWNER TO app; GRANT ALL ON SCHEMA public TO app"),
    );
    await server.stop();
    expect(await lent.names()).toEqual(before);
  });

  it("what cannot be taken away is said, and the rest is taken away", async () => {
    const server = await open();
    await server.roles(["app"]);
    await lent.run("CREATE TABLE somebodys (); ALTER TABLE somebodys OWNER TO app");
    await expect(server.stop()).rejects.toMatchObject({
      name: "Error",
      left: [expect.stringMatching(/^the role app is left on the server: role "app" cannot be dropped/)],
    });
    expect(await lent.names()).toEqual([...before, "app"].sort());
    await lent.run("DROP TABLE somebodys; DROP ROLE app");
  });

  it("no function of a migration is called by who looks after it", async () => {
    const server = await open();
    const database = await server.database();
    const session = await database.connect(60_000);
    await session.simple(`CREATE SCHEMA evil; CREATE TABLE evil.seen (who text);
      CREATE FUNCTION evil.note() RETURNS void LANGUAGE sql AS 'INSERT INTO evil.seen VALUES (current_user)';
      CREATE FUNCTION evil.current_database() RETURNS name LANGUAGE plpgsql AS 'BEGIN PERFORM evil.note(); RETURN ''x''; END';
      CREATE FUNCTION evil.pg_terminate_backend(int) RETURNS bool LANGUAGE plpgsql AS 'BEGIN PERFORM evil.note(); RETURN true; END';
      CREATE FUNCTION evil.pg_database_size(name) RETURNS bigint LANGUAGE plpgsql AS 'BEGIN PERFORM evil.note(); RETURN 1; END'`);
    await session.simple(everywhere("SET search_path = evil, pg_catalog, public"));
    await session.simple("SELECT pg_sleep(2.5)");
    await database.administer("CREATE TABLE made_by_us ()");
    expect((await session.extended("SELECT count(*) AS n FROM evil.seen")).rows).toEqual([{ n: "0" }]);
    await server.stop();
  });

  it("a loop that catches each cancellation is ended by its deadline, though its database is closed", async () => {
    const server = await open();
    await server.database();
    const session = await (await server.database()).connect(1500);
    const start = Date.now();
    const loop = `${everywhere("ALLOW_CONNECTIONS false")}; DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(1000);
      EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$`;
    await expect(session.execute(loop, "simple")).rejects.toMatchObject({ sqlstate: "57P01" });
    // It would never end by itself.
    expect(Date.now() - start).toBeLessThan(60_000);
    await server.stop();
    expect(await lent.names()).toEqual(before);
  });
});

describe("whatever breaks on the way", () => {
  const program = fileURLToPath(new URL("child-lent.ts", import.meta.url));

  it.each(["exception", "rejection"])("nothing is left by an %s that nobody has met", async (mode) => {
    const child = spawn(process.execPath, ["--import", "tsx", program, lent.url, mode], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (part) => {
      said += part;
    });
    expect(await once(child, "exit")).toEqual([2, null]);
    expect(said).toContain("nobody has met it");
    expect(await lent.names()).toEqual(before);
  });

  it("a server that takes no more sessions is given back whole, and nobody waits for it", async () => {
    const [row] = await lent.run("SELECT current_setting('max_connections')::int AS most");
    const others: Session[] = [];
    // One after the other makes room for one more, until there is enough.
    while (others.length < Number(row?.most))
      try {
        others.push(await openSession(lent.boss));
      } catch {
        break;
      }
    const failed: string[] = [];
    let server: Server | null = null;
    while (server === null && others.length > 0) {
      server = await open().catch((error: Error) => {
        failed.push(error.message);
        return null;
      });
      if (server !== null) break;
      await others.pop()?.close();
      const pids = new Set(others.map(({ pid }) => pid));
      const more = async () => (await lent.sessions().catch(() => [])).filter((pid) => !pids.has(pid));
      await until(async () => (await more()).length === 0);
      expect(await more()).toEqual([]);
    }
    expect(failed.length).toBeGreaterThan(1);
    for (const session of others) await session.close();
    await server?.stop();
    expect(await lent.names()).toEqual(before);
  });

  it("what is being made for a lock that a session holds is not waited for", async () => {
    const server = await open();
    const database = await server.database();
    const session = await (await server.database()).connect();
    await session.simple(`BEGIN; COMMENT ON DATABASE ${database.name} IS 'x'`);
    const copy = database.clone().catch((error: Error) => error);
    const waits =
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'CREATE DATABASE%'";
    await until(async () => (await lent.run(waits)).length > 0);
    const start = Date.now();
    await server.stop();
    await copy;
    expect(Date.now() - start).toBeLessThan(15_000);
    expect(await lent.names()).toEqual(before);
  });

  it("two runs that name one role at the same time are in nobody's way", async () => {
    const [first, two] = [await open(), await open()];
    const names = Array.from({ length: 20 }, (_, n) => `app_${n}`);
    const made = await Promise.all([first.roles(names), two.roles(names)]);
    expect(made.flat().sort()).toEqual([...names].sort());
    await Promise.all([first.stop(), two.stop()]);
    expect(await lent.names()).toEqual(before);
  });

  it("a message that has its answer in the last moment is not followed by the end of its session", async () => {
    const server = await open();
    const session = await (await server.database()).connect();
    const late = await limited(
      {
        ...session,
        // As if the answer came while the way to the server is still being found.
        simple: async () => {
          const end = Date.now() + 20;
          await sleep(20);
          while (Date.now() < end + 2);
          return [];
        },
      },
      20,
      { owner: lent.boss, database: "postgres", beyond: 0 },
    );
    for (let n = 0; n < 10; n++) await late.simple("");
    await sleep(500);
    expect((await session.extended("SELECT 1 AS one")).rows).toEqual([{ one: "1" }]);
    await session.close();
    await server.stop();
  });
});

describe("what a killed run has left", () => {
  const ended = { ...thisProgram(), pid: 2 ** 22 + 1 };
  const other = (at: number, host = hostname(), program: object = ended): string => {
    const [words = "", own = "{}"] = mark(at).split(/(?=\{)/);
    return `${words}${JSON.stringify({ ...JSON.parse(own), ...program, host })}`;
  };
  const long = Date.now() - 25 * 3_600_000;

  async function leave(role: string, comment: string | null): Promise<void> {
    await lent.run(`CREATE ROLE ${role}`);
    if (comment !== null) await lent.run(`COMMENT ON ROLE ${role} IS '${comment}'`);
  }

  it("is marked from the first moment on, and its owner cannot change that", async () => {
    const server = await open();
    await server.roles(["app"]);
    const name = await inNew(server, async (session) => {
      for (const sql of ["COMMENT ON ROLE CURRENT_USER IS 'x'", "COMMENT ON ROLE app IS 'x'"])
        await session.execute(sql, "simple").catch(() => {});
    });
    const comments = await lent.run(
      "SELECT shobj_description(oid, 'pg_authid') AS comment FROM pg_roles WHERE rolname ~ '^indexwright_|^app$' " +
        `UNION ALL SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '${name}'`,
    );
    expect(comments).toHaveLength(3);
    for (const { comment } of comments) {
      expect(comment).toContain(`"host":${JSON.stringify(hostname())}`);
      expect(comment).toContain(`"pid":${process.pid},"start":"${thisProgram().start}"`);
    }
    await server.stop();
  });

  it("on this machine the next run removes, and says so", async () => {
    await leave("indexwright_01234567", other(Date.now()));
    await lent.run("CREATE DATABASE indexwright_0123456789ab OWNER indexwright_01234567 IS_TEMPLATE true");
    await leave("left_by_name", other(Date.now()));
    const server = await open();
    expect(server.notes).toEqual([
      expect.stringMatching(
        /^the database indexwright_0123456789ab, which a killed run had left, is removed/,
      ),
      expect.stringMatching(/^the role indexwright_01234567, /),
      expect.stringMatching(/^the role left_by_name, /),
    ]);
    await server.stop();
    expect(await lent.names()).toEqual(before);
  });

  it.runIf(isWhole)(
    "is left where its run holds on to the server still: another machine may have this one's name",
    async () => {
      const server = await open();
      const [row] = await lent.run(
        "SELECT rolname AS name, shobj_description(oid, 'pg_authid') AS comment FROM pg_roles WHERE rolname ~ '^indexwright_'",
      );
      await server.roles(["app"]);
      const { name } = await server.database();
      for (const role of [row?.name, "app"]) await lent.run(`COMMENT ON ROLE ${role} IS '${other(long)}'`);
      const second = await open();
      expect(second.notes.map((one) => /holds the (\w+ \w+), which process/.exec(one)?.[1])).toEqual([
        `database ${name}`,
        `role ${row?.name}`,
        "role app",
      ]);
      await second.stop();
      expect(await cleanedUp(lent.url, [])).toMatchObject({ removed: [], failed: [] });
      await server.stop();
      expect(await lent.names()).toEqual(before);
    },
  );

  it("a process of the same number that began at another time is another", async () => {
    await leave("indexwright_01234567", other(Date.now(), hostname(), { start: "1" }));
    await (await open()).stop();
    expect(await lent.names()).toEqual(before);
  });

  it("what is another machine's, a living program's, or not marked is named, and not touched", async () => {
    await leave("indexwright_00000001", other(Date.now(), "elsewhere"));
    await leave("indexwright_00000002", mark());
    await leave("indexwright_00000003", null);
    await leave("indexwright_00000004", other(Date.now(), hostname(), { ...ended, namespace: "pid:[1]" }));
    await leave("indexwright_00000005", "made by indexwright, and to be dropped: {");
    const server = await open();
    expect(server.notes.map((one) => /indexwright_0\d+/.exec(one)?.[0])).toEqual(
      [1, 2, 3, 4, 5].map((n) => `indexwright_0000000${n}`),
    );
    expect(server.notes[0]).toMatch(
      /^the server of --database-url holds the role indexwright_00000001, which process \d+ on elsewhere has made at /,
    );
    expect(server.notes[2]).toContain("which is not marked as made by indexwright");
    await server.stop();
    const swept = await cleanedUp(lent.url, []);
    expect(swept).toMatchObject({ removed: [], failed: [] });
    expect(swept.left).toHaveLength(5);
    for (let n = 1; n <= 5; n++) await lent.run(`DROP ROLE indexwright_0000000${n}`);
  });

  it("--clean-up removes what is marked and older than a day, wherever it comes from, but not what is in use", async () => {
    await leave("indexwright_00000001", other(long, "elsewhere"));
    await leave("indexwright_00000002", mark(long));
    await leave("indexwright_00000003", null);
    await leave("nobodys", "made by hand");
    expect(await cleanedUp(lent.url, [])).toMatchObject({
      removed: ["the role indexwright_00000001"],
      left: [
        expect.stringMatching(/^the role indexwright_00000002, which process/),
        expect.stringMatching(/^the role indexwright_00000003, which is not marked/),
      ],
      failed: [],
    });
    await lent.run("DROP ROLE indexwright_00000002; DROP ROLE indexwright_00000003; DROP ROLE nobodys");
    expect(await lent.names()).toEqual(before);
  });
});

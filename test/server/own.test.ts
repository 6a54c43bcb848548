import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Database, openServer, type Server, type Session } from "../../src/prove/server/index.ts";
import { ownTmpdir, pidIn, runsIn } from "./place.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const mine = { providers: ["embedded"], major: 18 } as const;
let server: Server;
let database: Database;
beforeAll(async () => {
  server = await openServer(mine);
  database = await server.database(["pg_trgm", "amcheck", "earthdistance", "file_fdw", "dblink"]);
});
afterAll(() => server?.stop());

async function inSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const session = await database.connect();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

it("says what it is and what it can", () => {
  expect(server).toMatchObject({ provider: "embedded", major: 18, version: "18.4" });
  expect(server.can).toMatchObject({ concurrency: true, cancel: true, filesystem: true });
  expect(server.can.extensions).toEqual(expect.arrayContaining(["pg_trgm", "btree_gin", "hstore"]));
  expect(server.can.extensions).not.toContain("file_fdw");
});

it("has those of the allowed extensions that only a superuser can make", async () => {
  const { rows } = await inSession((session) =>
    session.extended("SELECT string_agg(extname, ' ' ORDER BY extname) AS names FROM pg_extension"),
  );
  expect(rows[0]?.names).toBe("amcheck cube earthdistance plpgsql");
});

it("a migration owns its database", () =>
  inSession(async (session) => {
    await session.simple("CREATE TABLE own (a int); CREATE INDEX ON own (a); CREATE SCHEMA s; DROP SCHEMA s");
    await session.simple("CREATE EXTENSION citext; CREATE EXTENSION pg_trgm");
    expect(
      (
        await session.extended(
          "SELECT pg_get_userbyid(datdba) = current_user AS own FROM pg_database WHERE datname = current_database()",
        )
      ).rows,
    ).toEqual([{ own: "t" }]);
  }));

describe("a migration is refused what a superuser may", () => {
  it.each([
    ["COPY (SELECT 1) TO PROGRAM 'true'", "42501"],
    ["COPY (SELECT 1) TO '/tmp/x'", "42501"],
    ["SELECT pg_read_file('/etc/passwd')", "42501"],
    ["SELECT pg_ls_dir('/')", "42501"],
    ["SELECT lo_import('/etc/passwd')", "42501"],
    ["ALTER SYSTEM SET work_mem = '1GB'", "42501"],
    ["CREATE EXTENSION file_fdw", "42501"],
    ["CREATE EXTENSION dblink", "42501"],
    ["CREATE EXTENSION postgres_fdw", "42501"],
    ["CREATE ROLE other", "42501"],
    ["CREATE DATABASE other", "42501"],
    ["SET ROLE postgres", "42501"],
    ["SET SESSION AUTHORIZATION postgres", "42501"],
    ["ALTER ROLE CURRENT_USER SUPERUSER", "42501"],
    ["CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'libc', 'getpid'", "42501"],
    ["LOAD '/tmp/x.so'", "42501"],
    ["UPDATE pg_authid SET rolsuper = true", "42501"],
    ["CREATE LANGUAGE plpython3u", "42501"],
  ])("%s", (sql, sqlstate) =>
    inSession(async (session) => {
      await expect(session.simple(sql)).rejects.toMatchObject({ sqlstate });
      // There is no other to go back to.
      await session.simple("RESET ROLE; RESET SESSION AUTHORIZATION");
      await session.simple("DISCARD ALL");
      await expect(session.simple(sql)).rejects.toMatchObject({ sqlstate });
    }),
  );
});

it("sorts as production does: a plain index does not serve LIKE 'x%'", () =>
  inSession(async (session) => {
    await session.simple(`CREATE TABLE words (w text); CREATE INDEX ON words (w);
      CREATE INDEX words_pattern ON words (w text_pattern_ops);
      INSERT INTO words SELECT 'w' || n FROM generate_series(1, 5000) n; ANALYZE words`);
    const plan = async () =>
      JSON.stringify((await session.extended("EXPLAIN SELECT w FROM words WHERE w LIKE 'w12%'")).rows);
    expect(await plan()).toContain("words_pattern");
    await session.simple("DROP INDEX words_pattern");
    expect(await plan()).not.toContain("Index");
    expect((await session.extended("SELECT 'a' < 'B' AS icu")).rows).toEqual([{ icu: "t" }]);
  }));

it("ends a session at its deadline, whatever that has set", async () => {
  const session = await database.connect(300);
  await session.simple("SET statement_timeout = 0");
  await expect(session.simple("SELECT pg_sleep(60)")).rejects.toMatchObject({ sqlstate: "57P01" });
  await session.close();
});

it("nobody sends the rows of a COPY FROM STDIN, and nobody waits for them", () =>
  inSession(async (session) => {
    await session.simple("CREATE TABLE copied (a int)");
    await expect(session.simple("COPY copied FROM STDIN")).rejects.toMatchObject({ sqlstate: "57014" });
    const [answer] = await session.pipeline(["COPY copied FROM STDIN"]);
    expect(answer).toMatchObject({ sqlstate: "57014" });
    expect((await session.extended("SELECT 1 AS one")).rows).toEqual([{ one: "1" }]);
  }));

it("two servers at once know nothing of each other", async () => {
  const other = await openServer(mine);
  const there = await other.database();
  const session = await there.connect();
  await session.simple("CREATE TABLE only_there (a int)");
  await inSession(async (here) => {
    expect((await here.extended("SELECT to_regclass('only_there') AS found")).rows).toEqual([
      { found: null },
    ]);
  });
  await session.close();
  await there.drop();
  await other.stop();
  await inSession((here) => here.extended("SELECT 1"));
});

describe("wherever temporary files go", () => {
  it.each([
    ["a path with spaces, quotes and a comma", "with a space, and \"more\" 'quotes'"],
    ["one too long for a socket", "long/".repeat(20)],
    ["one that is not there", "../gone/away"],
  ])("%s", async (what, inner) => {
    const folder = ownTmpdir(inner.startsWith("..") ? "." : inner);
    if (inner.startsWith("..")) process.env.TMPDIR = `${folder}/gone`;
    const server = await openServer(mine);
    const session = await (await server.database()).connect();
    expect((await session.extended("SELECT 1 AS one")).rows).toEqual([{ one: "1" }]);
    // Programs that have to be copied run from no such path.
    const [run = ""] = what.startsWith("a path") ? runsIn(tmpdir()) : [];
    if (run !== "") {
      if (process.platform === "linux" && process.getuid?.() === 0)
        expect(statSync(`/proc/${pidIn(run)}`).uid).not.toBe(0);
      expect(statSync(`${run}/s`).mode & 0o777).toBe(0o700);
    }
    await session.close();
    await server.stop();
    expect(runsIn(folder)).toEqual([]);
  });
});

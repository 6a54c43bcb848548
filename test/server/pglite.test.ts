import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openServer, type Server } from "../../src/prove/server/index.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let server: Server;
beforeAll(async () => {
  server = await openServer({ providers: ["pglite"], major: 18 });
});
afterAll(() => server?.stop());

it("says what it is and what it can", () => {
  expect(server).toMatchObject({ provider: "pglite", major: 18 });
  expect(server.can).toMatchObject({ concurrency: false, cancel: false, filesystem: false });
  expect(server.can.extensions).toEqual(expect.arrayContaining(["pg_trgm", "vector"]));
});

it("answers as a server does", async () => {
  const session = await (await server.database()).connect();
  expect(
    await session.simple("SELECT true AS b, 1 AS n, NULL AS nothing; CREATE TABLE t (a text)"),
  ).toMatchObject([{ rows: [{ b: "t", n: "1", nothing: null }] }, { rows: [] }]);
  expect((await session.extended("SELECT $1::int + 1 AS n", [2])).rows).toEqual([{ n: "3" }]);
  await expect(session.simple("SELECT 1; SELECT 1 / 0")).rejects.toMatchObject({ sqlstate: "22012" });
  await expect(session.simple("CREATE TABLE u (); CREATE INDEX CONCURRENTLY ON t (a)")).rejects.toMatchObject(
    {
      name: "ServerError",
      sqlstate: "25001",
    },
  );
  await expect(session.simple("COPY t FROM STDIN")).rejects.toMatchObject({ sqlstate: "57014" });
  // The second finds itself in a transaction after its first step, and leaves an invalid index, as on any server.
  const answers = await session.pipeline([1, 2].map((n) => `CREATE INDEX CONCURRENTLY t_${n} ON t (a)`));
  expect(answers).toMatchObject([{ command: "CREATE INDEX" }, { sqlstate: "25001" }]);
});

it("a migration is no superuser, sorts by ICU, and has pgvector", async () => {
  const database = await server.database(["vector", "pg_trgm", "earthdistance", "file_fdw"]);
  const session = await database.connect();
  expect((await session.extended("SELECT current_user AS u, session_user AS s")).rows).toEqual([
    { u: "indexwright", s: "indexwright" },
  ]);
  for (const sql of [
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT pg_read_file('/etc/passwd')",
    "ALTER SYSTEM SET work_mem = '1GB'",
    "CREATE ROLE other",
  ])
    await expect(session.simple(sql)).rejects.toMatchObject({ sqlstate: "42501" });
  await expect(session.simple("CREATE EXTENSION file_fdw")).rejects.toMatchObject({ name: "ServerError" });
  await session.simple("CREATE EXTENSION IF NOT EXISTS vector");
  await session.simple(`CREATE TABLE items (e vector(3), s text);
    INSERT INTO items SELECT ARRAY[n, n, n]::vector, 'x' || n FROM generate_series(1, 3000) n;
    CREATE INDEX items_e ON items USING hnsw (e vector_l2_ops); CREATE INDEX items_s ON items (s); ANALYZE items`);
  const plan = async (sql: string) => JSON.stringify((await session.extended(`EXPLAIN ${sql}`)).rows);
  expect(await plan("SELECT s FROM items WHERE s LIKE 'x12%'")).not.toContain("items_s");
  await session.simple("SET enable_seqscan = off");
  expect(await plan("SELECT e FROM items ORDER BY e <-> '[1,2,3]' LIMIT 1")).toContain("items_e");
  await session.simple("BEGIN; SET SESSION AUTHORIZATION postgres");
  const next = await database.connect();
  expect((await next.extended("SELECT session_user AS s")).rows).toEqual([{ s: "indexwright" }]);
  await database.drop();
});

it("is not taken for another major, nor where it is not installed", async () => {
  await expect(openServer({ providers: ["pglite"], from: "/" })).rejects.toThrow(
    "no PostgreSQL could be started (pglite: @electric-sql/pglite is not installed)",
  );
  await expect(openServer({ providers: ["pglite"], major: 16 })).rejects.toThrow("PGlite is PostgreSQL 18");
});

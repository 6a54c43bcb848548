import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fill } from "../../src/prove/rows/index.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { render } from "../../src/report/index.ts";
import { proved } from "../proof/proved.ts";
import { LOOK } from "../report/sample.ts";
import { sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

const ROWS = 3000;

describe("tables that point to each other are filled", () => {
  it.each(
    sampled([
      [
        "two",
        ["a", "b"],
        "CREATE TABLE a (id bigint PRIMARY KEY, b bigint NOT NULL); CREATE TABLE b (id bigint PRIMARY KEY, a bigint NOT NULL REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b",
      ],
      [
        "by texts",
        ["a", "b"],
        "CREATE TABLE a (id text PRIMARY KEY, b text NOT NULL); CREATE TABLE b (id text PRIMARY KEY, a text NOT NULL REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b",
      ],
      [
        "by types of which each value is another",
        ["a", "b"],
        "CREATE TABLE a (id uuid PRIMARY KEY, b int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, at date NOT NULL, a uuid NOT NULL REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b",
      ],
      [
        "three, and one beside them",
        ["a", "b", "c", "d"],
        `CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, c int NOT NULL);
      CREATE TABLE c (id int PRIMARY KEY, a int NOT NULL REFERENCES a); CREATE TABLE d (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
      ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b; ALTER TABLE b ADD FOREIGN KEY (c) REFERENCES c`,
      ],
      [
        "two circles through one table",
        ["a", "b", "c"],
        `CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL, c int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
      CREATE TABLE c (id int PRIMARY KEY, a int NOT NULL REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b, ADD FOREIGN KEY (c) REFERENCES c`,
      ],
      [
        "where each row has a row of its own",
        ["a", "b"],
        "CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL UNIQUE); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL UNIQUE REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b",
      ],
      [
        "of several columns",
        ["a", "b"],
        `CREATE TABLE a (x int, y int, bx int NOT NULL, by_ int NOT NULL, PRIMARY KEY (x, y)); CREATE TABLE b (x int, y int, ax int NOT NULL, ay int NOT NULL, PRIMARY KEY (x, y),
      FOREIGN KEY (ax, ay) REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (bx, by_) REFERENCES b DEFERRABLE INITIALLY DEFERRED`,
      ],
      ["with itself", ["a"], "CREATE TABLE a (id int PRIMARY KEY, parent int NOT NULL REFERENCES a)"],
      [
        "one that may be null",
        ["a", "b"],
        "CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b",
      ],
    ]),
  )("%s", async (_, names, schema) => {
    const database = await server.database();
    const session = await database.connect();
    await session.simple(schema);
    const tables = names.map((name) => `public.${name}`);
    const said = await fill(database, tables, { rows: ROWS }, () => 60_000);
    expect(said.unfilled).toEqual([]);
    expect(said.tables).toEqual(tables);
    for (const table of tables) {
      const { rows } = await session.extended(`SELECT count(*) AS count FROM ${table}`);
      expect(Number(rows[0]?.count), table).toBeGreaterThanOrEqual(0.9 * ROWS);
    }
    // Whatever was made is what the constraints allow.
    const { rows } = await session.extended(
      `SELECT conrelid::regclass::text AS name, conname AS key, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f'`,
    );
    for (const { name, key, definition } of rows)
      await session.simple(`ALTER TABLE ${name} DROP CONSTRAINT ${key}, ADD CONSTRAINT ${key} ${definition}`);
    await session.close();
    await database.drop();
  });
});

it("a table that points to one without rows has none either, and what migrations have put in is no more than that", async () => {
  const database = await server.database();
  const session = await database.connect();
  await session.simple(`CREATE TABLE p (id int PRIMARY KEY, n int NOT NULL, CHECK (n * n = -1)); CREATE TABLE t (id int PRIMARY KEY, p int NOT NULL REFERENCES p);
    CREATE TABLE u (id int PRIMARY KEY, t int NOT NULL REFERENCES t); CREATE TABLE s (id int PRIMARY KEY, n int NOT NULL);
    INSERT INTO s VALUES (1, 7); ALTER TABLE s ADD CHECK (n * n = -1) NOT VALID`);
  const tables = ["p", "t", "u", "s"].map((name) => `public.${name}`);
  const said = await fill(database, tables, { rows: 100 }, () => 60_000);
  expect(said.tables).toEqual(["public.s"]);
  expect(said.unfilled.map(({ table }) => table).toSorted()).toEqual(["public.p", "public.t", "public.u"]);
  expect(said.remarks).toEqual([expect.stringMatching(/^public\.s has 1 rows instead of 100: /)]);
  for (const [table, count] of Object.entries({ p: 0, t: 0, u: 0, s: 1 })) {
    const { rows } = await session.extended(`SELECT count(*) AS count FROM ${table}`);
    expect(Number(rows[0]?.count), table).toBe(count);
  }
  await session.close();
  await database.drop();
});

describe("nothing of a table that stays without rows is timed", () => {
  it.each([
    [
      "by its type",
      "CREATE TYPE odd AS (a int, b int); CREATE TABLE t (id bigint PRIMARY KEY, o odd NOT NULL, n int)",
      "no value is made of the composite type public.odd",
    ],
    [
      "by its checks",
      "CREATE TABLE t (id bigint PRIMARY KEY, n int NOT NULL, CHECK (n * n = -1))",
      "no row satisfies its checks",
    ],
  ])("%s", async (_, schema, why) => {
    const report = await proved(server, {
      history: {
        "migrations/1.sql": `${schema}; CREATE TABLE other (id bigint PRIMARY KEY, m int NOT NULL);`,
        "queries.sql": `-- name: empty\nSELECT * FROM t WHERE n = 7;\n-- name: joined\nSELECT * FROM other JOIN t USING (id) WHERE m = 7;
          -- name: filled\nSELECT * FROM other WHERE m = 7;`,
      },
      rows: 4000,
      workload: ["queries.sql"],
      files: { "migrations/2.sql": "CREATE INDEX i ON t (n);\nCREATE INDEX j ON other (m);" },
    });
    const proof = report.proof;
    expect(proof?.unfilled).toEqual([{ table: "public.t", why: expect.stringContaining(why) }]);
    const plan = (name: string) => proof?.plans?.find((one) => one.query.name === name);
    for (const name of ["empty", "joined"]) {
      expect(plan(name)).toMatchObject({ says: "it is only planned: public.t has no rows here" });
      expect(plan(name)).not.toHaveProperty("speedup");
      expect(plan(name)?.before?.p50Ms).toBeUndefined();
    }
    expect(plan("filled")?.speedup).toBeDefined();
    const [on, other] = proof?.statements ?? [];
    expect([on?.durationMs, on?.waits]).toEqual([undefined, undefined]);
    expect(other?.durationMs).toBeDefined();
    expect(proof?.indexes?.[0]).not.toHaveProperty("bytes");
    expect(report.findings.map((one) => one.rule)).not.toContain("unused-new-index");
    for (const format of ["terminal", "markdown"] as const) {
      const text = render(report, format, LOOK);
      expect(text.replace(/\s+/g, " ")).toContain("has no rows here, and nothing of it is timed");
    }
    expect(JSON.parse(render(report, "json", LOOK)).proof.unfilled).toEqual(proof?.unfilled);
  });
});

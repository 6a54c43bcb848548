import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fill } from "../../src/prove/rows/index.ts";
import { literalsIn } from "../../src/prove/rows/literals.ts";
import type { Database, Server } from "../../src/prove/server/index.ts";
import { root } from "../print/place.ts";
import { proofOf, proved } from "../proof/proved.ts";
import { sampled } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

async function made(sql: string, extensions: readonly string[] = []): Promise<Database> {
  const database = await server.database(extensions);
  const session = await database.connect();
  await session.simple(sql);
  await session.close();
  return database;
}

async function asked(database: Database, sql: string): Promise<unknown> {
  const session = await database.connect();
  const { rows } = await session.extended(sql);
  await session.close();
  return Object.values(rows[0] ?? {})[0];
}

const patience = () => 30_000;

const tables: readonly (readonly [name: string, sql: string])[] = [
  [
    "numbers, texts and moments",
    'CREATE TABLE t (a int2 NOT NULL, b int4, c numeric(6, 2) NOT NULL, d float8, e varchar(4) NOT NULL, f char(12), g date NOT NULL, h time, i timestamp, j interval, k bytea, l uuid NOT NULL, m money, n bit(8), o name, p "char")',
  ],
  [
    "documents, networks and shapes",
    "CREATE TABLE t (a jsonb NOT NULL, b json, c inet NOT NULL, d cidr, e macaddr, f point NOT NULL, g box, h polygon, i path, j line, k lseg, l circle, m tsvector NOT NULL, n tsquery, o xml)",
  ],
  [
    "arrays, ranges, enums and domains",
    "CREATE TYPE state AS ENUM ('new', 'paid'); CREATE DOMAIN amount AS numeric(8, 2) CHECK (VALUE >= 0); CREATE TABLE t (a int[] NOT NULL, b state NOT NULL, c state[], d amount NOT NULL, e int4range NOT NULL, f tstzrange, g daterange, h amount[])",
  ],
  [
    "what extensions bring",
    "CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION ltree; CREATE TABLE t (a citext NOT NULL, b hstore NOT NULL, c ltree NOT NULL)",
  ],
  [
    "generated columns",
    "CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, a int NOT NULL, b int GENERATED ALWAYS AS (a * 2) STORED)",
  ],
  [
    "checks that name what they refuse",
    "CREATE TABLE t (a text NOT NULL CHECK (a <> ''), b varchar(8) NOT NULL CHECK (b NOT IN ('none', 'all') AND length(b) > 2), c text NOT NULL CHECK (c IN ('x', 'y') AND c <> 'x'), d int NOT NULL)",
  ],
  [
    "checks that name their values",
    "CREATE TABLE t (a text NOT NULL CHECK (a IN ('new', 'it''s paid')), b int NOT NULL CHECK (b > 100 AND b < 900), c text, CHECK (c IS NULL OR a = 'new'))",
  ],
  [
    "keys of several columns, and of a table itself",
    "CREATE TABLE p (a int, b uuid, PRIMARY KEY (a, b)); CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b uuid NOT NULL, parent int REFERENCES t, FOREIGN KEY (a, b) REFERENCES p)",
  ],
  [
    "tables that point to each other",
    "CREATE TABLE p (id int PRIMARY KEY, last int); CREATE TABLE t (id int PRIMARY KEY, p int NOT NULL REFERENCES p); ALTER TABLE p ADD FOREIGN KEY (last) REFERENCES t",
  ],
  [
    "a key that is an array",
    "CREATE DOMAIN trail AS text[]; CREATE TABLE p (a int, b text[], c trail, PRIMARY KEY (a, b), UNIQUE (c)); CREATE TABLE t (a int NOT NULL, b text[] NOT NULL, c trail NOT NULL REFERENCES p (c), FOREIGN KEY (a, b) REFERENCES p)",
  ],
  [
    "a key that is unique as well",
    "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (id int NOT NULL UNIQUE REFERENCES p, e varchar(2) UNIQUE)",
  ],
  [
    "partitions by range, list and hash",
    "CREATE TABLE t (id int NOT NULL, at date NOT NULL, kind text NOT NULL) PARTITION BY RANGE (at); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2026-01-01') TO ('2026-02-01') PARTITION BY LIST (kind); CREATE TABLE t1a PARTITION OF t1 FOR VALUES IN ('a', 'b'); CREATE TABLE t2 PARTITION OF t FOR VALUES FROM ('2026-02-01') TO ('2026-03-01') PARTITION BY HASH (id); CREATE TABLE t2a PARTITION OF t2 FOR VALUES WITH (MODULUS 2, REMAINDER 0); CREATE TABLE t3 PARTITION OF t DEFAULT",
  ],
  [
    "a trigger that refuses every row, and says so again afterwards",
    "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'; CREATE TABLE t (a int); CREATE TRIGGER never BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION no()",
  ],
  [
    "columns that are called as ours might be",
    "CREATE TABLE p (k0 int PRIMARY KEY, count int, place int, n int UNIQUE); CREATE TABLE t (n text NOT NULL CHECK (n IN ('a', 'b')), at text NOT NULL CHECK (at IN ('x', 'y')), one int NOT NULL CHECK (one > 100), place int NOT NULL REFERENCES p, k0 int NOT NULL UNIQUE REFERENCES p (n), c text CHECK (c <> 'c'), made bool, value text NOT NULL CHECK (length(value) = 2), s int, r0 text, v timestamptz)",
  ],
  [
    "a check that calls a function which calls another one",
    "CREATE FUNCTION is_object(j jsonb) RETURNS bool IMMUTABLE LANGUAGE sql AS $$SELECT jsonb_typeof(j) = 'object'$$; CREATE FUNCTION is_fine(j jsonb) RETURNS bool IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN is_object(j); END'; CREATE TABLE t (j jsonb CHECK (is_fine(j)))",
  ],
  [
    "a name that has to be quoted",
    'CREATE TABLE "t" ("a b" int NOT NULL, "select" text, "q""q" int CHECK ("q""q" > 0))',
  ],
];

describe("a table gets rows", () => {
  it.each(tables)("%s", async (_, sql) => {
    const database = await made(sql);
    expect(await fill(database, ["public.t"], { rows: 200 }, patience)).toMatchObject({
      tables: ["public.t"],
      troubles: [],
    });
    expect(Number(await asked(database, "SELECT count(*) FROM t"))).toBeGreaterThan(50);
    expect(await asked(database, "SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'")).toBe("0");
    await database.drop();
  });

  it("every table of the shop, with the indexes that it had", async () => {
    const database = await made(readFileSync(new URL("rules/shop.sql", root), "utf8"));
    const indexes = () =>
      asked(
        database,
        "SELECT string_agg(indexdef, ' ' ORDER BY indexdef) FROM pg_indexes WHERE schemaname = 'public'",
      );
    const before = await indexes();
    const names = ["public.orders", "public.order_items", "public.events", "public.products"];
    expect(await fill(database, names, { rows: 500 }, patience)).toMatchObject({
      tables: names,
      troubles: [],
    });
    expect(await asked(database, "SELECT count(*) FROM orders")).toBe("500");
    expect(await asked(database, "SELECT count(*) FROM customers")).toBe("500");
    expect(await asked(database, "SELECT count(DISTINCT tableoid) FROM events")).toBe("2");
    expect(await indexes()).toBe(before);
    await database.drop();
  });
});

it("some rows satisfy the predicate of a partial index, one that is still to come too", async () => {
  const database =
    await made(`CREATE TABLE t (state text NOT NULL, kind text NOT NULL, code text NOT NULL UNIQUE);
    CREATE INDEX ON t (state) WHERE state = 'open'`);
  const predicates = ["(kind = 'bulk'::text)", "(code <> 'none'::text)"];
  const coming = new Map([["public.t", { predicates, keys: [] }]]);
  expect(await fill(database, ["public.t"], { rows: 500, coming }, patience)).toMatchObject({
    tables: ["public.t"],
    troubles: [],
  });
  const count = (what: string) => asked(database, `SELECT count(*) FROM t WHERE ${what}`).then(Number);
  expect([await count("true"), await count("state = 'open'"), await count("kind = 'bulk'")]).toEqual([
    500, 100, 100,
  ]);
  await database.drop();
});

it.each(
  sampled([
    [
      "an expression that makes values equal",
      "name text NOT NULL",
      "UNIQUE INDEX i ON t (lower(left(name, 2)))",
      200,
    ],
    [
      "a day",
      "at timestamptz NOT NULL",
      "UNIQUE INDEX i ON t (date_trunc('month', at AT TIME ZONE 'UTC'))",
      1,
    ],
    ["few states", "a mood NOT NULL, b bool NOT NULL", "UNIQUE INDEX i ON t (a, b)", 4],
    ["some rows", "a mood NOT NULL, b bool", "UNIQUE INDEX i ON t (a) WHERE b", 100],
  ]),
)("rows are such that a unique index can be built over them: %s", async (_, columns, index, least) => {
  const { proof, remarks } = await proved(server, {
    rows: 2000,
    history: {
      "migrations/1.sql": `CREATE TYPE mood AS ENUM ('x', 'y'); CREATE TABLE t (id bigint PRIMARY KEY, ${columns});`,
    },
    files: { "migrations/2.sql": `CREATE ${index};` },
  });
  expect(remarks.filter((each) => /does not go through/.test(each))).toEqual([]);
  const [told = ""] = remarks.flatMap(
    (each) => /^public\.t has (\d+) rows instead of 2000: /.exec(each)?.[1] ?? [],
  );
  expect(Number(told || 2000)).toBeGreaterThanOrEqual(least);
  expect(proof?.statements[0]?.durationMs).toBeGreaterThan(0);
});

it("what a unique index is made for is no part of its key", async () => {
  const database = await made(
    "CREATE TABLE t (mail text NOT NULL, state text NOT NULL); CREATE UNIQUE INDEX ON t (lower(mail)) WHERE state = 'active'",
  );
  await fill(database, ["public.t"], { rows: 500 }, patience);
  expect(await asked(database, "SELECT count(*) FROM t WHERE state = 'active'")).toBe("100");
  await database.drop();
});

it.each([
  ["rating int NOT NULL CHECK (rating BETWEEN 1 AND 5)", "min(rating) || ' ' || max(rating)", "1 5"],
  [
    "rate numeric(4, 3) NOT NULL CHECK (rate >= 0 AND rate <= 1)",
    "min(rate) >= 0 AND max(rate) > 0.9",
    "true",
  ],
  [
    "degrees float8 NOT NULL CHECK (degrees > -90 AND degrees < 90)",
    "min(degrees) < -80 AND max(degrees) > 80",
    "true",
  ],
  ["step smallint NOT NULL CHECK (step IN (1, 5, 10))", "array_agg(DISTINCT step)", "{1,5,10}"],
  ["code text NOT NULL CHECK (length(code) = 3)", "max(length(code))", "3"],
  ["state public.state NOT NULL CHECK (state <> 'new')", "array_agg(DISTINCT state)", "{paid,sent}"],
  [
    "state public.state NOT NULL CHECK (state <> 'new' AND id % 3 = 0)",
    "array_agg(DISTINCT state)",
    "{paid,sent}",
  ],
  ["name text NOT NULL CHECK (name <> '')", "count(DISTINCT name) > 1000", "true"],
  ["price int NOT NULL CHECK (price > 0)", "count(DISTINCT price) > 1900", "true"],
])("a check leaves as many rows as are wanted: %s", async (column, shown, expected) => {
  const database = await made(
    `CREATE TYPE state AS ENUM ('new', 'paid', 'sent'); CREATE TABLE t (id int NOT NULL, other text, ${column})`,
  );
  const { remarks } = await fill(database, ["public.t"], { rows: 2000 }, patience);
  expect(remarks).toEqual([]);
  expect(await asked(database, `SELECT (${shown})::text FROM t`)).toBe(expected);
  expect(Number(await asked(database, "SELECT count(*) FROM t"))).toBeGreaterThan(1800);
});

it("of keys and states few are frequent, unless each may come once", async () => {
  const database =
    await made(`CREATE TABLE p (id int PRIMARY KEY); CREATE TYPE mood AS ENUM ('a', 'b', 'c', 'd');
    CREATE TABLE t (p int NOT NULL REFERENCES p, once int NOT NULL UNIQUE REFERENCES p, mood mood NOT NULL,
      state text NOT NULL CHECK (state IN ('one', 'two', 'three', 'four', 'five')))`);
  await fill(database, ["public.t"], { rows: 2000 }, patience);
  const count = (what: string) => asked(database, `SELECT count(*) FROM t WHERE ${what}`).then(Number);
  const all = await count("true");
  expect(all).toBe(2000);
  expect(await asked(database, "SELECT count(DISTINCT once) FROM t")).toBe("2000");
  expect((await count("state = 'one'")) / all).toBeCloseTo((1 / 5) ** (1 / 3), 1);
  expect((await count("state = 'five'")) / all).toBeCloseTo(1 - (4 / 5) ** (1 / 3), 1);
  expect((await count("mood = 'a'")) / all).toBeCloseTo((1 / 4) ** (1 / 3), 1);
  const most = Number(
    await asked(database, "SELECT max(n) FROM (SELECT count(*) AS n FROM t GROUP BY p) AS s"),
  );
  expect(most).toBeGreaterThan(50);
  // Independent of each other.
  expect((await count("state = 'one' AND mood = 'a'")) / all).toBeCloseTo((1 / 20) ** (1 / 3), 1);
  await database.drop();
});

it("a table that the change makes has as many rows as were asked for, whatever stands beside it", async () => {
  // As a database that the user passes: its own keys may be any.
  const copy = () => made("CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (7)");
  const lent = { ...server, named: { name: "shop", copy } };
  const proof = await proofOf(lent, {
    rows: 500,
    files: {
      "migrations/1.sql":
        "CREATE TABLE u (id int, a int NOT NULL);\nCREATE INDEX u_a ON u (a); CREATE INDEX t_a ON t (a);",
    },
  });
  expect(proof.rows).toBe(500);
  const [range] = (proof.plans ?? []).filter(({ query }) => query.name === "u_a: order");
  expect(range?.before?.tree.rows).toBeLessThanOrEqual(500);
  expect(proof.writes?.map((one) => one.table)).toContain("public.u");
});

describe("a table for which no row can be made is named with the reason", () => {
  it.each([
    [
      "CREATE TYPE odd AS (a int); CREATE TABLE t (a odd NOT NULL)",
      "public.t could not be filled: its column a is NOT NULL, and no value is made of the composite type public.odd",
    ],
    [
      'CREATE TYPE odd AS (a int); CREATE TABLE t (id int PRIMARY KEY, "B" odd[] NOT NULL, c odd)',
      'its column "B" is NOT NULL, and no value is made of the type public.odd[]',
    ],
    [
      "CREATE TYPE odd AS (a int); CREATE DOMAIN far AS odd; CREATE TABLE t (c odd, a far NOT NULL)",
      "its column a is NOT NULL, and no value is made of the type public.far",
    ],
    [
      "CREATE TABLE t (a pg_lsn, b regclass NOT NULL)",
      "its column b is NOT NULL, and no value is made of the type regclass",
    ],
    ["CREATE TABLE t (a int CHECK (a < 0 AND a > 5 AND a IS NOT NULL))", "no row satisfies its checks"],
    [
      "CREATE DOMAIN minus AS int CHECK (VALUE < 0); CREATE TABLE t (a minus NOT NULL)",
      "violates check constraint",
    ],
  ])("%s", async (sql, reason) => {
    const database = await made(sql);
    const { tables: filled, troubles } = await fill(database, ["public.t"], { rows: 10 }, patience);
    expect(filled).toEqual([]);
    expect(troubles).toEqual([expect.stringContaining(reason)]);
    await database.drop();
  });
});

it("the strings of an expression are taken as they are written", () => {
  expect(literalsIn(`((a = 'it''s') OR ("a'b" = ANY (ARRAY['x'::text, 'x'])))`)).toEqual(["'it''s'", "'x'"]);
});

describe("a table whose rows need rows of other tables", () => {
  const others =
    "CREATE TABLE people (id text PRIMARY KEY); CREATE TABLE teams (id bigint PRIMARY KEY, lead text REFERENCES people); ";
  const filled = async (sql: string) => {
    const database = await made(others + sql);
    const { troubles, remarks } = await fill(database, ["public.t"], { rows: 3000 }, patience);
    expect(troubles).toEqual([]);
    return { database, remarks, count: await asked(database, "SELECT count(*)::int FROM t") };
  };

  it.each([
    ["one each", "CREATE TABLE t (person_id text PRIMARY KEY REFERENCES people)"],
    [
      "one each, and theirs",
      "CREATE TABLE profiles (id text PRIMARY KEY REFERENCES people); CREATE TABLE t (id text NOT NULL UNIQUE REFERENCES profiles)",
    ],
    ["one each, where there is one", "CREATE TABLE t (id int, team_id bigint UNIQUE REFERENCES teams)"],
    [
      "one for each pair",
      "CREATE TABLE t (team_id bigint REFERENCES teams, person_id text REFERENCES people, since date, PRIMARY KEY (team_id, person_id))",
    ],
  ])("has as many as were asked for: %s", async (_, sql) => {
    const { remarks, count } = await filled(sql);
    expect([count, remarks]).toEqual(["3000", []]);
  });

  it("no row carries the keys of all others through a join: that would fill the disk", async () => {
    const three = ["a", "b", "c"].map((name) => `${name} text NOT NULL REFERENCES people`).join(", ");
    const database = await made(
      `${others} CREATE TABLE t (person_id text NOT NULL UNIQUE REFERENCES people, ${three})`,
    );
    const { troubles } = await fill(database, ["public.t"], { rows: 60_000 }, patience);
    expect(troubles).toEqual([]);
    expect(await asked(database, "SELECT count(*)::int FROM t")).toBe("60000");
    await database.drop();
  });

  it("says so where its keys allow no more", async () => {
    const { remarks, count } = await filled(
      "CREATE TYPE day AS ENUM ('mon', 'tue'); CREATE TABLE t (id int, day day NOT NULL UNIQUE)",
    );
    expect(count).toBe("2");
    expect(remarks).toEqual(["public.t has 2 rows instead of 3000: its keys and checks allow no more"]);
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fill } from "../../src/prove/rows/index.ts";
import { uniqueKeyOf, uniqueKeys } from "../../src/prove/rows/unique.ts";
import type { Database, Server } from "../../src/prove/server/index.ts";
import type { ColumnStatistics, Statistics } from "../../src/types.ts";
import { openMajor } from "../servers/binaries.ts";
import { exported } from "../statistics/agreement.ts";
import { nothingKnown } from "../statistics/nothing-known.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(16);
});
afterAll(() => server?.stop());

const ROWS = 20_000;
const schema = `CREATE TYPE mood AS ENUM ('calm', 'glad', 'sad');
  CREATE DOMAIN amount AS numeric(8, 2) CHECK (VALUE >= 0);
  CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customers, status text NOT NULL CHECK (length(status) > 3),
    mood mood, paid boolean NOT NULL, total amount NOT NULL, score float8, number text UNIQUE, city varchar(12), token uuid NOT NULL,
    day date NOT NULL, placed_at timestamptz NOT NULL, sent_at timestamptz, tags text[] NOT NULL, "odd ""name" smallint,
    CHECK (sent_at >= placed_at))`;
const filled = `SELECT setseed(0.3);
  INSERT INTO customers SELECT n, 'c' || n FROM generate_series(1, 3000) AS n;
  INSERT INTO orders SELECT 7000000000 + 3 * n, CASE WHEN random() < 0.8 THEN 1 + floor(3000 * random() ^ 3)::int END,
    CASE WHEN r < 0.9 THEN 'done' WHEN r < 0.98 THEN 'it''s "open"' ELSE 'back\\slash' END, (ARRAY['glad', 'calm', 'sad'])[1 + floor(3 * random() ^ 2)::int]::mood,
    random() < 0.2, round((1000 * random() ^ 4)::numeric, 2), CASE WHEN random() < 0.5 THEN -10 * ln(random()) END, 'N-' || n,
    'city ' || floor(400 * random() ^ 2), md5(n::text)::uuid, '2020-01-01'::date + floor(1000 * random() ^ 2)::int,
    '2024-01-01'::timestamptz + n * interval '1 minute', '2024-01-01'::timestamptz + (n + 100 * random()) * interval '1 minute',
    ARRAY['t' || floor(20 * random() ^ 2), 'u' || floor(500 * random())], floor(30 * random())
  FROM (SELECT n, random() AS r FROM generate_series(1, ${ROWS}) AS n) AS s; ANALYZE`;

async function made(sql: string): Promise<Database> {
  const database = await server.database();
  const session = await database.connect();
  await session.simple(sql);
  await session.close();
  return database;
}

async function inside(database: Database, redact = false): Promise<Statistics> {
  const session = await database.connect();
  try {
    return await exported(session, redact);
  } finally {
    await session.close();
  }
}

async function asked(database: Database, sql: string): Promise<unknown> {
  const session = await database.connect();
  const { rows } = await session.extended(sql);
  await session.close();
  return Object.values(rows[0] ?? {})[0];
}

const patience = () => 60_000;
const tables = ["public.customers", "public.orders"];

const countOf = ({ nDistinct }: ColumnStatistics): number => (nDistinct < 0 ? -nDistinct * ROWS : nDistinct);
const named = ({ columns }: Statistics, name: string): ColumnStatistics => {
  const found = columns.find((one) => one.relation === "orders" && one.name === name);
  if (!found) throw new Error(`there is nothing of ${name}`);
  return found;
};
/** Those of one table; lists, and what may come once, are held elsewhere. */
const shared = [
  "customer_id",
  "status",
  "mood",
  "paid",
  "total",
  "score",
  "city",
  "day",
  "placed_at",
  'odd "name',
];

/** Those that have most common values. */
const frequent = shared.filter((name) => !["score", "placed_at"].includes(name));

describe("rows follow production's statistics", () => {
  let production: Database;
  let alike: Database;
  let given: Statistics;
  let found: Statistics;
  beforeAll(async () => {
    production = await made(`${schema}; ${filled}`);
    alike = await made(schema);
    given = await inside(production);
    const said = await fill(alike, tables, { rows: ROWS, statistics: given }, patience);
    expect(said).toMatchObject({ tables, troubles: [], remarks: [] });
    found = await inside(alike);
  });

  it("as many as were wanted, each column with its nulls and as many different values", async () => {
    // The check of two moments keeps what it keeps: they are made as ever.
    expect(Number(await asked(alike, "SELECT count(*) FROM orders"))).toBeGreaterThan(ROWS * 0.9);
    for (const name of [...shared, "id", "number", "token"]) {
      const [there, here] = [named(given, name), named(found, name)];
      expect(Math.abs(here.nullFrac - there.nullFrac), name).toBeLessThan(0.005);
      expect(countOf(here) / countOf(there), name).toBeGreaterThan(0.9);
      expect(countOf(here) / countOf(there), name).toBeLessThan(1.1);
    }
  });

  it.each(frequent)("%s: the same values, as frequent", (name) => {
    const [there, here] = [named(given, name), named(found, name)];
    const frequencies = there.mostCommonFreqs ?? [];
    expect(frequencies.length).toBeGreaterThan(1);
    for (const [at, frequency] of frequencies.slice(0, 3).entries())
      expect(here.mostCommonFreqs?.[at], String(at)).toBeCloseTo(frequency, 2);
    const few = /^[{][^,]*,?[^,]*/.exec(there.mostCommonVals ?? "")?.[0];
    if ((frequencies[1] ?? 0) > 0.01 && (frequencies[0] ?? 0) > (frequencies[2] ?? 0) + 0.01)
      expect(here.mostCommonVals?.slice(0, few?.length)).toBe(few);
  });

  it("every tenth of the rows lies where it lies there", async () => {
    for (const column of ["total", "score", "day - '2020-01-01'", "id", "extract(epoch FROM placed_at)"]) {
      const sql = `SELECT array_to_json(percentile_cont(ARRAY[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) WITHIN GROUP (ORDER BY (${column})::float8)) FROM orders`;
      const [there, here] = await Promise.all(
        [production, alike].map(async (one): Promise<number[]> => JSON.parse(String(await asked(one, sql)))),
      );
      const range = (there?.at(-1) ?? 0) - (there?.[0] ?? 0);
      for (const [at, value] of (there ?? []).entries())
        expect(Math.abs((here?.[at] ?? Number.NaN) - value) / range, `${column} ${at}`).toBeLessThan(0.02);
    }
  });

  it("in the order of what is written in order, and of nothing else", () => {
    for (const name of ["id", "placed_at"])
      expect(named(found, name).correlation, name).toBeGreaterThan(0.99);
    for (const name of ["total", "city", "day", "customer_id"])
      expect(Math.abs(named(found, name).correlation ?? 1), name).toBeLessThan(0.2);
  });

  it("each element of a list as often", async () => {
    const often = (element: string) => `SELECT avg((tags @> ARRAY['${element}'])::int) FROM orders`;
    for (const element of ["t0", "t1", "t19", "u7"])
      expect(Number(await asked(alike, often(element))), element).toBeCloseTo(
        Number(await asked(production, often(element))),
        2,
      );
    expect(await asked(alike, "SELECT avg(cardinality(tags))::float8 FROM orders")).toBe("2");
  });

  it("keys exist in the other table, and columns are independent of each other", async () => {
    const strays = "SELECT count(*) FROM orders o WHERE customer_id NOT IN (SELECT id FROM customers)";
    expect(await asked(alike, strays)).toBe("0");
    const both = await asked(
      alike,
      "SELECT avg((paid AND status = 'done' AND mood = 'calm')::int) FROM orders",
    );
    const apart = await asked(
      alike,
      "SELECT avg(paid::int) * avg((status = 'done')::int) * avg((mood IS NOT DISTINCT FROM 'calm')::int) FROM orders",
    );
    expect(Number(both)).toBeCloseTo(Number(apart), 2);
  });
});

it("without values, as many nulls, different values and frequent ones", async () => {
  const given = await inside(await made(`${schema}; ${filled}`), true);
  const alike = await made(schema);
  expect(await fill(alike, tables, { rows: ROWS, statistics: given }, patience)).toMatchObject({
    tables,
    troubles: [],
    remarks: [],
  });
  const found = await inside(alike, true);
  for (const name of shared) {
    const [there, here] = [named(given, name), named(found, name)];
    expect(Math.abs(here.nullFrac - there.nullFrac), name).toBeLessThan(0.005);
    expect(countOf(here) / countOf(there), name).toBeGreaterThan(0.9);
    expect(countOf(here) / countOf(there), name).toBeLessThan(1.1);
    for (const [at, number] of (there.mostCommonFreqs ?? []).slice(0, 3).entries())
      expect(here.mostCommonFreqs?.[at], name).toBeCloseTo(number, 2);
  }
});

/** What a file says of a column of t, and nothing else. */
const saying = (
  ...columns: readonly (Partial<ColumnStatistics> & { readonly name: string })[]
): Statistics => ({
  path: "s.json",
  major: 18,
  redacted: false,
  settings: {},
  relations: [],
  columns: columns.map((one) => ({ ...silent, ...one })),
  extended: [],
  named: [],
});
const silent = { ...nothingKnown, schema: "public", relation: "t", inherited: false, nDistinct: -0.5 };

it("a file may say what it likes", async () => {
  const database =
    await made(`CREATE TABLE seen (who name); CREATE FUNCTION look(text) RETURNS boolean LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO public.seen VALUES (current_user); RETURN true; END $$;
    CREATE DOMAIN word AS text CHECK (public.look(VALUE));
    CREATE TABLE t (a text NOT NULL, b int, c timestamptz, w word, l int[], n int NOT NULL, z int, h text, m text)`);
  const huge = Array.from({ length: 100_000 }, (_, n) => `v${n}`);
  const given = saying(
    {
      name: "a",
      mostCommonVals: `{"'; DROP TABLE t; --","\\\\","\\"}","$1"}`,
      mostCommonFreqs: [0.4, 0.3, 0.2, 0.1],
      nDistinct: 4,
    },
    { name: "b", mostCommonVals: "{done}", mostCommonFreqs: [0.9] },
    { name: "c", histogramBounds: "{-infinity,2020-01-01,infinity}" },
    { name: "w", mostCommonVals: "{x}", mostCommonFreqs: [1], nDistinct: 1 },
    { name: "l", mostCommonElems: "{one}", mostCommonElemFreqs: [0.5, 0.1, 0.5, 0] },
    { name: "n", nullFrac: 1, mostCommonVals: "{1,2}", mostCommonFreqs: [1, 1] },
    { name: "z", mostCommonVals: "{5,6}", mostCommonFreqs: [0, 0], nDistinct: 1e13 },
    { name: "h", histogramBounds: `{${huge.join(",")}}`, nDistinct: -1 },
    { name: "m", mostCommonVals: "{a,NULL}", mostCommonFreqs: [0.1, 0.1] },
  );
  const said = await fill(database, ["public.t"], { rows: 1000, statistics: given }, patience);
  expect(said).toMatchObject({ tables: ["public.t"], troubles: [] });
  expect(said.remarks).toEqual(
    ["b", "c", "m"].map((one) => `the statistics of public.t.${one} do not fit the column, and are left out`),
  );
  expect(
    await asked(
      database,
      "SELECT json_agg(n ORDER BY n DESC)::text FROM (SELECT count(*) AS n FROM t GROUP BY a) AS s",
    ),
  ).toBe("[400, 300, 200, 100]");
  expect(await asked(database, `SELECT count(*) FROM t WHERE a = '"}' AND a <> '\\'`)).toBe("200");
  expect(await asked(database, "SELECT count(DISTINCT h) FROM t WHERE n IN (1, 2)")).toBe("1000");
  expect(
    await asked(database, "SELECT count(*) FROM seen JOIN pg_roles ON rolname = who WHERE rolsuper"),
  ).toBe("0");
  expect(Number(await asked(database, "SELECT count(*) FROM seen"))).toBeGreaterThan(0);
});

/** Makes indexes over rows that were made for them to come; rejects where the rows have a key twice. */
async function withComing(sql: string, indexes: string, given: Statistics | null): Promise<Database> {
  const [database, later] = [await made(sql), await made(`${sql}; ${indexes}`)];
  const session = await later.connect();
  const { rows: keys } = await session.extended(uniqueKeys("i.indrelid = 'public.t'::regclass"));
  await session.close();
  const coming = new Map([["public.t", { predicates: [], keys: keys.map(uniqueKeyOf) }]]);
  const said = await fill(database, ["public.t"], { rows: ROWS, statistics: given, coming }, patience);
  expect(said).toMatchObject({ tables: ["public.t"], troubles: [], remarks: [] });
  const maker = await database.connect();
  await maker.simple(indexes);
  await maker.close();
  return database;
}

describe("a unique index that is to come can be made over the rows", () => {
  const lists = "CREATE TABLE lists (id int PRIMARY KEY)";
  const list_id = { name: "list_id", mostCommonVals: "{1,2}", mostCommonFreqs: [0.3, 0.2], nDistinct: 300 };
  const position = { name: "position", histogramBounds: "{1,50,100}", nDistinct: 100 };

  it.each([null, saying(list_id, position)])("over a key and a number", async (given) => {
    const database = await withComing(
      `${lists}; CREATE TABLE t (list_id int NOT NULL REFERENCES lists, position int NOT NULL)`,
      "CREATE UNIQUE INDEX ON t (list_id, position)",
      given,
    );
    // The number makes it unique; how many have a key stays free.
    const most = "SELECT max(n) FROM (SELECT count(*) AS n FROM t GROUP BY list_id) AS s";
    if (given) expect(await asked(database, most)).toBe(String(0.3 * ROWS));
    else expect(Number(await asked(database, most))).toBeGreaterThan(ROWS / 100);
  });

  it.each([null, saying({ ...list_id, name: "a" }, { ...list_id, name: "b" })])(
    "over two keys",
    async (given) => {
      await withComing(
        `${lists}; CREATE TABLE t (a int NOT NULL REFERENCES lists, b int NOT NULL REFERENCES lists)`,
        "CREATE UNIQUE INDEX ON t (a, b)",
        given,
      );
    },
  );

  it("of two numbers the one of which there are more makes it unique", async () => {
    const database = await withComing(
      "CREATE TABLE t (sku int NOT NULL, house int NOT NULL)",
      "CREATE UNIQUE INDEX ON t (sku, house)",
      saying(
        { name: "sku", histogramBounds: "{1,9000}", nDistinct: 9000 },
        { name: "house", mostCommonVals: "{1,2}", mostCommonFreqs: [0.75, 0.25], nDistinct: 2 },
      ),
    );
    expect(await asked(database, "SELECT count(*) FROM t WHERE house = 1")).toBe(String(0.75 * ROWS));
  });

  it("over a date, and an expression", async () => {
    await withComing(
      "CREATE TABLE t (kind bool NOT NULL, day date NOT NULL, mail text NOT NULL)",
      "CREATE UNIQUE INDEX ON t (kind, day); CREATE UNIQUE INDEX ON t (kind, lower(mail))",
      null,
    );
  });
});

it("a table that several keys point to has as many rows as the one that asks for the most", async () => {
  const database = await made(
    "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int NOT NULL REFERENCES p, b int NOT NULL REFERENCES p)",
  );
  const given = saying({ name: "a", nDistinct: 5000 }, { name: "b", nDistinct: 3 });
  await fill(database, ["public.t"], { rows: ROWS, statistics: given }, patience);
  expect(await asked(database, "SELECT count(DISTINCT a) || ' ' || count(DISTINCT b) FROM t")).toBe("5000 3");
});

it("a column that holds nothing in production holds nothing, a key of another table too", async () => {
  const database = await made(
    "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a text, b bool, c int REFERENCES p, d int[], e int NOT NULL)",
  );
  const nothing = ["a", "b", "c", "d"].map((name) => ({ name, nullFrac: 1, nDistinct: 0 }));
  const said = await fill(database, ["public.t"], { rows: 1000, statistics: saying(...nothing) }, patience);
  expect(said).toMatchObject({ tables: ["public.t"], troubles: [], remarks: [], follows: true });
  expect(await asked(database, "SELECT count(*) FROM t WHERE num_nulls(a, b, c, d) = 4")).toBe("1000");
});

it("of tables that point to each other only the last try is told", async () => {
  const database = await made(
    `CREATE TABLE p (id int PRIMARY KEY, t int NOT NULL); CREATE TABLE t (id int PRIMARY KEY, p int REFERENCES p, a int NOT NULL);
     ALTER TABLE p ADD FOREIGN KEY (t) REFERENCES t`,
  );
  const given = saying(
    { relation: "p", name: "t", nDistinct: 20 },
    { name: "a", mostCommonVals: "{1}", mostCommonFreqs: [1], nDistinct: 1 },
  );
  const said = await fill(database, ["public.t", "public.p"], { rows: 1000, statistics: given }, patience);
  expect(said).toMatchObject({ tables: ["public.t", "public.p"], troubles: [], remarks: [] });
});

it("that only a table follows which others point to is not said of those that are measured", async () => {
  const database = await made(
    "CREATE TABLE p (id int PRIMARY KEY, a int); CREATE TABLE t (id int PRIMARY KEY, p int NOT NULL REFERENCES p)",
  );
  const given = saying({
    relation: "p",
    name: "a",
    mostCommonVals: "{1}",
    mostCommonFreqs: [1],
    nDistinct: 1,
  });
  const said = (tables: readonly string[]) =>
    fill(database, tables, { rows: 100, statistics: given }, patience).then(({ follows }) => follows);
  expect(await said(["public.t"])).toBe(false);
  expect(await asked(database, "SELECT count(DISTINCT a) FROM p")).toBe("1");
});

it.each([
  ["smallint", "{32000,32767}", "12767 32767"],
  ["int", "{2147400000,2147483647}", "2147400000 2147483647"],
  ["int", "{2147483000,2147483647}", "2147463647 2147483647"],
  ["date", "{2026-01-01,2026-01-05,2026-01-09}", "2026-01-01 2080-10-04"],
])("a key has room for more rows than production has: %s %s", async (type, histogramBounds, ends) => {
  const database = await made(`CREATE TABLE t (id ${type} PRIMARY KEY)`);
  const given = saying({ name: "id", histogramBounds, nDistinct: -1, correlation: 1 });
  const said = await fill(database, ["public.t"], { rows: ROWS, statistics: given }, patience);
  expect(said).toMatchObject({ troubles: [], remarks: [], follows: true });
  expect(await asked(database, "SELECT count(*) || ': ' || min(id) || ' ' || max(id) FROM t")).toBe(
    `${ROWS}: ${ends}`,
  );
});

describe("what a table demands goes before", () => {
  it("and where the server refuses the rows, its words are told", async () => {
    const database = await made("CREATE TABLE t (a int NOT NULL CHECK (10 / (a - 5) < 100))");
    const given = saying({ name: "a", mostCommonVals: "{5,6}", mostCommonFreqs: [0.5, 0.5], nDistinct: 2 });
    const said = await fill(database, ["public.t"], { rows: 100, statistics: given }, patience);
    expect(said.remarks).toEqual(["the rows of public.t do not follow the statistics: division by zero"]);
  });

  it("a key too whose check can be deferred", async () => {
    const database = await made(
      "CREATE TABLE t (a bool NOT NULL, b smallint NOT NULL CHECK (b < 2000), UNIQUE (a, b) DEFERRABLE INITIALLY DEFERRED)",
    );
    const spread = { name: "b", histogramBounds: "{1,1000,1999}", nDistinct: 1999 };
    for (const statistics of [saying(spread), null])
      await fill(database, ["public.t"], { rows: 3000, statistics }, patience);
    expect(Number(await asked(database, "SELECT count(*) FROM t"))).toBeGreaterThan(1500);
    const session = await database.connect();
    await session.simple("REINDEX TABLE t");
    await session.close();
  });

  it("rows that its checks would not keep are made as ever, and so is a whole table that its keys would empty", async () => {
    const database =
      await made(`CREATE TABLE t (a int NOT NULL, b int NOT NULL, c text NOT NULL, CHECK (a <= b));
      CREATE TABLE u (a int NOT NULL UNIQUE, b text UNIQUE); CREATE TABLE v (a bool, b bool, UNIQUE (a, b))`);
    const numbers = { histogramBounds: "{1,500}", nDistinct: -0.9 };
    const given = saying(
      { name: "a", ...numbers, histogramBounds: "{1000,2000}" },
      { name: "b", ...numbers },
      { name: "c", mostCommonVals: "{x,y}", mostCommonFreqs: [0.7, 0.3], nDistinct: 2 },
      // Production has fewer rows than are made here, and no key of its own.
      { ...numbers, relation: "u", name: "a" },
      { relation: "u", name: "b", histogramBounds: "{a,b,c}", nDistinct: 3, nullFrac: 0.5 },
      { relation: "v", name: "a", mostCommonVals: "{t}", mostCommonFreqs: [1], nDistinct: 1 },
      { relation: "v", name: "b", mostCommonVals: "{t,f}", mostCommonFreqs: [0.5, 0.5], nDistinct: 2 },
    );
    const wanted = ["public.t", "public.u", "public.v"];
    const said = await fill(database, wanted, { rows: 1000, statistics: given }, patience);
    expect(said.remarks).toEqual([
      "a, b of public.t do not follow the statistics: fewer than half of the rows that do satisfy its checks",
      expect.stringMatching(/^the rows of public\.v do not follow/),
      "public.v has 104 rows instead of 1000: its keys and checks allow no more",
    ]);
    expect(await asked(database, "SELECT count(*) FROM t WHERE c = 'x'")).toBe("700");
    expect(await asked(database, "SELECT count(DISTINCT a) FROM u")).toBe("1000");
    expect(await asked(database, "SELECT count(*) > 0 FROM v")).toBe("t");
  });

  it("the bounds of a partition, that production may not have", async () => {
    const database =
      await made(`CREATE TABLE t (at date NOT NULL, kind text NOT NULL) PARTITION BY RANGE (at);
      CREATE TABLE old PARTITION OF t FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
      CREATE TABLE new PARTITION OF t FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')`);
    const kinds = { name: "kind", mostCommonVals: "{a,b}", nDistinct: 2 };
    const given = saying(
      { relation: "old", name: "at", mostCommonVals: "{2026-01-05}", mostCommonFreqs: [1], nDistinct: 1 },
      { ...kinds, relation: "old", mostCommonFreqs: [0.9, 0.1] },
      { name: "at", inherited: true, mostCommonVals: "{2026-01-05}", mostCommonFreqs: [1], nDistinct: 1 },
      { ...kinds, inherited: true, mostCommonFreqs: [0.75, 0.25] },
    );
    const said = await fill(database, ["public.t"], { rows: 2000, statistics: given }, patience);
    expect(said).toMatchObject({ tables: ["public.t"], troubles: [], remarks: [] });
    const found = `SELECT json_agg(json_build_array(of, days, a))::text FROM (SELECT tableoid::regclass AS of, count(DISTINCT at) AS days,
      count(*) FILTER (WHERE kind = 'a') AS a FROM t GROUP BY 1 ORDER BY 1) AS s`;
    expect(JSON.parse(String(await asked(database, found)))).toEqual([
      ["old", 1, 900],
      ["new", 28, 750],
    ]);
  });
});

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database, Server, Session } from "../../src/prove/server/index.ts";
import { restore } from "../../src/prove/statistics/restore.ts";
import { planAs } from "../../src/prove/statistics/settings.ts";
import { statisticsQuery } from "../../src/shells/cli/statistics-query.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import type { Statistics } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { isWhole } from "../sampled.ts";
import { openMajor } from "../servers/binaries.ts";
import { agreement, exported } from "../statistics/agreement.ts";
import { nothingKnown } from "../statistics/nothing-known.ts";
import { ORDERS, place, row } from "../statistics/page.ts";
import { useAgreement } from "../statistics/use-agreement.ts";
import { ofSeveralColumns, schema, rows as shop, statistics } from "../statistics/world.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const majors = (process.env.INDEXWRIGHT_MAJORS ?? "16").split(",").map(Number);

describe.each(majors)("on PostgreSQL %i", (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await openMajor(major);
  });
  afterAll(() => server?.stop());

  it("an empty database with statistics plans as a filled one, as often as its page says", async () => {
    const found = await agreement(server, ORDERS);
    expect(found.pairs).toBeGreaterThan(100);
    expect(found.same / found.pairs).toBeGreaterThanOrEqual(0.95);
    expect(readFileSync(new URL(place, root), "utf8")).toContain(row(major, found));
  });

  it.runIf(isWhole)(
    "an exported workload uses an index as where it is built, but for four pairs in a thousand",
    async () => {
      const names = ["orders_open", "orders_failed", "orders_dear", "orders_total", "addresses_lone"];
      const { pairs, wrong, unplanned } = await useAgreement(server, ORDERS, names);
      expect(pairs).toBeGreaterThan(300);
      expect(unplanned).toEqual([]);
      expect(wrong.length / pairs, wrong.join("; ")).toBeLessThanOrEqual(0.004);
    },
  );

  it("what is restored is what was exported, for every kind of statistics", async () => {
    const [from, to] = [await server.database(), await server.database()];
    const session = await from.connect();
    await session.simple(kinds);
    await session.simple(
      `INSERT INTO t SELECT n, md5((n % 50)::text), n % 7, ('{' || n % 9 || ',' || n % 4 || '}')::int[], (ARRAY['a', 'b'])[1 + n % 2]::state,
         int4range(n % 100, n % 100 + 5), to_tsvector('simple', 'w' || n % 30), 'v' || n % 3, ROW(n % 2, 'x')::pair, NULL, now()
       FROM generate_series(1, 3000) AS n; ANALYZE t`,
    );
    const given = await exported(session);
    await session.close();
    const other = await to.connect();
    await other.simple(kinds);
    expect(await restore(to, major, given, 60_000)).toEqual({ unfit: [], refused: [], lost: [] });
    const restored = await exported(other);
    await other.close();
    const values = (name: string) => (one: { name: string }) => one.name === name;
    for (const name of ["id", "note", "kind", "list", "state", "span", "words", "at", "lower"])
      expect(restored.columns.find(values(name)), name).toEqual(given.columns.find(values(name)));
    expect(restored.relations).toEqual(given.relations);
    const domain = restored.columns.find(values("word"));
    expect(domain?.nDistinct).toBe(3);
    expect(domain?.mostCommonVals).toBe("{v0,v1,v2}");
  });

  it("what columns have together is restored, wherever they stand, and a plan sees it", async () => {
    const [from, to] = [await server.database(), await server.database()];
    const session = await from.connect();
    await session.simple(`${schema}${statistics}${shop(ORDERS)}`);
    await session.simple("VACUUM (ANALYZE)");
    const given = await exported(session);
    const real = await rowsOf(session);
    await session.close();
    // Other numbers, and no statistics objects.
    const blank = await to.connect();
    await blank.simple(schema);
    await blank.simple(`ALTER TABLE addresses DROP COLUMN zip, DROP COLUMN country;
      ALTER TABLE addresses ADD zip text NOT NULL, ADD country text NOT NULL`);
    await blank.close();
    const without = await to.clone();
    expect(await restore(without, major, { ...given, extended: [] }, 60_000)).toMatchObject({ lost: [] });
    expect(await restore(to, major, given, 60_000)).toEqual({ unfit: [], refused: [], lost: [] });
    const [blind, seeing] = [await planning(without, given), await planning(to, given)];
    const back = await exported(seeing);
    for (const statistics of given.extended)
      expect(byPlace(back, statistics.name), statistics.name).toEqual(byPlace(given, statistics.name));
    expect(given.extended.flatMap(({ kinds }) => kinds)).toEqual(
      expect.arrayContaining(["d", "f", "m", "e"]),
    );
    expect(await rowsOf(seeing)).toEqual(real);
    const blindly = await rowsOf(blind);
    for (const [at, sql] of ofSeveralColumns.entries()) expect(blindly[at], sql).not.toBe(real[at]);
    const { rows } = await seeing.extended(
      "SELECT count(*) AS n FROM pg_cast WHERE castsource = 'bytea'::regtype AND castmethod = 'b'",
    );
    expect(rows[0]?.n).toBe("0");
    await blind.close();
    await seeing.close();
    for (const database of [from, to, without]) await database.drop();
  });

  it("combinations of every type are restored as production writes them, and over children, too", async () => {
    const [from, to] = [await server.database(), await server.database()];
    const [session, here] = [await from.connect(), await to.connect()];
    await session.simple(`${types} INSERT INTO t SELECT (ARRAY['a', 'b "x"', 'c,d'])[1 + n % 3]::state, '2026-01-01'::timestamptz + n % 7 * interval '1 day',
        n % 5 + 0.125, decode(md5((n % 4)::text), 'hex'), 'c' || n % 3, ARRAY[n % 3, NULL], CASE WHEN n % 6 > 0 THEN 'NULL' END,
        ROW(n % 2, CASE WHEN n % 4 > 0 THEN 'x,"y' END)::pair FROM generate_series(1, 4000) AS n;
      INSERT INTO child SELECT * FROM t WHERE c = 'c1'; SET DateStyle = 'SQL, DMY'; ANALYZE`);
    await here.simple(types);
    const given = await exported(session);
    expect(await restore(to, major, given, 60_000)).toEqual({ unfit: [], refused: [], lost: [] });
    await here.simple("SET DateStyle = 'SQL, DMY'");
    expect((await exported(here)).extended).toEqual(given.extended);
    expect(given.extended.map((one) => one.inherited)).toEqual(major < 15 ? [false] : [false, true]);
    expect(given.extended[0]?.common?.length).toBeGreaterThan(50);
    await session.close();
    await here.close();
    for (const database of [from, to]) await database.drop();
  });

  it("of extended statistics that do not fit, what fits is restored, and the rest is said", async () => {
    const [from, to] = [await server.database(), await server.database()];
    const session = await from.connect();
    await session.simple(`CREATE TABLE t (a int, b text, c int); INSERT INTO t SELECT n % 5, n % 5, n % 3 FROM generate_series(1, 900) AS n;
      CREATE STATISTICS other ON a, c FROM t; CREATE STATISTICS gone ON b, c FROM t; CREATE STATISTICS odd ON a, b FROM t; ANALYZE t`);
    const given = await exported(session);
    await session.close();
    const extended = given.extended.map((statistics) =>
      statistics.name === "odd"
        ? { ...statistics, common: [{ values: ["five", "5"], frequency: 1, baseFrequency: 1 }] }
        : statistics,
    );
    // SQL that is more than an expression.
    const two = { columns: [], expressions: [{ sql: "a) FROM t; DROP TABLE t; --", known: null }] };
    for (const statistics of given.extended.slice(0, 1))
      extended.push({ ...statistics, ...two, name: "two" });
    const here = await to.connect();
    await here.simple("CREATE TABLE t (a int, b text, d int); CREATE STATISTICS other ON a, d FROM t");
    const { lost } = await restore(to, major, { ...given, extended, columns: [] }, 60_000);
    expect(lost).toEqual([
      expect.stringMatching(/^what public\.gone knows of several columns .*column "c" does not exist$/),
      "the most common values of public.odd do not fit, and are left out",
      expect.stringMatching(/^what public\.other knows .*: here it is over something else$/),
      expect.stringMatching(/^what public\.two knows .*cannot insert multiple commands/),
    ]);
    expect(byPlace(await exported(here), "odd")).toMatchObject({
      common: null,
      distinct: byPlace(given, "odd")?.distinct,
    });
    await here.close();
    for (const database of [from, to]) await database.drop();
  });

  it("a value calls no function of a migration as superuser", async () => {
    const database = await server.database();
    const session = await database.connect();
    await session.simple(`CREATE TABLE seen (who name);
      CREATE FUNCTION look(text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.seen VALUES (current_user); RETURN true; END $$;
      CREATE FUNCTION seeing(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.seen VALUES (current_user); RETURN $1; END $$;
      CREATE DOMAIN word AS text CHECK (public.look(VALUE)); CREATE TYPE pair AS (a int, b word); CREATE TABLE t (w word, l word[], p pair)`);
    const column = { ...empty, mostCommonVals: "{x}", mostCommonFreqs: [1] };
    const columns = [
      { ...column, name: "w" },
      { ...column, name: "l", mostCommonVals: '{"{x}"}' },
      { ...column, name: "p", mostCommonVals: '{"(1,x)"}' },
    ];
    const relations = [{ schema: "public", name: "t", table: null, pages: 0, tuples: 0, visible: 0 }];
    const known = { ...column, correlation: null };
    const extended = {
      ...{
        schema: "public",
        name: "s",
        tableSchema: "public",
        table: "t",
        columns: ["w", "p"],
        inherited: false,
      },
      expressions: [{ sql: "seeing((w)::text)", known }],
      kinds: ["d", "f", "m", "e"] as const,
      ...{ distinct: null, dependencies: null },
      common: [{ values: ["x", "(1,x)", "x"], frequency: 1, baseFrequency: 1 }],
    };
    const given = { ...nothing, relations, columns, extended: [extended] };
    expect(await restore(database, major, given, 60_000)).toMatchObject({ lost: [] });
    const { rows } = await session.extended(
      "SELECT count(*) FILTER (WHERE rolsuper) AS super, count(*) > 0 AS any FROM seen JOIN pg_roles ON rolname = who",
    );
    expect(rows).toEqual([{ super: "0", any: "t" }]);
    await session.close();
    await database.drop();
  });

  it("who may not read what a table's columns have together exports its name", async () => {
    const database = await server.database();
    await database.administer(
      'CREATE TABLE public.far (a int, b int); CREATE STATISTICS public."Far" ON a, b FROM public.far; GRANT SELECT ON public.far TO PUBLIC',
    );
    const session = await database.connect();
    expect(await exported(session)).toMatchObject({ extended: [], named: ['public."Far"'] });
    await session.close();
    await database.drop();
  });

  it("only the tables that are named are exported, with those that keys tie to them", async () => {
    const database = await server.database();
    const session = await database.connect();
    await session.simple(
      `CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int REFERENCES a); CREATE TABLE c (id int); CREATE INDEX i ON b (id);
       CREATE TABLE p (id int) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p DEFAULT`,
    );
    const names = async (tables: readonly string[]) => {
      const { rows } = await session.extended(statisticsQuery({ tables, redact: false }));
      const { relations } = JSON.parse(String(Object.values(rows[0] ?? {})[0]));
      return relations.map((one: { name: string }) => one.name);
    };
    expect(await names(["b"])).toEqual(["a", "a_pkey", "b", "i"]);
    expect(await names(["public.i", "nowhere"])).toEqual(["a", "a_pkey", "b", "i"]);
    expect(await names(["p"])).toEqual(["p", "p1"]);
    expect(await names(["it's"])).toEqual([]);
    await session.simple("INSERT INTO p VALUES (1), (2), (3); CREATE TABLE old () INHERITS (c); ANALYZE");
    const { relations } = await exported(session, true);
    const parents = relations.flatMap(({ name, partitionOf }) =>
      partitionOf ? [[name, partitionOf.name]] : [],
    );
    expect(parents).toEqual([["p1", "p"]]);
    expect(relations.find(({ name }) => name === "p1")?.tuples).toBe(3);
    await session.close();
    await database.drop();
  });
});

/** By the names of what the places are, as these are in an order of their own in each database. */
function byPlace({ extended }: Statistics, name: string) {
  const found = extended.find((one) => one.name === name);
  if (!found) return undefined;
  const names = [...found.columns, ...found.expressions.map(({ sql }) => sql)];
  const named = (of: readonly number[]) => of.map((one) => names[one]);
  const sorted = <T>(items: readonly T[] | null | undefined) =>
    items?.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) ?? null;
  return {
    ...found,
    columns: found.columns.toSorted(),
    distinct: sorted(found.distinct?.map((one) => ({ ...one, of: named(one.of).toSorted() }))),
    dependencies: sorted(
      found.dependencies?.map(({ of, degree }) => ({
        ...{ from: named(of.slice(0, -1)).toSorted(), to: named(of.slice(-1)), degree },
      })),
    ),
    common:
      found.common?.map((combination) => ({
        ...combination,
        values: sorted(combination.values.map((value, at) => [names[at], value])),
      })) ?? null,
  };
}

async function planning(database: Database, given: Statistics): Promise<Session> {
  await database.stretch(new Map(given.relations.map((one) => [printName(one), one.pages])));
  const session = await database.connect();
  await planAs(session, given);
  return session;
}

/** How many the planner expects of each query. */
async function rowsOf(session: Session): Promise<readonly number[]> {
  const found: number[] = [];
  for (const sql of ofSeveralColumns) {
    const { rows } = await session.extended(`EXPLAIN (FORMAT JSON) ${sql}`);
    found.push(JSON.parse(String(Object.values(rows[0] ?? {})[0]))[0].Plan["Plan Rows"]);
  }
  return found;
}

const types = `CREATE TYPE state AS ENUM ('a', 'b "x"', 'c,d'); CREATE TYPE pair AS (a int, b text);
  CREATE DOMAIN word AS varchar(20) COLLATE "C" CHECK (VALUE <> 'no'); CREATE DOMAIN more AS word;
  CREATE TABLE t (s state, at timestamptz, num numeric(10, 3), raw bytea, c char(5), list int[], word more, p pair);
  CREATE STATISTICS all_types ON s, at, num, raw, c, list, word, p FROM t; CREATE TABLE child () INHERITS (t);`;

const kinds = `CREATE TYPE state AS ENUM ('a', 'b'); CREATE TYPE pair AS (a int, b text); CREATE DOMAIN word AS text;
  CREATE TABLE t (id int, note text, kind smallint, list int[], state state, span int4range, words tsvector, word word, pair pair, none text,
    at timestamptz); CREATE INDEX i ON t (lower(note));`;
const nothing = {
  path: "s.json",
  major: 18,
  redacted: false,
  settings: {},
  relations: [],
  columns: [],
  extended: [],
  named: [],
};
const empty = { ...nothingKnown, schema: "public", relation: "t", inherited: false };

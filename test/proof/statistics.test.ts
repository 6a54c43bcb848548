import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { statisticsQuery } from "../../src/cli/statistics.ts";
import type { Server } from "../../src/prove/server/index.ts";
import { restore } from "../../src/prove/statistics/restore.ts";
import { root } from "../print/place.ts";
import { openMajor } from "../servers/binaries.ts";
import { agreement, exported } from "../statistics/agreement.ts";
import { ORDERS, place, row } from "../statistics/page.ts";

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
    expect(await restore(to, major, given, 60_000)).toEqual({ unfit: [], refused: [] });
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

  it("a value calls no function of a migration as superuser", async () => {
    const database = await server.database();
    const session = await database.connect();
    await session.simple(`CREATE TABLE seen (who name);
      CREATE FUNCTION look(text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.seen VALUES (current_user); RETURN true; END $$;
      CREATE DOMAIN word AS text CHECK (public.look(VALUE)); CREATE TYPE pair AS (a int, b word); CREATE TABLE t (w word, l word[], p pair)`);
    const column = { ...empty, mostCommonVals: "{x}", mostCommonFreqs: [1] };
    const columns = [
      { ...column, name: "w" },
      { ...column, name: "l", mostCommonVals: '{"{x}"}' },
      { ...column, name: "p", mostCommonVals: '{"(1,x)"}' },
    ];
    await restore(database, major, { ...nothing, columns }, 60_000);
    const { rows } = await session.extended(
      "SELECT count(*) AS n FROM seen JOIN pg_roles ON rolname = who WHERE rolsuper",
    );
    expect(rows[0]?.n).toBe("0");
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
    await session.close();
    await database.drop();
  });
});

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
};
const empty = {
  schema: "public",
  relation: "t",
  inherited: false,
  nullFrac: 0,
  avgWidth: 4,
  nDistinct: 1,
  histogramBounds: null,
  correlation: null,
  mostCommonElems: null,
  mostCommonElemFreqs: null,
  elemCountHistogram: null,
  rangeLengthHistogram: null,
  rangeEmptyFrac: null,
  rangeBoundsHistogram: null,
};

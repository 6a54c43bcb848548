import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database, Server, Session } from "../../src/prove/server/index.ts";
import { ginKeysOf } from "../../src/prove/statistics/gin/keys.ts";
import { gathering } from "../../src/prove/statistics/gin/memory.ts";
import { growth, type Shape, sizeOf } from "../../src/prove/statistics/methods.ts";
import type { Statistics } from "../../src/types.ts";
import { openMajor } from "../servers/binaries.ts";
import { exported } from "../statistics/agreement.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const majors = (process.env.INDEXWRIGHT_MAJORS ?? "16").split(",").map(Number);
const SIZES = [30_000, 120_000, 240_000] as const;
/** The size over which memory is looked at. */
const GATHERED = 120_000;

interface Case {
  readonly name: string;
  readonly method: string;
  readonly opclass: string;
  readonly type: string;
  /** Of row n. */
  readonly value: string;
  /** pg_type.typlen of an array's elements. */
  readonly element: number;
  /** How many times the likely may be off. */
  readonly memory: number;
}

const document = "jsonb_build_object('channel', 'c' || n % 50, 'ref', n % 20000)";
/** They differ in how often the same key comes again. */
const allGin: readonly Case[] = [
  ["few", "array_ops", "int[]", "ARRAY[n % 100, 1000 + n % 37]", 4, 1.3],
  ["every", "array_ops", "int[]", "ARRAY[n * 2, n * 2 + 1]", 4, 1.05],
  ["own", "array_ops", "text[]", "ARRAY['k' || md5(n::text)]", -1, 1.05],
  ["mixed", "array_ops", "bigint[]", "ARRAY[floor(30000 * random())::int, n % 200, -n]", 8, 2],
  [
    "skewed",
    "array_ops",
    "text[]",
    "ARRAY['t' || floor(3000 * random() ^ 4), 'u' || floor(20000 * random() ^ 3)]",
    -1,
    2,
  ],
  [
    "words",
    "tsvector_ops",
    "tsvector",
    "to_tsvector('simple', 'w' || floor(5000 * random() ^ 2) || ' v' || n % 700)",
    -1,
    3,
  ],
  ["documents", "jsonb_ops", "jsonb", document, -1, 2],
  ["paths", "jsonb_path_ops", "jsonb", document, -1, 2],
  ["trigrams", "gin_trgm_ops", "text", "md5(n::text)", -1, 1.5],
].map(([name, opclass, type, value, element, memory]) => ({
  ...{
    name: String(name),
    method: "gin",
    opclass: String(opclass),
    type: String(type),
    value: String(value),
  },
  ...{ element: Number(element), memory: Number(memory) },
}));
const allTrees: readonly Case[] = [
  ["spans", "gist", "range_ops", "int4range", "int4range(n, n + 1 + floor(50 * random())::int)"],
  ["points", "gist", "point_ops", "point", "point(random(), random())"],
  ["quads", "spgist", "quad_point_ops", "point", "point(random(), random())"],
  ["prefixes", "spgist", "text_ops", "text", "md5(n::text)"],
].map(([name = "", method = "", opclass = "", type = "", value = ""]) => ({
  ...{ name, method, opclass, type, value, element: -1, memory: 1 },
}));
/** A few of each method stand for all, unless majors are asked for. */
const few = ["own", "documents", "spans", "quads"];
const some = (all: readonly Case[]): readonly Case[] =>
  all.filter(({ name }) => process.env.INDEXWRIGHT_MAJORS !== undefined || few.includes(name));
const [gin, trees] = [some(allGin), some(allTrees)];
const cases = [...gin, ...trees];

/** What tells how much a build holds whenever it comes to another 500 rows. */
const watched = `CREATE TABLE seen (n int, used bigint); CREATE SEQUENCE calls;
  CREATE FUNCTION look() RETURNS void LANGUAGE plpgsql AS $$ DECLARE n int = nextval('public.calls'); BEGIN
    IF n % 500 = 0 THEN INSERT INTO public.seen SELECT n, used_bytes FROM pg_backend_memory_contexts WHERE name = 'Gin build temporary context'; END IF; END $$;
  CREATE FUNCTION looked(a anyelement) RETURNS anyelement IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM public.look(); RETURN a; END $$;`;

interface World {
  readonly database: Database;
  readonly given: Statistics;
  readonly pages: number;
  readonly bytes: ReadonlyMap<string, number>;
}

/** Only a superuser may look at memory; nothing here is a migration's. */
async function filled(server: Server, rows: number): Promise<World> {
  const database = await server.database(["pg_trgm"]);
  const columns = cases.map(({ name, type, value }) => `(${value})::${type} AS ${name}`).join(", ");
  await database.administer(`CREATE EXTENSION IF NOT EXISTS pg_trgm; SELECT setseed(0.5); ${watched}
    CREATE TABLE t AS SELECT ${columns} FROM generate_series(1, ${rows}) AS n; ANALYZE t; GRANT SELECT ON t TO PUBLIC`);
  const session = await database.connect();
  const given = await exported(session);
  await session.close();
  const bytes = new Map<string, number>();
  for (const { name, method, opclass } of cases) {
    await database.administer(
      `SET maintenance_work_mem = '256MB'; CREATE INDEX i ON t USING ${method} (${name} ${opclass})`,
    );
    bytes.set(name, Number(await readOne(database, "SELECT pg_relation_size('public.i') AS one")));
    await database.administer("DROP INDEX i");
  }
  const pages = given.relations.find((relation) => relation.name === "t")?.pages ?? 0;
  return { database, given, pages, bytes };
}

function readOne(database: Database, sql: string): Promise<unknown> {
  return database.overrule(async (session: Session) => (await session.extended(sql)).rows[0]?.one);
}

function keysIn({ given }: World, { name, opclass, element }: Case, tuples: number) {
  const known = given.columns.find((column) => column.name === name);
  return known ? ginKeysOf({ opclass, element, tuples, known, listed: 1000 }) : null;
}

function shapeOf(world: World, tuples: number, testCase: Case): Shape {
  const nothing = {
    width: 16,
    nulls: 0,
    distinct: tuples,
    frequencies: [],
    deduplicates: false,
    dimensions: 1,
    m: 16,
  };
  const keys = testCase.method === "gin" ? keysIn(world, testCase, tuples) : null;
  return { ...nothing, method: testCase.method, tablePages: world.pages, tuples, keys };
}

describe.each(majors)("on PostgreSQL %i", (major) => {
  let server: Server;
  const worlds = new Map<number, World>();
  const at = (rows: number): World => worlds.get(rows) ?? raise();
  beforeAll(async () => {
    server = await openMajor(major);
    for (const rows of SIZES) worlds.set(rows, await filled(server, rows));
  });
  afterAll(() => server?.stop());

  it.each(gin)("a GIN build of $name gathers as much as was said, in as many rounds", async (testCase) => {
    const { database } = at(GATHERED);
    const keys = keysIn(at(GATHERED), testCase, GATHERED);
    if (!keys) throw new Error("nothing is known of it");
    const [whole] = await gatheredBy(database, testCase, "1GB");
    const said = gathering(keys, GATHERED, { major, room: 2 ** 30 });
    if (!said) throw new Error("nothing is gathered");
    expect(whole / said.bytes).toBeGreaterThan(Math.max(1 / testCase.memory, said.off[0]));
    expect(whole / said.bytes).toBeLessThan(Math.min(testCase.memory, said.off[1]));
    expect(said.rounds?.[0]).toBe(1);
    const room = 2 ** 21;
    const [most, rounds] = await gatheredBy(database, testCase, `${room / 1024}kB`);
    expect(most).toBeLessThan(1.1 * room);
    const [least = 0, last = 0] = gathering(keys, GATHERED, { major, room })?.rounds ?? [];
    expect(rounds).toBeGreaterThanOrEqual(least);
    expect(rounds).toBeLessThanOrEqual(last);
  });

  it.each(cases)("an index over $name is as large as one over fewer rows says", (testCase) => {
    const [few, ...more] = SIZES;
    for (const rows of more) {
      const real = (at(rows).bytes.get(testCase.name) ?? 0) / (at(few).bytes.get(testCase.name) ?? 0);
      const { bytes, off } = growth(shapeOf(at(rows), rows, testCase), few, at(few).pages);
      expect(real / bytes, `${few} to ${rows}`).toBeGreaterThan(Math.max(off[0], 0.65));
      expect(real / bytes, `${few} to ${rows}`).toBeLessThan(Math.min(off[1], 1.35));
    }
  });

  it.each(gin)("an index over $name is about as large as statistics alone say", (testCase) => {
    for (const rows of SIZES) {
      const { bytes, off } = sizeOf(shapeOf(at(rows), rows, testCase));
      const real = (at(rows).bytes.get(testCase.name) ?? 0) / bytes;
      expect(real, String(rows)).toBeGreaterThan(off[0]);
      expect(real, String(rows)).toBeLessThan(off[1]);
    }
  });
});

/** The most that a build held, in bytes, and how often it began again. */
async function gatheredBy(database: Database, { name, opclass }: Case, room: string) {
  await database.administer(`SET maintenance_work_mem = '${room}'; SET max_parallel_maintenance_workers = 0; TRUNCATE seen;
    SELECT setval('calls', 1, false); CREATE INDEX i ON t USING gin (looked(${name}) ${opclass}); DROP INDEX i`);
  const most = await readOne(database, "SELECT max(used) AS one FROM public.seen");
  const fell = "SELECT used < 0.8 * lag(used) OVER (ORDER BY n) AS fell FROM public.seen";
  const rounds = await readOne(database, `SELECT 1 + count(*) AS one FROM (${fell}) AS s WHERE fell`);
  return [Number(most), Number(rounds)] as const;
}

function raise(): never {
  throw new Error("no such world");
}

import type { IndexStmt } from "libpg-query";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { loadGrammar, readSql } from "../../src/parse/grammar.ts";
import { openServer, type Server } from "../../src/prove/server/index.ts";
import { shapeOf } from "../../src/sql/indexes/index-definition.ts";
import { comparePrinted } from "../../src/sql/indexes/printed-definition.ts";
import type { IndexDefinition } from "../../src/types.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const schema = `CREATE TYPE state AS ENUM ('new', 'paid');
CREATE TABLE t (id int, n bigint, p numeric, code varchar(20), name text, c char(3), at timestamptz, day date, ok boolean, data jsonb, tags text[], s state);
CREATE FUNCTION own(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1'`;

/** No two of them are the same index. */
const written: readonly string[] = [
  "(id)",
  "(id DESC)",
  "(id NULLS FIRST)",
  "(n)",
  "(id, n)",
  "(n, id)",
  "(id) INCLUDE (n, p)",
  "(lower(code))",
  "(lower(name))",
  "(upper(code))",
  "(own(name))",
  "((n + 1))",
  "((n + 2))",
  "((n - 1))",
  '(name COLLATE "C")',
  "(name text_pattern_ops)",
  "(code varchar_pattern_ops)",
  "(coalesce(code, name))",
  "(coalesce(code, ''))",
  "((at AT TIME ZONE 'UTC'))",
  "(((at AT TIME ZONE 'UTC')::date))",
  "(extract(year FROM day))",
  "(extract(month FROM day))",
  "(substring(name FROM 1 FOR 3))",
  "((id::text || name))",
  "((data ->> 'a'))",
  "((data ->> 'b'))",
  "((data -> 'a'))",
  "(((data ->> 'a')::int))",
  "((CASE WHEN ok THEN id ELSE -1 END))",
  "USING gin (data)",
  "USING gin (data jsonb_path_ops)",
  "USING gin (tags)",
  "USING hash (id)",
  "(id) WHERE code = 'a'",
  "(id) WHERE code = 'b'",
  "(id) WHERE code <> 'a'",
  "(id) WHERE name = 'a'",
  "(id) WHERE s = 'new'",
  "(id) WHERE code IN ('a', 'b')",
  "(id) WHERE code NOT IN ('a', 'b')",
  "(id) WHERE name IN ('a', 'b')",
  "(id) WHERE s IN ('new', 'paid')",
  "(id) WHERE n IN (1, 2)",
  "(id) WHERE n BETWEEN 1 AND 5",
  "(id) WHERE n NOT BETWEEN 1 AND 5",
  "(id) WHERE p > 1.50",
  "(id) WHERE p > -1",
  "(id) WHERE n > 1 AND (p > 2 AND ok)",
  "(id) WHERE n > 1 OR p > 2 OR ok",
  "(id) WHERE NOT ok",
  "(id) WHERE ok IS NOT TRUE",
  "(id) WHERE code IS NULL",
  "(id) WHERE code IS NOT NULL",
  "(id) WHERE name LIKE 'a%'",
  "(id) WHERE name ILIKE 'a%'",
  "(id) WHERE name NOT LIKE 'a%'",
  "(id) WHERE c = 'abc'",
  "(id) WHERE tags @> ARRAY['x']",
  "(id) WHERE code::text = ANY (ARRAY['q', 'r'])",
  "(id) WHERE n > 5::bigint",
  "(id) WHERE length(code) > 3",
  "(id) WHERE (data ->> 'a') = '5'",
  "(id) WHERE (data ->> 'a')::int = 5",
  "(id) WHERE n > 2.5",
];

/** Spelled otherwise than above, and the same index. */
const again: readonly (readonly [string, string])[] = [
  ["((id))", "(id)"],
  ["(id ASC NULLS LAST)", "(id)"],
  ["(id int4_ops)", "(id)"],
  ['((name COLLATE "C"))', '(name COLLATE "C")'],
  ["(id) WHERE ((code) = ('a'))", "(id) WHERE code = 'a'"],
  ["(id) WHERE n > 1 AND p > 2 AND ok", "(id) WHERE n > 1 AND (p > 2 AND ok)"],
  ["(id) WHERE n >= 1 AND n <= 5", "(id) WHERE n BETWEEN 1 AND 5"],
  ["(id) WHERE code != 'a'", "(id) WHERE code <> 'a'"],
];

function definitionOf(sql: string): IndexDefinition {
  const read = readSql(sql);
  const node = "statements" in read ? read.statements[0]?.node : undefined;
  const index = (node as { IndexStmt: IndexStmt }).IndexStmt;
  return {
    unique: index.unique === true,
    nullsNotDistinct: index.nulls_not_distinct === true,
    shape: shapeOf(index),
  };
}

const majors = (process.env.INDEXWRIGHT_MAJORS ?? "18").split(",").map(Number);

describe.each(majors)("what PostgreSQL %i prints", (major) => {
  let server: Server;
  const printed = new Map<string, IndexDefinition>();
  beforeAll(async () => {
    await loadGrammar();
    server = await openServer({ providers: ["embedded"], major });
    const session = await (await server.database()).connect();
    await session.simple(schema);
    for (const [at, wanted] of written.entries()) {
      await session.simple(`CREATE INDEX i${at} ON t ${wanted}`);
      const { rows } = await session.extended(`SELECT pg_get_indexdef('i${at}'::regclass) AS sql`);
      printed.set(wanted, definitionOf(String(rows[0]?.sql)));
    }
    await session.close();
  });
  afterAll(() => server?.stop());

  const ofPrinted = (wanted: string): IndexDefinition =>
    printed.get(wanted) ?? definitionOf("CREATE INDEX ON none (none)");
  const ofWritten = (one: string): IndexDefinition => definitionOf(`CREATE INDEX ON t ${one}`);

  it("is the index that was written, however it was spelled", () => {
    const pairs = [...written.map((one) => [one, one] as const), ...again];
    const wrong = pairs.filter(([a, b]) => comparePrinted(ofWritten(a), ofPrinted(b)) !== "same");
    expect(wrong).toEqual([]);
  });

  it("is no other one, which mostly shows", () => {
    const pairs = written.flatMap((a) => written.flatMap((b) => (a === b ? [] : [[a, b] as const])));
    const said = pairs.map(([a, b]) => [a, b, comparePrinted(ofWritten(a), ofPrinted(b))] as const);
    expect(said.filter(([, , likeness]) => likeness === "same")).toEqual([]);
    const unclear = said.filter(([, , likeness]) => likeness === "unclear").map(([a, b]) => `${a} / ${b}`);
    expect(unclear.length, unclear.join("\n")).toBeLessThanOrEqual(22);
    expect(pairs.length).toBeGreaterThan(4000);
  });
});

it.each([
  ["a unique one", "CREATE UNIQUE INDEX ON t (a)", "CREATE INDEX i ON t (a)", "other"],
  ["nulls", "CREATE UNIQUE INDEX ON t (a) NULLS NOT DISTINCT", "CREATE UNIQUE INDEX i ON t (a)", "other"],
  ["a class of an extension", "CREATE INDEX ON t (a x.own_ops)", "CREATE INDEX i ON t (a own_ops)", "same"],
  ["a class nobody knows", "CREATE INDEX ON t (a own_ops)", "CREATE INDEX i ON t (a)", "unclear"],
  [
    "a collation that may be the column's",
    'CREATE INDEX ON t (a COLLATE "C")',
    "CREATE INDEX i ON t (a)",
    "unclear",
  ],
  [
    "a cast that the server has left out",
    "CREATE INDEX ON t (lower(a::text))",
    "CREATE INDEX i ON t (lower(a))",
    "unclear",
  ],
  [
    "a cast that nobody has written",
    "CREATE INDEX ON t (f(a))",
    "CREATE INDEX i ON t (f((a)::date))",
    "unclear",
  ],
  [
    "a date",
    "CREATE INDEX ON t (a) WHERE d > '2024-1-1'",
    "CREATE INDEX i ON t (a) WHERE d > '2024-01-01'::date",
    "unclear",
  ],
])("%s", async (_, a, b, says) => {
  await loadGrammar();
  expect(comparePrinted(definitionOf(a), definitionOf(b))).toBe(says);
});

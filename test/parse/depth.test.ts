import { describe, expect, it } from "vitest";
import { formats } from "../../src/options.ts";
import { readPlpgsql, readSql } from "../../src/parse/grammar.ts";
import { loadGrammar } from "../../src/parse/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { render } from "../../src/report/index.ts";
import { quietClock } from "../processor.ts";
import { defaults, discoveryOf } from "../room.ts";
import { sampled } from "../sampled.ts";

await loadGrammar();

/** Expressions over a and b, nested so many times. */
const nested: Readonly<Record<string, (times: number) => string>> = {
  operators: (times) => `${"a + ".repeat(times)}a`,
  signs: (times) => `${"- ".repeat(times)}a`,
  functions: (times) => `${"abs(".repeat(times)}a${")".repeat(times)}`,
  casts: (times) => `a${"::int".repeat(times)}`,
  collations: (times) => `${"(".repeat(times)}b${' COLLATE "C")'.repeat(times)}`,
  cases: (times) => `${"CASE WHEN a = 1 THEN a ELSE ".repeat(times)}a${" END".repeat(times)}`,
  arrays: (times) => `ARRAY${"[".repeat(times)}a${"]".repeat(times)}`,
  rows: (times) => `${"ROW(".repeat(times)}a${")".repeat(times)}`,
  coalesce: (times) => `${"coalesce(".repeat(times)}a${", 1)".repeat(times)}`,
  lists: (times) => `${"a IN (".repeat(times)}1${")".repeat(times)}`,
  between: (times) => `${"a BETWEEN 1 AND (".repeat(times)}1${")".repeat(times)}`,
  conditions: (times) => `${"(a = 1 AND (b = 'x' OR ".repeat(times)}a = 2${"))".repeat(times)}`,
  negations: (times) => `${"NOT ".repeat(times)}(a = 1)`,
  queries: (times) => `${"(SELECT ".repeat(times)}1${")".repeat(times)}`,
};

const statements: Readonly<Record<string, (expression: string) => string>> = {
  index: (one) => `CREATE INDEX deep ON orders ((${one}));`,
  predicate: (one) => `CREATE INDEX deep ON orders (a) WHERE (${one}) IS NULL;`,
  column: (one) => `ALTER TABLE orders ADD COLUMN c text DEFAULT (${one});`,
  exclusion: (one) => `ALTER TABLE orders ADD CONSTRAINT deep EXCLUDE USING gist ((${one}) WITH =);`,
  view: (one) => `CREATE MATERIALIZED VIEW deep AS SELECT ${one} FROM orders;`,
  block: (one) => `DO $$ BEGIN CREATE INDEX deep ON orders ((${one})); END $$;`,
};

const table = "CREATE TABLE orders (a int, b text);";
const after = "CREATE INDEX after ON orders (b);";
const depths = [150, 400, 1600, 20_000];

const rows = Object.entries(nested).flatMap(([what, make]) =>
  Object.entries(statements).map(([where, put]) => ({ what, where, make, put })),
);

describe.each(sampled(rows))("$what in $where", ({ make, put }) => {
  it("are read, or are unread at their statement, and cost no other", async () => {
    for (const depth of depths) {
      const deep = put(make(depth));
      const text = `${table}\n${deep}\n${after}\n`;
      const spent = quietClock();
      const report = await lint(
        discoveryOf(new Map([["migrations/1.sql", text]]), new Map()),
        defaults,
        new Set(),
      );
      for (const format of formats) render(report, format, { color: false, width: 80, failOn: "error" });
      expect(spent()).toBeLessThan(10_000);
      expect(report.failures).toEqual([]);
      const unread = report.unread.map(({ span }) => text.slice(...span));
      if (depth === 20_000) expect(unread).toHaveLength(1);
      for (const message of unread) expect(deep).toContain(message);
      expect(report.statements).toBeGreaterThanOrEqual(unread.length > 0 ? 2 : 3);
    }
  });
});

it("however many are nested too deeply, the parser is as good as new for what follows", () => {
  const wide = "SELECT 1";
  const kinds = [
    ...Object.values(nested).map((make) => `SELECT ${make(20_000)}`),
    `${wide}${` UNION ALL ${wide}`.repeat(20_000)}`,
    `SELECT * FROM a${" JOIN b ON true".repeat(20_000)}`,
    `DO $$ BEGIN ${"IF true THEN ".repeat(5000)}DROP INDEX i;${" END IF;".repeat(5000)} END $$`,
    `DO $$ BEGIN ${"BEGIN ".repeat(5000)}DROP INDEX i;${" END;".repeat(5000)} END $$`,
  ];
  const usual = JSON.stringify(readSql("CREATE INDEX i ON t (lower(a)) WHERE b > 1"));
  for (let round = 0; round < 20; round++)
    for (const body of kinds) {
      readPlpgsql(body);
      expect("error" in readSql(body) || body.startsWith("DO")).toBe(true);
      expect(JSON.stringify(readSql("CREATE INDEX i ON t (lower(a)) WHERE b > 1"))).toBe(usual);
    }
}, 120_000);

it.each([
  ["a list of conditions", `SELECT * FROM t WHERE ${"a = 1 OR b = 2 AND ".repeat(5000)}true`],
  ["a list of values", `INSERT INTO t VALUES ${"(1 + 2, 'a' || 'b'), ".repeat(5000)}(1, 'b')`],
  ["a long CASE", `SELECT CASE ${"WHEN a = 1 THEN b + 1 ".repeat(5000)}ELSE c END`],
  ["many columns", `SELECT ${"a::int + b, ".repeat(5000)}c FROM t`],
  ["many queries", `SELECT 1${" UNION ALL SELECT a + 1 FROM t JOIN u ON a = b".repeat(450)}`],
  ["many statements", "BEGIN;SELECT (1 + 2) * 3;COMMIT;CREATE TABLE IF NOT EXISTS t (a int);".repeat(2000)],
  ["a long text", `SELECT '${"(a + b) ".repeat(5000)}' /* ${"((".repeat(5000)} */`],
])("what is only long is read: %s", (_, sql) => expect(readSql(sql)).not.toHaveProperty("error"));

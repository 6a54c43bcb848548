import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { readSql } from "../../src/parse/grammar.ts";
import { mayBeTooDeep } from "../../src/parse/nesting.ts";
import { loadParser, parseText } from "../../src/parse/parser.ts";

beforeEach(loadParser);

/** Of so many of one kind, each below the other, the parser's stack would overflow. */
const MANY = 60_000;

describe.each<readonly [what: string, text: (many: number) => string]>([
  ["a field that is called like a keyword", (many) => `SELECT 1${" + x.and".repeat(many)}`],
  [
    "a field that ends what has not begun",
    (many) => `SELECT ${"(x.end + ".repeat(many)}1${")".repeat(many)}`,
  ],
  ["a column that is called VALUES", (many) => `SELECT 1${" + values".repeat(many)}`],
  ["a column that is called SET", (many) => `SELECT 1${" + set".repeat(many)}`],
  ["a label after AS", (many) => `SELECT ${"(SELECT 1 AS end) + (".repeat(many)}1${")".repeat(many)}`],
  ["the AND of BETWEEN", (many) => `SELECT a${" BETWEEN 1 AND 2 IS NULL".repeat(many)}`],
  ["WITHIN GROUP", (many) => `SELECT 1${" + mode() WITHIN GROUP (ORDER BY a)".repeat(many)}`],
  ["signs between comments", (many) => `SELECT 1${" +/**/-/**/-/**/-1".repeat(many)}`],
  ["several operators in one run of characters", (many) => `SELECT 1${"*-+-1".repeat(many)}`],
  ["a space that PostgreSQL does not know", (many) => `SELECT 1${" + \u00a0and".repeat(many)}`],
  ["a byte order mark in the middle", (many) => `SELECT 1${" + \ufeffor".repeat(many)}`],
  [
    "chains in brackets that are the left end of chains",
    (many) => `SELECT ${"(".repeat(many / 100)}1${`${" + 1".repeat(100)})`.repeat(many / 100)}`,
  ],
  [
    "joins in brackets that are the left end of joins",
    (many) =>
      `SELECT * FROM ${"(".repeat(many / 100)}a${`${" CROSS JOIN b".repeat(100)})`.repeat(many / 100)}`,
  ],
  [
    "queries in brackets that are the left end of queries",
    (many) => `${"(".repeat(many / 100)}SELECT 1${`${" UNION SELECT 1".repeat(100)})`.repeat(many / 100)}`,
  ],
])("%s", (_, text) => {
  it("hides no depth", () => {
    expect(mayBeTooDeep(text(MANY))).toBe(true);
    expect(readSql(text(100))).toHaveProperty("statements");
  });
});

it("a NUL hides no depth", () => {
  expect(readSql(`SELECT 1${" + \0and".repeat(MANY)}`)).toEqual({
    error: "nested too deeply to be read",
    at: null,
  });
});

/** What can follow an expression, stand before it, and stand in it. */
const names = [
  "a",
  "x.and",
  "x.end",
  "values",
  "set",
  "between.case",
  '"or"',
  "\u00a0and",
  "é",
  "at",
  "1.5",
  "'('",
  "$$ end $$",
];
const infix = [
  "+",
  "-",
  "*-",
  "||",
  "::int +",
  "->>",
  "<<",
  "OPERATOR(pg_catalog.+)",
  "AND",
  "OR",
  "AND NOT",
  "/**/-/**/-",
  "+ -- )\n",
  "@>",
];
const postfix = [
  "IS NULL",
  "ISNULL",
  "IS NOT TRUE",
  "::int",
  'COLLATE "C" ||',
  "AT TIME ZONE 'x' +",
  "AT LOCAL +",
  "IS JSON",
  "BETWEEN 1 AND 2 IS NULL",
  "BETWEEN SYMMETRIC 1 AND 2 IS NULL",
  "NOT IN (1, 2) IS NULL",
  "LIKE 'x' ESCAPE 'y' IS NULL",
  "= ANY (ARRAY[1]) IS NULL",
  "+ mode() WITHIN GROUP (ORDER BY a) +",
  "+ count(*) FILTER (WHERE a) +",
  "+ CASE WHEN a THEN 1 END +",
  "+ (SELECT 1 AS end) +",
  "IS DISTINCT FROM 1 +",
];
const around: readonly (readonly [before: string, after: string])[] = [
  ["(", ")"],
  ["abs(", ")"],
  ["ARRAY[", "]"],
  ["ROW(", ", 1)"],
  ["(SELECT ", ")"],
  ["EXISTS (SELECT ", " FROM t JOIN u ON a = b)"],
  ["CASE WHEN ", " THEN 1 END"],
  ["CASE WHEN true THEN 1 ELSE ", " END"],
  ["a IN (", ")"],
  ["- ", ""],
  ["NOT ", ""],
  ["coalesce(a, ", ")"],
  ["(SELECT 1 UNION SELECT ", ")"],
  ["(", " + 1 + 1 + 1 + 1 + 1)"],
  ["count(*) OVER (ORDER BY ", ")"],
  ["a + (", ", 1).f"],
];

const step = fc.oneof(
  fc.record({
    before: fc.constant(""),
    after: fc.tuple(fc.constantFrom(...infix), fc.constantFrom(...names)).map((two) => ` ${two.join(" ")}`),
  }),
  fc.record({
    before: fc.constant(""),
    after: fc
      .tuple(fc.constantFrom(...postfix), fc.constantFrom(...names))
      .map(([sql, name]) => (/[+|]$/.test(sql) ? ` ${sql} ${name}` : ` ${sql}`)),
  }),
  fc.constantFrom(...around).map(([before, after]) => ({ before, after })),
);

it("whatever passes is no deeper than the parser can write", () => {
  let [passed, kept] = [0, 0];
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.constantFrom(...names), (steps, name) => {
      const before = steps
        .map((one) => one.before)
        .reverse()
        .join("");
      const after = steps.map((one) => one.after).join("");
      const made = (many: number) => `SELECT ${before.repeat(many)}${name}${after.repeat(many)} FROM t`;
      if (!("json" in (parseText(made(2)) ?? {}))) return;
      const many = made(8000);
      if (mayBeTooDeep(many)) kept++;
      else {
        passed++;
        const said = parseText(many);
        expect(said === null ? "it broke" : deepest("json" in said ? said.json : "")).toBeLessThan(1000);
      }
      expect(mayBeTooDeep(made(30))).toBe(false);
    }),
    { numRuns: 300 },
  );
  // Lists of conditions are flat, and all else is deep.
  expect(kept).toBeGreaterThan(50);
  expect(passed).toBeGreaterThan(0);
}, 120_000);

/** The brackets of a JSON text that stand in each other at once. */
function deepest(json: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (quoted) {
      if (char === "\\") at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") most = Math.max(most, ++depth);
    else if (char === "}" || char === "]") depth--;
  }
  return most;
}

it("a parser that breaks is as good as new, or lost and said to be so", async () => {
  const deep = `SELECT 1${" + 1".repeat(400_000)}`;
  const usual = "CREATE INDEX i ON t (lower(a)) WHERE b > 1";
  const before = JSON.stringify(parseText(usual));
  let broken = 0;
  for (; broken < 100; broken++) {
    let said: unknown = "lost";
    try {
      said = parseText(deep);
      expect(said).toBeNull();
      expect(JSON.stringify(parseText(usual))).toBe(before);
    } catch (error) {
      expect((error as Error).name).toBe("ParserLost");
      break;
    }
  }
  expect(broken).toBeGreaterThanOrEqual(10);
  expect(broken).toBeLessThan(20);
  expect(() => readSql(usual)).toThrow("broken too often");
  await loadParser();
  expect(JSON.stringify(parseText(usual))).toBe(before);
}, 60_000);

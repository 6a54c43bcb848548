import { beforeAll, describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { parseQueryLog } from "../../src/parse/workload/query-log.ts";
import { sentQuery } from "../../src/parse/workload/sent-query.ts";
import { parseExport } from "../../src/parse/workload/workload-export.ts";

beforeAll(loadGrammar);

describe("a query that no server would take as it was exported", () => {
  it.each<[what: string, exported: string, sent: string]>([
    [
      "a typed literal",
      "SELECT INTERVAL $1, n * interval $2",
      "SELECT CAST($1 AS INTERVAL), n * CAST($2 AS interval)",
    ],
    [
      "with fields",
      "SELECT INTERVAL $1 DAY TO SECOND, INTERVAL(2) $2",
      "SELECT CAST($1 AS INTERVAL DAY TO SECOND), CAST($2 AS INTERVAL(2))",
    ],
    [
      "of several words",
      "SELECT TIMESTAMP(3) WITH TIME ZONE $1, double precision $2, character varying(9) $3",
      "SELECT CAST($1 AS TIMESTAMP(3) WITH TIME ZONE), CAST($2 AS double precision), CAST($3 AS character varying(9))",
    ],
    [
      "of somebody's own type",
      'SELECT shop.mood $1, "Mood" $2, numeric(10, 2) $3',
      'SELECT CAST($1 AS shop.mood), CAST($2 AS "Mood"), CAST($3 AS numeric(10, 2))',
    ],
    ["a part of a time", "SELECT EXTRACT($1 FROM at) FROM t", "SELECT pg_catalog.extract($1 , at) FROM t"],
    [
      "equal constants",
      "SELECT date_trunc($1, x) FROM t GROUP BY date_trunc($2, x) ORDER BY date_trunc($3, x)",
      "SELECT date_trunc($2, x) FROM t GROUP BY date_trunc($2, x) ORDER BY date_trunc($2, x)",
    ],
    [
      "one of which has stayed",
      "SELECT 'é', f($1, x) FROM t GROUP BY f('day', x)",
      "SELECT 'é', f('day', x) FROM t GROUP BY f('day', x)",
    ],
    [
      "the other way round",
      "SELECT DISTINCT f(x || $1) FROM t ORDER BY f(x || '!')",
      "SELECT DISTINCT f(x || '!') FROM t ORDER BY f(x || '!')",
    ],
    [
      "a list that was cut short",
      "SELECT 1 FROM t WHERE a IN ($1 /*, ... */) AND b NOT IN ($2 /*, ... */) AND c = ANY (ARRAY[$3 /*, ... */])",
      "SELECT 1 FROM t WHERE a = ANY ($1) AND b <> ALL ($2) AND c = ANY ($3)",
    ],
  ])("is sent as one: %s", (_, exported, sent) => {
    expect(sentQuery(exported)?.text).toBe(sent);
  });

  it.each([
    "SELECT x AT TIME ZONE $1, a LIKE $2 ESCAPE $3, position($4 IN a), trim($5 FROM a), substring(a FROM $6 FOR $7) FROM t",
    "SELECT a BETWEEN $1 AND $2, NOT $3, CASE $4 WHEN $5 THEN $6 ELSE $7 END FROM t WHERE a IS DISTINCT FROM $8 LIMIT $9 OFFSET $10",
    "SELECT sum(a) OVER (ROWS $1 PRECEDING), f(x => $2, VARIADIC $3) FROM t FETCH FIRST $4 ROWS ONLY",
    "SELECT f($1, x), g($2, x) FROM t GROUP BY g($3, y)",
    "SELECT 'interval $1', \"date $1\", $$date $1$$ FROM t -- date $1",
  ])("stays as it is where a server takes it: %s", (text) => {
    expect(sentQuery(text)?.text).toBe(text);
  });
});

describe("an export", () => {
  const json = (rows: unknown) =>
    parseExport({ path: "w.json", text: JSON.stringify(rows), changed: "none" });

  it("names what cannot be read, and what has no plan", () => {
    const read = json([
      { query: "SELECT $1 + FROM" },
      { query: "FETCH $1 FROM c" },
      { query: "SELECT 1" },
      { query: "SET x = $1" },
    ]);
    expect(read?.queries.map(({ name, wrong }) => [name, wrong !== undefined])).toEqual([
      ["1: SELECT $1 + FROM", true],
      ["3: SELECT 1", false],
    ]);
    expect(read?.left).toEqual(["2: FETCH $1 FROM c", "4: SET x = $1"]);
  });

  it("has a place for parameters, in its rows and in the text", () => {
    const read = json([
      { query: "SELECT * FROM t WHERE a = $1 AND b = $2 AND c = $3", params: ["it's", [1, 2.5], null] },
      { query: "-- $1: 'new', 'paid'\nSELECT * FROM t WHERE a = $1" },
      { query: "SELECT 1 WHERE a = $1", params: { toString: 1 } },
    ]);
    expect(read?.queries.map(({ parameters }) => parameters.map(({ values }) => values))).toEqual([
      [["'it''s'"], ["1", "2.5"], ["NULL"]],
      [["'new'", "'paid'"]],
      [[]],
    ]);
  });
});

describe("a log of auto_explain", () => {
  const log = (path: string, text: string) => parseQueryLog({ path, text, changed: "none" });
  const plan = {
    "Query Text": "SELECT * FROM t\n WHERE a = $1",
    "Query Parameters": "$1 = 'it''s'",
    Plan: {},
  };

  it.each<[what: string, text: string]>([
    [
      "in words",
      "2026-01-01 10:00:00 UTC [1] LOG:  duration: 1.250 ms  plan:\n\tQuery Text: SELECT * FROM t\n\t WHERE a = $1\n\tQuery Parameters: $1 = 'it''s'\n\tSeq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n\t  Filter: (a = 'it''s'::text)\n2026-01-01 10:00:01 UTC [1] LOG:  checkpoint starting: time\n",
    ],
    [
      "in JSON",
      `2026-01-01 10:00:00 UTC [1] LOG:  duration: 1.250 ms  plan:\n${JSON.stringify(plan, null, 2).replaceAll(/^/gm, "\t")}\n`,
    ],
    [
      "in a log of JSON",
      `${JSON.stringify({ timestamp: "x", message: `duration: 1.250 ms  plan:\n${JSON.stringify(plan)}` })}\n{"message": "other"}\n`,
    ],
  ])("gives each query once, with the values that it had: %s", (_, text) => {
    const read = log("postgresql.log", text + text);
    expect(read?.queries).toHaveLength(1);
    expect(read?.queries[0]?.text.replace(/\s+/g, " ")).toBe("SELECT * FROM t WHERE a = $1");
    expect(read?.queries[0]?.parameters.map(({ values }) => values)).toEqual([["'it''s'"]]);
  });

  it("is none where nothing of it stands there", () => {
    expect(log("postgresql.log", "2026-01-01 LOG:  checkpoint starting\n{\n}\n{broken}\n")).toBeNull();
  });

  it("may be the output of EXPLAIN (FORMAT JSON) with its query", () => {
    const read = parseExport({ path: "plans.json", text: JSON.stringify([plan]), changed: "none" });
    expect(read?.queries[0]?.parameters.map(({ values }) => values)).toEqual([["'it''s'"]]);
  });
});

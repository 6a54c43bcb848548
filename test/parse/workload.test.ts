import { beforeAll, describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { parseWorkload } from "../../src/parse/workload/index.ts";
import { parseExport } from "../../src/parse/workload/workload-export.ts";

beforeAll(loadGrammar);

const read = (text: string) => parseWorkload({ path: "queries.sql", text, changed: "none" });

describe("a file of queries", () => {
  it("names them, with budgets, values and types", () => {
    const { queries, wrong } = read(`-- Everything about orders.
-- name: recent orders
-- class: common
-- budget: p95 < 50ms, speedup >= 10x
-- budget: reduction > 12.5 %
-- $1: 'new', 'it''s paid'
-- $2: timestamptz '2026-01-01'
SELECT * FROM orders WHERE status = $1 AND created_at > $2 ORDER BY created_at DESC LIMIT $3;

-- name: by number
-- $1: character varying(20)
SELECT * FROM public.orders o JOIN customers c ON c.id = o.customer_id WHERE o.number = $1 AND name = $2;
UPDATE orders SET status = $1 WHERE id = $2::bigint;
`);
    expect(wrong).toEqual([]);
    expect(queries.map(({ name, class: kind, reads, budgets }) => [name, kind, reads, budgets])).toEqual([
      [
        "recent orders",
        "common",
        true,
        [
          { kind: "time", percentile: "p95", mostMs: 50 },
          { kind: "speedup", least: 10 },
          { kind: "reduction", least: 0.125 },
        ],
      ],
      ["by number", null, true, []],
      ["UPDATE at line 13", null, false, []],
    ]);
    const orders = { schema: undefined, name: "orders" };
    expect(queries[0]?.parameters).toEqual([
      { values: ["'new'", "'it''s paid'"], type: null, column: { table: orders, name: "status" } },
      {
        values: ["timestamptz '2026-01-01'"],
        type: null,
        column: { table: orders, name: "created_at" },
      },
      { values: ["20"], type: null, column: null, shown: true },
    ]);
    expect(queries[1]?.parameters).toEqual([
      {
        values: [],
        type: "character varying(20)",
        column: { table: { schema: "public", name: "orders" }, name: "number" },
      },
      // Which table has it, only the server knows.
      { values: [], type: null, column: null },
    ]);
    expect(queries[2]?.parameters[1]?.column).toEqual({ table: orders, name: "id" });
  });

  it("knows what only looks like reading", () => {
    const { queries } = read(
      "SELECT 1; SELECT * FROM t FOR UPDATE; SELECT * INTO u FROM t; VALUES (1); WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a;",
    );
    // The last one the server refuses, in a transaction that is read-only.
    expect(queries.map((one) => one.reads)).toEqual([true, false, false, true, true]);
  });

  it("takes the query out of EXPLAIN, as runbooks have it", () => {
    const { queries, wrong } = read(
      "EXPLAIN SELECT 1;\nEXPLAIN (ANALYZE, BUFFERS) SELECT (2);\nexplain analyze verbose with a as (select 3) select * from a;\nEXPLAIN CREATE TABLE t AS SELECT 4;",
    );
    expect(queries.map(({ text, reads }) => [text, reads])).toEqual([
      ["SELECT 1", true],
      ["SELECT (2)", true],
      ["with a as (select 3) select * from a", true],
    ]);
    expect(wrong).toHaveLength(1);
  });

  it("may be an export, of which what has no plan is left out", () => {
    const exported = (path: string, text: string) => parseExport({ path, text, changed: "none" });
    const json = exported(
      "w.json",
      JSON.stringify([
        { query: "SELECT * FROM orders\n WHERE id = $1", calls: 9 },
        { query: "SET x = $1" },
        { query: "SELECT $1 +" },
        { query: "SELECT 1" },
      ]),
    );
    expect(json?.queries.map(({ name, place }) => [name, place])).toEqual([
      ["1: SELECT * FROM orders WHERE id = $1", null],
      ["3: SELECT $1 +", null],
      ["4: SELECT 1", null],
    ]);
    expect(json).toMatchObject({ left: ["2: SET x = $1"], beyond: 0 });
    const long = exported("w.json", JSON.stringify(Array(203).fill({ query: "SELECT 1" })));
    expect(long).toMatchObject({ queries: { length: 200 }, left: [], beyond: 3 });
    const csv = exported("w.csv", 'calls,query\r\n1,"SELECT ""a"", b\n FROM t"\r\n2,SELECT 1\r\n');
    expect(csv?.queries.map((one) => one.text)).toEqual(['SELECT "a", b\n FROM t', "SELECT 1"]);
    for (const [path, text] of [
      ["w.json", "{"],
      ["w.json", '[{"text": "SELECT 1"}]'],
      ["w.json", "[null]"],
      ["w.csv", ""],
      ["w.csv", "a,b\n1,2"],
      ["w.csv", 'query\n"open'],
    ] as const)
      expect(exported(path, text)?.queries ?? []).toEqual([]);
    expect(exported("w.json", "{")).toBeNull();
  });

  it("says in which place it cannot be taken", () => {
    const text =
      "-- budget: fast\n-- budget: p95 < 5s, reduction >= 100%\n-- $1: now(), 1\n-- $2: (SELECT 1)\nSELECT $1, $2;\nCREATE TABLE t (a int);\nSELECT FROM WHERE;\n-- name: a\nSELECT 1;\n-- name: a\nSELECT 2;";
    const { queries, wrong } = read(text);
    expect(queries.map((one) => one.name)).toEqual(["SELECT at line 5", "a"]);
    expect(wrong.map(({ at, message }) => [text.slice(at, at + 6), message])).toEqual([
      ["-- bud", expect.stringContaining('"fast" is not a budget')],
      ["-- bud", expect.stringContaining("reduction >= 100%")],
      ["-- $1:", expect.stringContaining("neither constants")],
      ["-- $2:", expect.stringContaining("neither constants")],
      ["CREATE", expect.stringContaining("only SELECT")],
      ["SELECT", expect.stringContaining("syntax error")],
      ["SELECT", 'two queries are named "a"'],
    ]);
  });

  it.each([":id", "?", "%s", "%(id)s"])("says how a parameter is written, instead of %s", (parameter) => {
    const { wrong } = read(`SELECT * FROM t WHERE id = ${parameter};`);
    expect(wrong).toEqual([
      { at: 0, message: expect.stringMatching(/^syntax error .*; a parameter is written \$1$/) },
    ]);
    expect(read("SELECT a::int FROM WHERE;").wrong[0]?.message).toBe('syntax error at or near "WHERE"');
  });

  it("takes a constant as it is written, and nothing that is computed", () => {
    const value = (said: string) => {
      const { queries, wrong } = read(`-- $1: ${said}\nSELECT $1;`);
      return wrong.length > 0 ? null : [queries[0]?.parameters[0]?.values, queries[0]?.parameters[0]?.type];
    };
    expect(value("-1, 2.5")).toEqual([["-1", "2.5"], null]);
    expect(value("ARRAY[1, 2]::int[], NULL")).toEqual([["ARRAY[1, 2]::int[]", "NULL"], null]);
    expect(value("'é, è', true")).toEqual([["'é, è'", "true"], null]);
    expect(value("uuid")).toEqual([[], "uuid"]);
    expect(value("1) + (2")).toBeNull();
    expect(value("1 FROM t")).toBeNull();
    expect(value("1; DROP TABLE t")).toBeNull();
    expect(value("int FROM t")).toBeNull();
  });
});

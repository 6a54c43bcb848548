import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import type { Interruption, Proof, ProvenPlan } from "../../src/types.ts";
import { all, lookup, plan, scan, side } from "./proof-sample.ts";
import { file, LOOK, report, spanOf } from "./sample.ts";

const formats = ["terminal", "markdown", "html"] as const;
const shown = (proof: Partial<Proof>, format: (typeof formats)[number]): string =>
  render(report({ proof: { ...all, ...proof } }), format, LOOK);

const same = (name: string, more: Partial<ProvenPlan> = {}): ProvenPlan =>
  plan(name, { index: null, before: side(scan, 3), after: side(scan, 3), ...more });
const derived = (name: string, text: string): ProvenPlan => {
  const made = same(name);
  return { ...made, query: { ...made.query, name, text, derived: true, place: null } };
};

describe.each(formats)("in %s", (format) => {
  it("queries that the change does not touch are one line", () => {
    const plans = [
      plan("gained"),
      ...Array.from({ length: 112 }, (_, at) =>
        same(`as it was ${at}`, { speedup: { ratio: 0.4, low: 0.3, high: 0.5, runs: 3 } }),
      ),
      plan("lost", { index: null, before: side(lookup, 1), after: side(scan, 9) }),
      { query: plan("refused").query, index: null, says: "no such column" },
    ];
    const text = shown({ plans }, format);
    expect(text).toContain("112 of 115 queries are planned as before");
    expect(text.replace(/<details class="query"[\s\S]*/g, "")).not.toContain("as it was 7");
    for (const name of ["gained", "lost", "refused"]) expect(text).toContain(name);
  });

  it("one of them has its own", () => {
    expect(shown({ plans: [plan("gained"), same("alone")] }, format)).toContain("alone");
  });

  it("what was made for an index is shown as SQL, whatever the change did to it", () => {
    const sql = "SELECT *\n  FROM orders WHERE number = 'N <1>'";
    const plans = [
      derived("i: equality", sql),
      derived("i: order", "SELECT * FROM orders ORDER BY number LIMIT 20"),
    ];
    const text = shown({ plans }, format);
    expect(text).not.toContain("planned as before");
    const said = text
      .replaceAll(/&(?:#60|#x3C|lt);/g, "<")
      .replaceAll(/&(?:#62|gt);/g, ">")
      .replaceAll("&#42;", "*")
      .replaceAll(/\s+/g, " ");
    expect(said).toContain("SELECT * FROM orders WHERE number = 'N <1>'");
    expect(said).toContain("SELECT * FROM orders ORDER BY number LIMIT 20");
  });

  it("interruptions are a matrix of waits and statements", () => {
    const text = "CREATE INDEX CONCURRENTLY i ON a (b);\nDROP INDEX CONCURRENTLY j;";
    const source = file("db/2.sql", text);
    const tried = (word: string, phase: string, afterRerun: Interruption["afterRerun"]): Interruption => ({
      ...{
        file: source,
        span: spanOf(source, word),
        phase,
        afterRerun,
        says: null,
        object: null,
        refusal: null,
      },
    });
    const interruption = [
      tried("CREATE", "building index", "valid"),
      tried("CREATE", "waiting for old snapshots", "invalid"),
      tried("DROP", "waiting for old snapshots", "error"),
      tried("DROP", "waiting for old snapshots", "valid"),
    ];
    const page = shown({ interruption }, format)
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/[|`\s]+/g, " ");
    expect(page).toContain("cancelled while db/2.sql:1 db/2.sql:2");
    expect(page).toContain("building index valid –");
    expect(page).toContain("waiting for old snapshots invalid refused");
  });

  it("all that was bounded, skipped or left out stands in one place, and each of it", () => {
    const plans = Array.from({ length: 30 }, (_, at) => ({
      query: plan(`refused ${at}`).query,
      index: null,
      says: `no column ${at}`,
    }));
    const text = shown(
      {
        plans,
        history: { statements: 80, failed: 4, missing: ["table public.a", "column b.c"] },
        untimed: ["INSERT into orders could not be timed: no"],
      },
      format,
    ).replaceAll(/\s+/g, " ");
    expect(text).toContain("limits: what was bounded, skipped or left out");
    expect(text).toContain("2 of 30 interruptions tried");
    expect(text).toContain(
      "4 of 80 statements that come before do not apply; missing is: table public.a, column b.c",
    );
    expect(text).toContain("INSERT into orders could not be timed: no");
    for (const at of [0, 7, 29]) expect(text).toContain(`not planned: refused ${at}: no column ${at}`);
  });

  it("a table without rows comes first", () => {
    const text = shown(
      { unfilled: [{ table: "public.orders", why: "no row satisfies its checks" }] },
      format,
    ).replaceAll(/\s+/g, " ");
    const at = text.indexOf(
      "orders has no rows here, and nothing of it is timed: no row satisfies its checks",
    );
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(text.indexOf("keeps out"));
  });
});

it("the matrix of many statements breaks where the terminal ends", () => {
  const source = file(
    "db/a_long_folder/2.sql",
    Array.from({ length: 20 }, (_, at) => `DROP INDEX CONCURRENTLY i${at};`).join("\n"),
  );
  const interruption = Array.from({ length: 20 }, (_, at) => ({
    ...{
      file: source,
      span: spanOf(source, `DROP INDEX CONCURRENTLY i${at};`),
      phase: "waiting for readers before marking dead",
    },
    ...{ afterRerun: "valid" as const, says: null, object: null, refusal: null },
  }));
  const rows = shown({ interruption }, "terminal").split("\n");
  for (const row of rows.filter((one) => one.includes("cancelled while")))
    expect(row.length).toBeLessThanOrEqual(100);
  for (const at of [1, 9, 20]) expect(rows.join("\n")).toMatch(new RegExp(`\\D2\\.sql:${at}\\b`));
});

it("JSON has the SQL of each query", () => {
  const { proof } = JSON.parse(
    render(report({ proof: { ...all, plans: [derived("i: order", "SELECT 1")] } }), "json", LOOK),
  );
  expect(proof.plans).toMatchObject([{ query: "i: order", sql: "SELECT 1" }]);
});

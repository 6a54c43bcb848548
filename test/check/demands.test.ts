import { describe, expect, it } from "vitest";
import { unheld } from "../../src/check/measured/budgets.ts";
import { planFindings } from "../../src/check/measured/place-plan-findings.ts";
import { failing } from "../../src/check/measured/plan-findings.ts";
import { measuredFindings } from "../../src/check/measured/sign-findings.ts";
import { noBudgets } from "../../src/config/budgets.ts";
import type { Preset } from "../../src/options.ts";
import type { Proof, ProvenIndex, ProvenPlan, Statement } from "../../src/types.ts";
import { all, lookup, plan, run, scan, side } from "../report/proof-sample.ts";

const create = { kind: "IndexStmt", node: { IndexStmt: { idxname: "i" } } } as unknown as Statement;
const index: ProvenIndex = { name: "public.i", table: "public.orders", valid: true, usedBy: ["q"] };
const half = { ratio: 0.5, low: 0.4, high: 0.6, runs: 20 };
const slow = plan("q", { before: side(lookup, 1), after: side(scan, 2), speedup: half });

function proof(more: Partial<Proof>): Proof {
  return { ...all, statements: [run("CREATE", { statement: create })], indexes: [index], plans: [], ...more };
}
const said = (more: Partial<Proof>, budgets = {}) =>
  failing(proof(more), { ...noBudgets, ...budgets }).map(({ card, message }) => [card.id, message]);

describe("without budgets", () => {
  it("an index that helps nobody is found, with the reason", () => {
    const unused = { ...index, usedBy: [], unusedBecause: "no query reads orders" };
    expect(said({ indexes: [unused] })).toEqual([
      ["unused-new-index", "none of 0 queries uses the new index public.i: no query reads orders"],
    ]);
  });

  it.each<[string, Partial<ProvenIndex>]>([
    ["is used", {}],
    ["keeps rows apart", { usedBy: [], serves: "uniqueness" }],
    ["is for a foreign key", { usedBy: [], serves: "a foreign key" }],
    ["stands on a few rows", { usedBy: [], byChance: true }],
    ["is not valid, which is said already", { usedBy: [], valid: false }],
    ["was not asked about", { usedBy: undefined as unknown as string[] }],
  ])("nothing is said of one that %s", (_, more) => {
    expect(said({ indexes: [{ ...index, ...more }] })).toEqual([]);
  });

  it("a query that became slower is found, and what may be chance is not", () => {
    expect(said({ plans: [slow] })).toEqual([
      ["slower-query", 'query "q" takes 100 % more time: 1 ms before, 2 ms with the change'],
    ]);
    for (const quiet of [
      { ...slow, speedup: { ...half, high: 0.9 } },
      { ...slow, after: side(lookup, 2) },
      { ...slow, before: side(lookup, 0.02), after: side(scan, 0.04) },
    ])
      expect(said({ plans: [quiet] })).toEqual([]);
  });
});

describe("a budget", () => {
  const query = {
    ...slow.query,
    budgets: [{ kind: "time" as const, percentile: "p50" as const, mostMs: 1.5 }],
  };
  const classed = { ...slow, query: { ...slow.query, class: "search" } };
  const promised = (kind: "speedup" | "reduction", least: number, more: Partial<ProvenPlan> = {}) => ({
    plans: [plan("q", { query: { ...slow.query, budgets: [{ kind, least }] }, ...more })],
  });
  const missed = { index: null, speedup: { ratio: 1, low: 0.9, high: 1.2, runs: 20 } };
  const times = (p95: Readonly<Record<string, number>>) => ({
    p95Ms: new Map(Object.entries(p95)),
    regression: 2,
  });

  it.each<[string, Partial<Proof>, object, string | null]>([
    [
      "of a query",
      { plans: [{ ...slow, query }] },
      { regression: 2 },
      'query "q" has a p50 of 2 ms, over its budget of 1.5 ms',
    ],
    [
      "of all queries",
      { plans: [slow] },
      times({ "*": 2 }),
      'query "q" has a p95 of 2.2 ms, over its budget of 2 ms',
    ],
    ["that holds", { plans: [slow] }, times({ "*": 2.3 }), null],
    [
      "of what may be lost",
      { plans: [slow] },
      { regression: 0.5 },
      'query "q" takes 100 % more time: 1 ms before, 2 ms with the change',
    ],
    [
      "of what is to be won",
      { plans: [plan("q")] },
      { speedup: 200 },
      'query "q" is 173 times as fast with public.i, and the budget asks for 200',
    ],
    ["that is won", { plans: [plan("q")] }, { speedup: 175 }, null],
    [
      "of what all that use an index win",
      { plans: [plan("q", missed)] },
      { speedup: 2, reduction: 0.5 },
      null,
    ],
    [
      "of the time that is to be saved",
      { plans: [plan("q")] },
      { reduction: 0.995 },
      'query "q" takes 99 % less time with public.i, and the budget asks for 99.5 %',
    ],
    ["of the time that is saved", { plans: [plan("q")] }, { reduction: 0.9 }, null],
    [
      "of what a query is to win",
      promised("speedup", 10, missed),
      {},
      'query "q" is 1 times as fast with the change, none of whose indexes it uses, and the budget asks for 10',
    ],
    [
      "of the time that a query is to save",
      promised("reduction", 0.5, missed),
      {},
      'query "q" takes 0 % less time with the change, none of whose indexes it uses, and the budget asks for 50 %',
    ],
    [
      "of a query whose plan is the same, whatever the clock says",
      promised("speedup", 2, {
        ...missed,
        after: side(scan, 5),
        speedup: { ratio: 1.8, low: 1, high: 4, runs: 3 },
      }),
      {},
      'query "q" has the same plan as before, and the budget asks for 2 times the speed',
    ],
    ["of a query, instead of that of all", promised("speedup", 2), { speedup: 1000 }, null],
    [
      "of a class",
      { plans: [classed] },
      times({ search: 2, "*": 9 }),
      'query "q" has a p95 of 2.2 ms, over its budget of 2 ms',
    ],
    ["of another class", { plans: [classed] }, times({ analytics: 1, "*": 9 }), null],
    [
      "of an index",
      { indexes: [{ ...index, bytes: 30, tableBytes: 100 }] },
      { indexShare: 0.2 },
      "index public.i has 30 % of the size of public.orders, over the budget of 20 %",
    ],
    [
      "of all indexes",
      { indexes: [{ ...index, bytes: 3e6 }] },
      { totalBytes: 2 ** 20 },
      "the new indexes take 3 MB together, over the budget of 1 MB",
    ],
    [
      "of what production would have of it",
      {
        indexes: [
          {
            ...index,
            bytes: 1,
            tableBytes: 100,
            projected: { rows: 1, bytes: 90, off: [1, 1], tableBytes: 100 },
          },
        ],
      },
      { indexShare: 0.2 },
      "index public.i has 90 % of the size of public.orders, over the budget of 20 %",
    ],
    [
      "of what writers pay",
      {
        indexes: [index],
        writes: [{ table: "public.orders", operation: "insert", timeRatio: 1.4, walBytesRatio: 9 }],
      },
      { writeOverhead: 0.3 },
      "each INSERT into public.orders takes 40 % more time, over the budget of 30 %",
    ],
    [
      "of writers that holds",
      {
        indexes: [index],
        writes: [{ table: "public.orders", operation: "update", timeRatio: 1.3, walBytesRatio: 9 }],
      },
      { writeOverhead: 0.3 },
      null,
    ],
  ])("%s", (_, more, budgets, message) => {
    expect(said(more, budgets)).toEqual(message === null ? [] : [["broken-budget", message]]);
  });
});

describe("what no budget was held against is said", () => {
  const asked = (kind: string | null, more: Partial<ProvenPlan> = {}) =>
    plan("q", { query: { ...slow.query, class: kind }, ...more });
  const held = (
    plans: readonly ProvenPlan[],
    p95: Readonly<Record<string, number>>,
    more: Partial<Proof> = {},
  ) => unheld(proof({ plans, ...more }), { ...noBudgets, p95Ms: new Map(Object.entries(p95)) });
  const loose = { speedup: undefined as never };

  it("of queries that were only planned", () => {
    expect(held([asked(null)], { "*": 5 })).toEqual([]);
    expect(held([asked(null, loose)], {})).toEqual([]);
    const gain = (index: string | null) =>
      unheld(proof({ plans: [asked(null, { ...loose, index })] }), { ...noBudgets, reduction: 0.5 });
    expect([gain("public.i").length, gain(null)]).toEqual([1, []]);
    expect(held([asked(null, loose)], { "*": 5 })).toEqual(['no budget is held against "q": not run']);
    const statistics = { path: "s.json", major: 18, redacted: false };
    expect(held(Array(5).fill(asked(null, loose)), { "*": 5 }, { statistics })).toEqual([
      'no budget is held against "q", "q", "q" and 2 more: with production\'s statistics queries are planned, and not run',
    ]);
  });

  it("of classes that stand on one side only", () => {
    expect(held([asked("serach")], { search: 5 })).toEqual([
      'the budget p95 of the class "search" holds for no query',
      'the class "serach" of the workload has no budget p95',
    ]);
    expect(held([asked("search")], { search: 50 })).toEqual([]);
    expect(held([asked(null)], { search: 5 })).toEqual([]);
    expect(held([asked("other")], { "*": 50 })).toEqual([]);
  });
});

it("a finding stands at the statement that makes the index, at the severity that the user chose", () => {
  const given = proof({ indexes: [{ ...index, usedBy: [] }] });
  const met = planFindings(given, noBudgets);
  const found = (
    level: "notice" | "off" | null,
    baseline: readonly string[] = [],
    preset: Preset = "recommended",
  ) => measuredFindings(met, given.statements, { level: () => level, preset }, new Set(baseline)).findings;
  expect(found(null)).toMatchObject([
    { rule: "unused-new-index", severity: "warning", evidence: "measured", span: [0, 6] },
  ]);
  expect(found("notice")).toMatchObject([{ severity: "notice" }]);
  expect(found("off")).toEqual([]);
  expect(found(null, [], "minimal")).toEqual([]);
  expect(found(null, [found(null)[0]?.fingerprint ?? ""])).toEqual([]);
});

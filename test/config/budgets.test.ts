import { expect, it } from "vitest";
import { budgetsOf, noBudgets } from "../../src/config/budgets.ts";
import { readAgreed } from "./agreement.ts";

const known = { rules: [], tools: [] };
const read = (text: string) => budgetsOf(readAgreed(text, known).budgets ?? []);

it("budgets are read in the units that people write", () => {
  expect(
    read(
      "budgets:\n  p95: 50ms\n  speedup: 10x\n  reduction: 80%\n  regression: 20%\n  index-share: 12.5 %\n  total-size: 2GB\n  write-overhead: 30%\n",
    ),
  ).toEqual({
    p95Ms: new Map([["*", 50]]),
    speedup: 10,
    reduction: 0.8,
    regression: 0.2,
    indexShare: 0.125,
    totalBytes: 2 * 1024 ** 3,
    writeOverhead: 0.3,
  });
  expect(read("budgets: { p95: 0.2s }")).toEqual({ ...noBudgets, p95Ms: new Map([["*", 200]]) });
  expect(read("budgets:\n  p95: { search: 200ms, '*': 50ms }").p95Ms).toEqual(
    new Map([
      ["search", 200],
      ["*", 50],
    ]),
  );
  expect(read("paths: []")).toEqual(noBudgets);
});

it.each([
  ["budgets: { p59: 50ms }", '.indexwright.yml:1:12: there is no budget "p59"; did you mean "p95"?'],
  ["budgets: { p95: 50 }", '.indexwright.yml:1:17: the budget p95 must be written like 200ms; it is "50"'],
  ["budgets: { regression: [1] }", "the budget regression must be written like 20%"],
  ["budgets: { p95: { search: soon } }", "the budget p95 of search must be written like 200ms"],
  ["budgets: { p95: { search: { a: 1 } } }", "the budget p95 of search must be written like 200ms"],
  ["budgets: { speedup: { search: 2x } }", "the budget speedup must be written like 10x"],
  ["budgets: { reduction: 100% }", "the budget reduction must be less than 100%"],
  ["budgets: {p95}", ".indexwright.yml:1:11: the budget p95 must be written like 200ms"],
  ["budgets:\n  p95:\n", ".indexwright.yml:2:7: the budget p95 must be written like 200ms"],
  ["budgets: fast", "budgets must be keys and values"],
])("%s is refused", (text, message) => {
  expect(() => read(text)).toThrow(message);
});

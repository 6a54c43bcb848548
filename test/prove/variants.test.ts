import { expect, it } from "vitest";
import { onlyUnder, withEachValue } from "../../src/prove/plans/variants.ts";
import type { Query } from "../../src/types.ts";
import { lookup, side } from "../report/proof-sample.ts";

const query = (...values: (readonly string[])[]): Query => ({
  name: "q",
  place: null,
  text: "SELECT 1",
  reads: true,
  parameters: values.map((one) => ({ values: one, type: null, column: null })),
  class: null,
  budgets: [],
});
const sets = (...values: (readonly string[])[]) =>
  withEachValue(query(...values)).map((one) => one.parameters.flatMap((each) => each.values).join(" "));

it("a query stands there once for each set of values", () => {
  expect(withEachValue(query())).toEqual([query()]);
  expect(withEachValue(query(["1"], []))).toEqual([query(["1"], [])]);
  expect(sets(["1", "2"], [], ["a", "b"])).toEqual(["1 a", "1 b", "2 a", "2 b"]);
  expect(withEachValue(query(["1", "2"], ["a"])).map((one) => one.name)).toEqual([
    "q with $1 = 1",
    "q with $1 = 2",
  ]);
});

it("of many combinations each value is taken once, and of many values the first", () => {
  expect(sets(["1", "2", "3"], ["a", "b", "c"])).toEqual(["1 a", "2 a", "3 a", "1 b", "1 c"]);
  expect(sets(Array.from({ length: 100 }, (_, at) => String(at)))).toHaveLength(24);
});

it("each has a name of its own, however long its values are", () => {
  const long = ["a", "b"].map((end) => `'${"x".repeat(60)}${end}'`);
  const names = withEachValue(query(long)).map((one) => one.name);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name.length).toBeLessThan(70);
});

it("an index that only some of them use is told with which", () => {
  const plans = withEachValue(query(["1", "2"])).map((variant) => ({
    query: variant,
    index: null,
    says: null,
    after: side(lookup, 1),
  }));
  expect(onlyUnder(plans, ["q with $1 = 2"])).toEqual(['"q" uses it with $1 = 2, and not with $1 = 1']);
  expect(onlyUnder(plans, [])).toEqual([]);
  expect(onlyUnder(plans, ["q with $1 = 1", "q with $1 = 2"])).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { planChange } from "../../src/sql/plans/plan-change.ts";
import type { PlanNode, ProvenPlan } from "../../src/types.ts";

const node = (kind: string, index: string | null = null, children: readonly PlanNode[] = []): PlanNode => ({
  ...{ kind, index, children, relation: "public.t", details: [], rows: 1 },
});
const [scan, lookup] = [node("Seq Scan"), node("Index Scan", "i")];

function plan(trees: readonly [PlanNode, PlanNode], times: readonly [number, number]): ProvenPlan {
  const [before, after] = trees.map((tree, at) => ({
    tree,
    cost: 1,
    node: tree.kind,
    p50Ms: times[at] ?? 0,
  }));
  const ratio = times[0] / times[1];
  return {
    query: { name: "q", place: null, text: "", reads: true, parameters: [], class: null, budgets: [] },
    ...{ index: null, says: null, speedup: { ratio, low: 0.9 * ratio, high: 1.1 * ratio, runs: 10 } },
    ...(before && after ? { before, after } : {}),
  };
}

describe("a query is told to be faster or slower", () => {
  it.each([
    ["where its plan has changed and it takes less time", [scan, lookup], [2, 1], "faster"],
    ["where its plan has changed and it takes more", [lookup, scan], [1, 2], "slower"],
    ["never by the same plan, however long it took", [scan, scan], [0.013, 28], "same"],
    [
      "never by the same plan below other nodes",
      [node("Sort", null, [scan]), node("Sort", null, [scan])],
      [9, 1],
      "same",
    ],
    ["by the same node over another index", [node("Index Scan", "j"), lookup], [9, 1], "faster"],
    ["by less than a tenth of a millisecond never", [scan, lookup], [0.028, 0.013], "same"],
    ["by less than a fifth never", [scan, lookup], [10, 9], "same"],
  ] as const)("%s", (_, trees, times, change) => expect(planChange(plan(trees, times))).toBe(change));

  it("and not where it was only planned", () => {
    const { speedup, ...planned } = plan([scan, lookup], [2, 1]);
    expect(planChange(planned)).toBe("same");
  });
});

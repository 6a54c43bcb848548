import { describe, expect, it } from "vitest";
import { noBudgets } from "../../src/config/budgets.ts";
import type { Session } from "../../src/postgres/server.ts";
import { inTurns } from "../../src/prove/plans/interleave.ts";
import { thresholdsOf } from "../../src/prove/plans/thresholds.ts";
import { isDecided, type Pair, speedupOf } from "../../src/prove/plans/timings.ts";
import type { Budgets, Query } from "../../src/types.ts";
import { random } from "../bench/random.ts";

const TOLD = [1.2, 1 / 1.2];

/** Numbers from 0 to 1, the same in every run. */
function shares(seed: number): () => number {
  const { below } = random(seed);
  return () => below(2 ** 30) / 2 ** 30;
}

/** Timings whose ratio has that median, and varies as widely as such timings do: most a little, some by far. */
function timings(share: () => number, median: number, width: number): () => Pair {
  const noise = (): number => {
    const normal = Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    return Math.exp(width * normal * (share() < 0.1 ? 5 : 1));
  };
  return () => ({ before: 10 * median * noise(), after: 10 });
}

/** Turns as they are run: pairs until the rule ends them, 25 at most. */
function turns(next: () => Pair, ends: (pairs: readonly Pair[]) => boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  while (pairs.length < 25 && !ends(pairs)) pairs.push(next());
  return pairs;
}

/** How many of so many intervals miss the true median. */
function misses(median: number, width: number, ends: (pairs: readonly Pair[]) => boolean): number {
  const rounds = 4000;
  const next = timings(shares(1), median, width);
  let missed = 0;
  for (let round = 0; round < rounds; round++) {
    const { low, high } = speedupOf(turns(next, ends));
    if (median < low || high < median) missed++;
  }
  return missed / rounds;
}

describe("turns that end early", () => {
  it.each([
    [1.2, 0.1],
    [1.2, 0.5],
    [1 / 1.2, 0.3],
    [1, 0.2],
    [1.25, 0.1],
    [40, 1],
  ])("enclose a true ratio of %d in 95 of 100 cases, whenever they end", (median, width) => {
    // A ratio that stands at a threshold is the worst: turns end just when the interval leaves it out.
    expect(misses(median, width, (pairs) => isDecided(pairs, TOLD))).toBeLessThan(0.05);
    expect(misses(median, width, (pairs) => isDecided(pairs, [median]))).toBeLessThan(0.05);
  });

  it("would miss it more often if they looked after each pair", () => {
    const atOnce = (pairs: readonly Pair[]): boolean => {
      const { low, high } = speedupOf(pairs);
      return pairs.length >= 6 && (1.2 < low || high < 1.2);
    };
    expect(misses(1.2, 0.2, atOnce)).toBeGreaterThan(0.08);
  });

  it.each([
    ["much faster", 40, 0.3, 10],
    ["much slower", 0.1, 0.3, 10],
    ["as fast", 1, 0.01, 10],
    ["just at a threshold", 1.2, 0.3, 25],
  ])("are few of what is %s", (_, median, width, most) => {
    const share = shares(7);
    const lengths = Array.from(
      { length: 200 },
      () => turns(timings(share, median, width), (pairs) => isDecided(pairs, TOLD)).length,
    );
    expect(lengths.toSorted((a, b) => a - b)[100]).toBe(most);
  });

  it("of a machine that slows down half-way say what all of them would", async () => {
    let runs = 0;
    const side = (ms: number): Session => {
      const plan = { "Node Type": "Result", "Total Cost": 1, "Plan Rows": 1 };
      const rows = () => [
        { plan: JSON.stringify([{ Plan: plan, "Execution Time": ++runs > 12 ? 2 * ms : ms }]) },
      ];
      return { simple: async () => [], extended: async () => ({ rows: rows() }) } as unknown as Session;
    };
    const ended = await inTurns(side(30), side(10), "q", [], { longestMs: 1000, thresholds: TOLD });
    expect(ended.pairs).toHaveLength(10);
    expect(speedupOf(ended.pairs)).toMatchObject({ ratio: 3, low: 3, high: 3 });
    // A budget of just what it gains leaves that open.
    const open = await inTurns(side(30), side(10), "q", [], { longestMs: 1000, thresholds: [...TOLD, 3] });
    expect(open.pairs).toHaveLength(25);
  });
});

describe("what a verdict depends on", () => {
  const query = (budgets: Query["budgets"]): Query => ({
    name: "q",
    place: null,
    text: "SELECT 1",
    reads: true,
    parameters: [],
    class: null,
    budgets,
  });
  const told = [1.2, 1 / 1.2];

  it.each<[string, Query["budgets"], Partial<Budgets>, readonly number[] | null]>([
    ["a fifth more or less", [], {}, told],
    ["a speedup asked of the query", [{ kind: "speedup", least: 10 }], {}, [...told, 10]],
    ["a reduction, as a speedup", [{ kind: "reduction", least: 0.5 }], {}, [...told, 2]],
    [
      "what every change is held to",
      [],
      { speedup: 5, reduction: 0.75, regression: 0.25 },
      [...told, 5, 4, 0.8],
    ],
    ["a time, of which all runs are wanted", [{ kind: "time", percentile: "p95", mostMs: 5 }], {}, null],
    ["a time of every query", [], { p95Ms: new Map([["*", 5]]) }, null],
  ])("is %s", (_, own, all, expected) => {
    expect(thresholdsOf(query(own), { ...noBudgets, ...all })).toEqual(expected);
  });
});

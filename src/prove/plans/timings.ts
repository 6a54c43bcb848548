import type { Speedup } from "../../types.ts";

/** One run without the change's indexes and one with them, next to each other in time; milliseconds. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** The nearest-rank quantile. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * How many times faster the second of each pair is: the median of the pairs' own ratios, so that what slows the machine
 * down for a while slows both sides, and the order statistics that enclose the true median in 95 % of cases (binomial);
 * of five pairs or fewer, the least and the greatest.
 */
export function speedupOf(pairs: readonly Pair[]): Speedup {
  const ratios = pairs.map(({ before, after }) => before / Math.max(after, 0.001)).toSorted((a, b) => a - b);
  const count = ratios.length;
  const outside = outsideOf(count);
  const middle = (quantile(ratios, 0.5) + (ratios[Math.floor(count / 2)] ?? 0)) / 2;
  return {
    ratio: short(middle),
    low: short(ratios[outside] ?? middle),
    high: short(ratios[count - 1 - outside] ?? middle),
    runs: count,
  };
}

/** How many ratios may be left out at each end. */
function outsideOf(count: number): number {
  let chance = 0.5 ** count;
  let below = chance;
  let outside = 0;
  for (let k = 1; k <= count / 2; k++) {
    chance *= (count - k + 1) / k;
    if (below <= 0.025) outside = k;
    below += chance;
  }
  return Math.max(0, outside - 1);
}

/** Three digits, as far as anything was measured. */
export function short(value: number): number {
  return Number(value.toPrecision(3));
}

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
 * After so many pairs the turns may end, and how many ratios are left out at each end then. Who looks several times and
 * stops when it suits takes an unlucky interval more often than one in twenty. So each look has a share of these 5 %:
 * 0.2 % the first (2 · 0.5¹⁰), 0.42 % the second, and the rest whatever the turns end with. Together they cannot miss the
 * true median more often, by whatever rule they end.
 */
const LOOKS: ReadonlyMap<number, number> = new Map([
  [10, 0],
  [16, 2],
]);
const LEFT_AT_EACH_END = (0.05 - 0.002 - 0.0042) / 2;

/** Whether the turns may end: it is time to look, and the interval holds none of the ratios that a verdict depends on. */
export function isDecided(pairs: readonly Pair[], thresholds: readonly number[]): boolean {
  if (!LOOKS.has(pairs.length)) return false;
  const { low, high } = speedupOf(pairs);
  return thresholds.every((one) => one < low || high < one);
}

/**
 * How many times faster the second of each pair is: the median of the pairs' own ratios, so that what slows the machine
 * down for a while slows both sides, and the order statistics that enclose the true median in 95 % of cases (binomial);
 * of five pairs or fewer, the least and the greatest.
 */
export function speedupOf(pairs: readonly Pair[]): Speedup {
  const ratios = pairs.map(({ before, after }) => before / Math.max(after, 0.001)).toSorted((a, b) => a - b);
  const count = ratios.length;
  const outside = LOOKS.get(count) ?? outsideOf(count);
  const middle = (quantile(ratios, 0.5) + (ratios[Math.floor(count / 2)] ?? 0)) / 2;
  return {
    ratio: short(middle),
    low: short(ratios[outside] ?? middle),
    high: short(ratios[count - 1 - outside] ?? middle),
    runs: count,
  };
}

/** The same of anything that is counted or timed in pairs. */
export function ratioOf(pairs: readonly Pair[]): Omit<Speedup, "runs"> {
  const { ratio, low, high } = speedupOf(pairs);
  return { ratio, low, high };
}

/** How many ratios may be left out at each end. */
function outsideOf(count: number): number {
  let chance = 0.5 ** count;
  let below = chance;
  let outside = 0;
  for (let k = 1; k <= count / 2; k++) {
    chance *= (count - k + 1) / k;
    if (below <= LEFT_AT_EACH_END) outside = k;
    below += chance;
  }
  return Math.max(0, outside - 1);
}

/** Three digits, as far as anything was measured. */
export function short(value: number): number {
  return Number(value.toPrecision(3));
}

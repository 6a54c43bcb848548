import type { HotShare, PriceRatio, ProvenWrite } from "../../types.ts";
import { bare } from "./words.ts";

/** "each INSERT into orders takes 1.8 times the WAL and about as much time (0.93 to 1.2 times)". */
export function priceOf(write: ProvenWrite): string {
  const { table, operation, timeRatio, walBytesRatio, hotLost } = write;
  const verb = operation === "insert" ? "INSERT into" : "UPDATE of indexed columns of";
  // It does not vary, and so it comes first.
  const price = [
    priceWords("WAL", write.wal ?? exactly(walBytesRatio), LEAST_WAL),
    priceWords("time", write.time ?? exactly(timeRatio), LEAST_TIME),
  ];
  const hot = write.hot
    ? hotWords(write.hot)
    : hotLost
      ? [`${percent(hotLost)} of them are no longer HOT`]
      : [];
  return [`each ${verb} ${bare(table)} takes ${price.join(" and ")}`, ...hot].join("; ");
}

function exactly(ratio: number): PriceRatio {
  return { ratio, low: ratio, high: ratio };
}

/** Below, it is the machine that speaks, not the index. */
const LEAST_TIME = 1.1;
const LEAST_WAL = 1.02;

/** Where the interval holds 1, nothing was seen. */
function priceWords(what: string, { ratio, low, high }: PriceRatio, least: number): string {
  const range = low === high ? "" : ` (${low} to ${high})`;
  if ((ratio < least && ratio > 1 / least) || (low <= 1 && high >= 1)) return `about as much ${what}${range}`;
  return `${ratio} times the ${what}${range}`;
}

/** "HOT is lost for state (98 % → 0 %), kept for note (97 %)". */
function hotWords(all: readonly HotShare[]): readonly string[] {
  const lost = all
    .filter(isLost)
    .map((one) => `${one.column} (${percent(one.before)} → ${percent(one.after)})`);
  const kept = all.filter((one) => one.before > 0 && !isLost(one));
  const never = all.filter((one) => one.before === 0).map((one) => one.column);
  return [
    ...(lost.length > 0 ? [`an UPDATE of one column alone loses HOT: ${lost.join(", ")}`] : []),
    ...(kept.length > 0
      ? [`HOT is kept: ${kept.map((one) => `${one.column} (${percent(one.after)})`).join(", ")}`]
      : []),
    ...(never.length > 0 ? [`not HOT before either: ${never.join(", ")}`] : []),
  ];
}

/** A tenth may be a page that had no room. */
function isLost({ before, after }: HotShare): boolean {
  return before - after > 0.1;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

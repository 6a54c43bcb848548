import type { Session } from "../../postgres/server.ts";
import { type ExplainedPlan, executed, timedTree } from "./explain.ts";
import { isDecided, type Pair } from "./timings.ts";

export interface Turns {
  readonly pairs: readonly Pair[];
  /** Of the last runs, when everything was in memory; the time of each node is of one more, whose own time does not count. */
  readonly before: ExplainedPlan;
  readonly after: ExplainedPlan;
}

const FEWEST = 3;
const MOST = 25;

export interface Extent {
  /** For how long at most, in milliseconds. */
  readonly longestMs: number;
  /** The ratios that a verdict depends on; null: all turns are wanted. */
  readonly thresholds: readonly number[] | null;
}

/**
 * Runs a prepared query on both sides in turns, now the one first and now the other, so that whatever slows the machine
 * down for a while slows both. Each side has run once before, which brings its pages into memory.
 */
export async function inTurns(
  before: Session,
  after: Session,
  name: string,
  values: readonly string[],
  { longestMs, thresholds }: Extent,
): Promise<Turns> {
  const run = (session: Session): Promise<ExplainedPlan> => executed(session, name, values);
  await before.simple("BEGIN READ ONLY");
  await after.simple("BEGIN READ ONLY");
  try {
    let last = { before: await run(before), after: await run(after) };
    const pairs: Pair[] = [];
    const end = performance.now() + longestMs;
    const isEnough = (): boolean =>
      pairs.length >= MOST ||
      performance.now() >= end ||
      (thresholds !== null && isDecided(pairs, thresholds));
    while (pairs.length < FEWEST || !isEnough()) {
      if (pairs.length % 2 === 0) last = { before: await run(before), after: await run(after) };
      else {
        const second = await run(after);
        last = { before: await run(before), after: second };
      }
      pairs.push({ before: last.before.run?.ms ?? 0, after: last.after.run?.ms ?? 0 });
    }
    return {
      pairs,
      before: { ...last.before, tree: await timedTree(before, name, values, last.before.tree) },
      after: { ...last.after, tree: await timedTree(after, name, values, last.after.tree) },
    };
  } finally {
    await before.simple("ROLLBACK").catch(() => {});
    await after.simple("ROLLBACK").catch(() => {});
  }
}

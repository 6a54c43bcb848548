import type { Statement, Wait } from "../../types.ts";
import { claimed, toleranceFor } from "./cross-check.ts";
import type { Lane, TrafficQuery } from "./traffic.ts";

/** When a statement ran, in milliseconds of the process's clock. */
export interface WaitMark {
  readonly statement: Statement;
  readonly start: number;
  /** When its locks were released, with its transaction. */
  readonly released: number;
  /** null: it ran together with others. */
  readonly duration: number | null;
}

/** Other programs take the processor for so long at times. */
const NOISE_MS = 10;
/** A statement may be over before anybody asks: so much longer is looked. */
export const AFTER_MS = 20;

/**
 * How long the sessions of one kind waited because of a statement: those of the table that waited longest. null: none of
 * their queries was under way meanwhile.
 */
export function waitBecauseOf(
  mark: WaitMark,
  marks: readonly WaitMark[],
  lanes: readonly Lane[],
  began: number,
): Wait | null {
  const waits = lanes.flatMap(({ queries }) => {
    const during = queries.filter((query) => causeOf(query, marks) === mark);
    const before = queries.filter((query) => query.end < began);
    if (during.length === 0 || before.length === 0) return [];
    const baseline = longest(before);
    const claims = during.map(claimed);
    const stalls = claims.filter((ms) => ms > Math.max(NOISE_MS, baseline));
    return {
      longestMs: rounded(Math.max(...claims)),
      totalMs: rounded(stalls.reduce((sum, ms) => sum + ms, 0)),
      baselineMs: rounded(baseline),
      ...crossCheckOf(during),
    };
  });
  return waits.toSorted((a, b) => b.longestMs - a.longestMs)[0] ?? null;
}

/**
 * A query is the business of the statement during whose transaction it was under way longest; of several in one
 * transaction, of the last that had begun before it: an earlier one that blocks it would have had it wait before.
 */
function causeOf(query: TrafficQuery, marks: readonly WaitMark[]): WaitMark | undefined {
  let cause: WaitMark | undefined;
  let most = 0;
  for (const mark of marks) {
    const shared = Math.min(query.end, mark.released + AFTER_MS) - Math.max(query.start, mark.start);
    if (shared > 0 && shared >= most) [cause, most] = [mark, shared];
  }
  return cause;
}

/** Of the query that the client saw wait longest. */
function crossCheckOf(queries: readonly TrafficQuery[]): Pick<Wait, "crossCheck"> {
  const [worst] = queries.toSorted((a, b) => lasted(b) - lasted(a));
  if (worst?.loggedMs === undefined) return {};
  const [clientMs, toleranceMs] = [lasted(worst), toleranceFor(lasted(worst))];
  const agrees = Math.abs(clientMs - worst.loggedMs) <= toleranceMs;
  return {
    crossCheck: {
      clientMs: rounded(clientMs),
      logMs: rounded(worst.loggedMs),
      toleranceMs: rounded(toleranceMs),
      agrees,
    },
  };
}

function longest(queries: readonly TrafficQuery[]): number {
  return queries.reduce((most, query) => Math.max(most, lasted(query)), 0);
}

function lasted({ start, end }: TrafficQuery): number {
  return end - start;
}

export function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

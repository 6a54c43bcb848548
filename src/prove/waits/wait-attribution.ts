import { inOneBlock } from "../../sql/statements/transaction-block.ts";
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

/** Whether a statement itself takes a lock that keeps a lane's queries out. */
export type LockTaken = (statement: Statement, lane: Lane) => boolean;

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
  takes: LockTaken = () => false,
): Wait | null {
  const waits = lanes.flatMap((lane) => {
    const { queries } = lane;
    const during = queries.filter((query) => causeOf(query, marks, (one) => takes(one, lane)) === mark);
    const before = queries.filter((query) => query.end < began);
    const [worst] = during.toSorted((a, b) => lockedFor(b) - lockedFor(a) || lasted(b) - lasted(a));
    if (!worst || before.length === 0) return [];
    const baseline = longest(before);
    const stalls = during.filter((query) => isStall(query, baseline)).map(claimed);
    const wait = {
      longestMs: rounded(claimed(worst)),
      totalMs: rounded(stalls.reduce((sum, ms) => sum + ms, 0)),
      baselineMs: rounded(baseline),
      ...crossCheckOf(worst),
    };
    return { wait, locked: lockedFor(worst) };
  });
  const [worst] = waits.toSorted((a, b) => b.locked - a.locked || b.wait.longestMs - a.wait.longestMs);
  return worst?.wait ?? null;
}

/** How long a query waited for locks, by the server's log; what the log does not have, or nobody has read, is none. */
function lockedFor({ loggedMs = 0 }: TrafficQuery): number {
  return loggedMs > NOISE_MS ? loggedMs : 0;
}

function isStall(query: TrafficQuery, baseline: number): boolean {
  return query.loggedMs === undefined ? lasted(query) > Math.max(NOISE_MS, baseline) : lockedFor(query) > 0;
}

/**
 * A query is the business of the statement during whose transaction it was under way longest; of several in one
 * transaction, of the last that had begun before it: an earlier one that blocks it would have had it wait before. A query
 * that was on its way when the statement came waits for it too, if that has taken the lock.
 */
function causeOf(
  query: TrafficQuery,
  marks: readonly WaitMark[],
  takes: (statement: Statement) => boolean,
): WaitMark | undefined {
  let cause: WaitMark | undefined;
  let most = 0;
  for (const mark of marks) {
    const shared = sharedBy(query, mark);
    if (shared > 0 && shared >= most) [cause, most] = [mark, shared];
  }
  if (!cause) return undefined;
  const { statement } = cause;
  const takers = marks.filter(
    (mark) => isHeldWith(mark.statement, statement) && sharedBy(query, mark) > 0 && takes(mark.statement),
  );
  return takers.findLast((mark) => mark.start <= query.start) ?? takers[0] ?? cause;
}

/** In one transaction, whose locks go together. */
function isHeldWith(earlier: Statement, later: Statement): boolean {
  return earlier.unit === later.unit && inOneBlock(earlier, later);
}

function sharedBy(query: TrafficQuery, mark: Pick<WaitMark, "start" | "released">): number {
  return Math.min(query.end, mark.released + AFTER_MS) - Math.max(query.start, mark.start);
}

function crossCheckOf(worst: TrafficQuery): Pick<Wait, "crossCheck"> {
  if (worst.loggedMs === undefined) return {};
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

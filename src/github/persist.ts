import { type ApiOutcome, type Failure, failure, made } from "./outcome.ts";

export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
};

export interface Patience {
  readonly clock: Clock;
  /** How often a request is sent at most. */
  readonly tries: number;
  /** For one answer. */
  readonly timeoutMs: number;
  /** For one request with all its repetitions. */
  readonly totalMs: number;
  /** When the whole conversation ends, by the clock. */
  readonly end: number;
}

/**
 * Sends a request until it is answered, or it is of no more use to ask.
 * @param look for a request that must not be made twice: whether an unanswered one was made after all
 */
export async function persist<T>(
  patience: Patience,
  attempt: (timeoutMs: number) => Promise<ApiOutcome<T>>,
  look?: () => Promise<ApiOutcome<T | null>>,
): Promise<ApiOutcome<T>> {
  const { clock, tries, timeoutMs } = patience;
  const end = Math.min(clock.now() + patience.totalMs, patience.end);
  let last: ApiOutcome<T> = {
    ok: false,
    failure: failure("unavailable", null, "out of time", { unsent: true }),
  };
  for (let nth = 1; nth <= tries && clock.now() < end; nth++) {
    last = await attempt(Math.max(1, Math.min(timeoutMs, end - clock.now())));
    if (last.ok) return last;
    const wait = waitAfter(last.failure, nth);
    const unsure = look !== undefined && perhapsMade(last.failure);
    if (wait === null && !unsure) return last;
    const again = wait !== null && nth < tries && clock.now() + wait < end;
    // GitHub may still be at work on it, so the look comes after a pause as well.
    if (again || unsure) await clock.sleep(Math.max(0, Math.min(wait ?? 500, end - clock.now())));
    if (unsure) {
      const seen = await look();
      if (!seen.ok) return { ok: false, failure: { ...last.failure, kind: "unknown" } };
      if (seen.value !== null) return made(seen.value);
    }
    if (!again) return last;
  }
  return last;
}

/** How long to wait before asking again; null: the answer would be the same. */
function waitAfter(failure: Failure, nth: number): number | null {
  if (failure.kind === "limited") return failure.wait;
  return failure.kind === "unavailable" ? (failure.wait ?? 500 * 2 ** (nth - 1)) : null;
}

/** No answer, or one that nobody understands, says nothing about what was done. */
function perhapsMade({ kind, status, unsent }: Failure): boolean {
  return (kind === "unavailable" && !unsent) || (kind === "unexpected" && status === null);
}

import type { Wait } from "../../types.ts";

/** Until a session that nothing blocks has its lock, on a busy machine. */
const NOISE_MS = 10;
/** What other programs on the machine make anybody wait, where no log tells that from a lock. */
const UNLOGGED_NOISE_MS = 25;

/** Somebody waited for a lock: the server's log decides, and without it what was usual before. */
export function isLockWait(wait: Wait | undefined): wait is Wait {
  if (!wait) return false;
  const { longestMs, baselineMs, crossCheck } = wait;
  return crossCheck
    ? Math.min(longestMs, crossCheck.logMs) > NOISE_MS
    : longestMs > Math.max(UNLOGGED_NOISE_MS, 3 * baselineMs);
}

import { setTimeout as sleep } from "node:timers/promises";
import type { StopRequests } from "./run.ts";

/** Waits for a time, or until somebody asks to stop; no timer is left behind, which would keep this program from ending. */
export async function rested(ms: number, stops: StopRequests): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([sleep(ms, null, { signal: over.signal }).catch(() => {}), stops.next()]);
  } finally {
    over.abort();
  }
}

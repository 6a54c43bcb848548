import type { LoggedWait } from "../../postgres/server.ts";
import type { Lane, TrafficQuery } from "./traffic.ts";

/** Both clocks are read in whole milliseconds. */
const SLACK_MS = 2;
/** Until a session that has its lock runs again, and its client, on a busy machine. */
const TOLERANCE_MS = 25;
const TOLERANCE_SHARE = 0.1;

/**
 * Gives each query what the server's log says of its waits for locks: none, unless it says one. `ahead`: what 1970 is
 * behind the process's clock, in milliseconds.
 */
export function crossChecked(
  lanes: readonly Lane[],
  waits: readonly LoggedWait[],
  ahead: number,
): readonly Lane[] {
  return lanes.map((lane) => {
    const own = waits.filter((one) => one.pid === lane.pid);
    const logged = new Map<TrafficQuery, number>();
    for (const { at, ms } of own) {
      const query = lane.queries.find(({ end }) => end >= at - ahead - SLACK_MS);
      if (query) logged.set(query, (logged.get(query) ?? 0) + ms);
    }
    return { ...lane, queries: lane.queries.map((one) => ({ ...one, loggedMs: logged.get(one) ?? 0 })) };
  });
}

/** How far two figures for one wait may lie apart. */
export function toleranceFor(ms: number): number {
  return Math.max(TOLERANCE_MS, ms * TOLERANCE_SHARE);
}

/** What may be said of a query's wait: where two who measured it do not agree, the smaller. */
export function claimed({ start, end, loggedMs }: TrafficQuery): number {
  const seen = end - start;
  if (loggedMs === undefined || Math.abs(seen - loggedMs) <= toleranceFor(seen)) return seen;
  return Math.min(seen, loggedMs);
}

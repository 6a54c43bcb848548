import type { DeploymentCheck, IndexState, StepOutcome } from "../../types.ts";

/** What an earlier report of `verify` says of an index, on one server. */
export interface EarlierUse {
  readonly scans: number;
  /** How long ago, in seconds. */
  readonly ageS: number;
}

/** An index as one server has it, now and before; null: no report, or it does not name the index. */
export interface IndexUse {
  readonly host: string;
  readonly state: IndexState;
  readonly before: EarlierUse | null;
}

/**
 * Whether an index was used within so many seconds, on any of the servers that were asked. PostgreSQL tells when since 16;
 * before that, a count that has risen since an earlier report does.
 */
export function indexUseCheck(
  { index }: StepOutcome,
  uses: readonly IndexUse[],
  within: number,
): DeploymentCheck {
  const check = "index-use";
  const judged = uses.map((use) => judgedUse(use, within));
  const used = judged.find(({ level }) => level === "ok");
  if (used) return { check, level: "ok", message: `${index} ${used.says}`, facts: { index } };
  const open = judged.find(({ level }) => level === "unknown");
  const [first] = judged;
  const where = uses.length > 1 ? `, on none of ${uses.length} servers` : "";
  if (open)
    return {
      ...{ check, level: "unknown", message: `${index} ${open.says}`, facts: { index } },
      ...(open.needs === undefined ? {} : { needs: open.needs }),
    };
  return {
    ...{ check, level: "stop", facts: { index } },
    message: `${index} ${first?.says ?? "was not asked for"}${where}`,
  };
}

interface JudgedUse {
  readonly level: "ok" | "stop" | "unknown";
  readonly says: string;
  readonly needs?: string;
}

function judgedUse({ state, before, host }: IndexUse, within: number): JudgedUse {
  const { scans, lastScanS, countedS, tracked } = state;
  if (scans === null) return { level: "unknown", says: `is not counted at ${host}` };
  if (lastScanS !== null)
    return lastScanS <= within
      ? { level: "ok", says: `was used ${ago(lastScanS)} ago at ${host}` }
      : { level: "stop", says: `was last used ${ago(lastScanS)} ago` };
  if (!tracked) return { level: "unknown", says: `is not counted at ${host} (track_counts is off)` };
  // Counters that are younger than what is asked for say it without an earlier report.
  if (countedS !== null && countedS <= within && scans > 0) return usedSince(scans, host, countedS, "ok");
  if (before !== null && (scans < before.scans || (countedS !== null && countedS < before.ageS)))
    return { level: "unknown", says: `has counters at ${host} that were reset since the earlier report` };
  if (scans === 0) return idle(state, within);
  if (before === null)
    return {
      level: "unknown",
      says: `was used ${times(scans)} at ${host}, which does not tell when`,
      needs: "--before, with an earlier report of indexwright verify",
    };
  if (scans > before.scans)
    return usedSince(scans - before.scans, host, before.ageS, before.ageS <= within ? "ok" : "unknown");
  return before.ageS >= within
    ? { level: "stop", says: `has not been used for ${ago(before.ageS)}` }
    : {
        level: "unknown",
        says: `has not been used since the earlier report, which is ${ago(before.ageS)} old`,
      };
}

/** What was never counted has not been used for as long as anything was counted. */
function idle({ countedS }: IndexUse["state"], within: number): JudgedUse {
  return countedS !== null && countedS < within
    ? { level: "unknown", says: `has not been used in the ${ago(countedS)} since its counters began` }
    : { level: "stop", says: "has not been used since its counters began" };
}

function usedSince(scans: number, host: string, seconds: number, level: "ok" | "unknown"): JudgedUse {
  return { level, says: `was used ${times(scans)} at ${host} within ${ago(seconds)}` };
}

function times(scans: number): string {
  return `${scans} time${scans === 1 ? "" : "s"}`;
}

/** "40 s", "12 min", "3 h", "5 d". */
function ago(seconds: number): string {
  for (const [unit, size] of [
    ["d", 86_400],
    ["h", 3600],
    ["min", 60],
  ] as const)
    if (seconds >= 2 * size) return `${Math.floor(seconds / size)} ${unit}`;
  return `${Math.max(0, Math.floor(seconds))} s`;
}

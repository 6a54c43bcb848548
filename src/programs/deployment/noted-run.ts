import { createHash } from "node:crypto";
import type { DeploymentEvent, Step } from "../../types.ts";

/** What earlier runs have noted, and where this one notes. */
export interface JournalOfRun {
  readonly noted: readonly Readonly<Record<string, unknown>>[];
  /** Gives why it could not be noted; null: it is. */
  readonly note: (entry: Readonly<Record<string, unknown>>) => string | null;
}

/** The same for the same statements, in the same order: an earlier run with another change says nothing of this one. */
export function keyOfChange(command: string, steps: readonly Step[]): string {
  const hash = createHash("sha256");
  for (const part of [command, ...steps.map(({ sql }) => sql)]) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** Tells, and notes what is told with its time and its change. What cannot be noted is told once, and nothing ends with it. */
export function noting(
  tell: (event: DeploymentEvent) => void,
  journal: JournalOfRun | null,
  change: string,
): (event: DeploymentEvent) => void {
  if (journal === null) return tell;
  let failed = false;
  return (event) => {
    const trouble = journal.note({ at: new Date().toISOString(), change, ...event });
    if (trouble !== null && !failed) {
      const message = `warn journal: ${trouble}; the work goes on, and of a soak that is cut short the next run will not know`;
      tell({ event: "check", step: null, message, facts: { check: "journal", level: "warn" } });
    }
    failed = trouble !== null;
    tell(event);
  };
}

/** When a wave has last ended with this change, in milliseconds since 1970; null: nobody has noted that. */
export function waveEnded(journal: JournalOfRun | null, change: string, wave: string): number | null {
  const ended = (journal?.noted ?? []).findLast((entry) => {
    const facts = entry.facts;
    const named = typeof facts === "object" && facts !== null && "wave" in facts && facts.wave === wave;
    return entry.event === "wave" && entry.change === change && named;
  });
  const at = Date.parse(String(ended?.at));
  return Number.isNaN(at) ? null : at;
}

import { blockedWords, lockName } from "../../sql/locks/lock-name.ts";
import { isLockWait } from "../../sql/locks/lock-wait.ts";
import { isAtLeast, lockModes } from "../../sql/locks/locks-taken.ts";
import type { Finding, Interruption, ProvenLock, Run } from "../../types.ts";
import { holding, runOf, type ShownVersion } from "./weigh.ts";

/** What the server did that bears a finding out, for those who read nothing but the finding; null: no more than that it did. */
export function sentenceFor(
  finding: Pick<Finding, "file" | "span">,
  by: string,
  shown: ShownVersion,
  version: string,
): string | null {
  const run = runOf(finding, shown);
  const says = run && saying(run, by, shown);
  return says ? `Shown on PostgreSQL ${version}: ${says}.` : null;
}

function saying(run: Run, by: string, shown: ShownVersion): string | null {
  switch (by) {
    case "failure":
    case "pipeline":
      return run.message === null ? null : `${run.message} (${run.sqlstate})`;
    case "locks":
    case "waiting":
      return (
        [lockSaying(run, holding(run, shown.statements)), waitSaying(run, shown.rows)]
          .filter((one) => one !== null)
          .join("; ") || null
      );
    case "interruption":
      return interruptionSaying(
        (shown.interruption ?? []).find(
          (one) => one.file === run.file && one.span === run.span && one.afterRerun !== "valid",
        ),
      );
    default:
      return null;
  }
}

/** The strongest lock that the statement has taken, and one that its transaction held before where that is stronger. */
function lockSaying(run: Run, runs: readonly Run[]): string | null {
  const blocks = new Set(runs.flatMap((one) => one.blocks ?? []));
  const own = strongest((run.locks ?? []).filter(({ since }) => since === undefined));
  const all = strongest(runs.flatMap((one) => one.locks ?? []));
  if (!all || blocks.size === 0) return null;
  // What only reads or writes rows itself is of no interest beside what keeps others out.
  const taken = own && isAtLeast(own.mode, "ShareUpdateExclusiveLock") ? [own] : [];
  const held = taken.some(({ mode }) => isAtLeast(mode, all.mode)) ? taken : [...taken, all];
  const words = held
    .map(({ mode, relation }) => `${lockName(mode)} on ${relation.replace(/^public\./, "")}`)
    .join(" and ");
  return `it held ${words}, and kept out ${blockedWords([...blocks])}`;
}

function strongest(locks: readonly ProvenLock[]): ProvenLock | undefined {
  return locks.toSorted((a, b) => lockModes.indexOf(b.mode) - lockModes.indexOf(a.mode))[0];
}

function waitSaying({ waits }: Run, rows: number | undefined): string | null {
  const { writer, behindReader } = waits ?? {};
  const words = [
    isLockWait(writer)
      ? `a writer waited ${Math.round(writer.longestMs)} ms (${Math.round(writer.baselineMs)} ms before it)`
      : null,
    behindReader?.writer
      ? `behind a reader that stayed for ${behindReader.heldMs} ms, ${Math.round(behindReader.writer.longestMs)} ms`
      : null,
  ].filter((one) => one !== null);
  return words.length === 0
    ? null
    : `at ${String(rows).replace(/\B(?=(\d{3})+$)/g, ",")} rows, ${words.join("; ")}`;
}

/** The sequence: cancelled in a wait, run again, and what that met. */
function interruptionSaying(interruption: Interruption | undefined): string | null {
  if (!interruption) return null;
  const met =
    interruption.afterRerun === "error"
      ? `was refused: ${interruption.says}`
      : `reported success, and ${interruption.says}`;
  return `cancelled while ${interruption.phase}, then run again, it ${met}`;
}

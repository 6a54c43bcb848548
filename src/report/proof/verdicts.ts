import type { Proof, RerunProof } from "../../types.ts";
import { crossCheckWords } from "./cross-check-words.ts";
import { bare, lineOf, type ProofVerdict } from "./words.ts";

/** The verdicts as sentences, each with what bears it out. */
export function verdictsOf(proof: Proof): readonly ProofVerdict[] {
  const { rollback, rerun, interruption = [], indexes = [] } = proof;
  const invalid = indexes.filter((one) => !one.valid);
  return [
    ...(rollback ? [{ says: rollbackWords[rollback.verdict], because: rollback.differences }] : []),
    ...(rerun
      ? [
          {
            says: rerunWords[rerun.verdict],
            because: distinct(rerun),
          },
        ]
      : []),
    ...(interruption.length > 0 ? [interrupted(interruption)] : []),
    ...invalid.map((one) => ({ says: `index ${bare(one.name)} is not valid after the run`, because: [] })),
    ...crossCheckWords(proof),
    ...limitWords(proof),
  ];
}

/** What nobody should take for measured, in one place: what was bounded, what was skipped, and what is missing. */
function limitWords({ limits = [], plans = [], untimed = [], history }: Proof): readonly ProofVerdict[] {
  const unplanned = plans.filter((one) => one.after === undefined);
  const because = [
    ...historyWords(history),
    ...limits.map(({ what, done, of }) => `${done} of ${of} ${what}`),
    ...unplanned.map(({ query, says }) => `not planned: ${query.name}${says === null ? "" : `: ${says}`}`),
    ...untimed,
  ];
  return because.length === 0
    ? []
    : [{ says: "limits: what was bounded, skipped or left out", because, whole: true }];
}

const MOST_NAMES = 20;

/** "4 of 80 statements that come before do not apply; missing is: table public.a". */
function historyWords(history: Proof["history"]): readonly string[] {
  if (!history || history.failed === 0) return [];
  const { statements, failed, missing } = history;
  const names = missing.slice(0, MOST_NAMES).join(", ");
  const more = missing.length > MOST_NAMES ? ` and ${missing.length - MOST_NAMES} more` : "";
  const without = missing.length === 0 ? "" : `; missing is: ${names}${more}`;
  return [`${failed} of ${statements} statements that come before do not apply${without}`];
}

const rollbackWords = {
  restores: "rollback: up, down and up again gives back what was there",
  leaves: "rollback: something stays behind",
  loses: "rollback: something that was there is lost or changed",
  fails: "rollback: it fails",
  none: "rollback: there is none to try",
} as const;

const rerunWords = {
  clean: "second run: a failure leaves nothing behind",
  heals: "second run: it repairs what a failed first run leaves behind",
  trips: "second run: it fails on what the first run has left",
  masks: "second run: it reports success over what the first run has left broken",
} as const;

/** Each trial that came out as the verdict says, once. */
function distinct({ verdict, trials }: RerunProof): readonly string[] {
  if (verdict === "clean") return [];
  const said = trials
    .filter((one) => one.verdict === verdict)
    .map(({ file, span, says }) => {
      const when = span ? `after a failure at ${lineOf({ file, span })}` : `after ${file.path} had run`;
      return `${when}: ${says ?? "it was repaired"}`;
    });
  return [...new Set(said)];
}

function interrupted(all: NonNullable<Proof["interruption"]>) {
  const bad = all.filter((one) => one.afterRerun !== "valid");
  const says =
    bad.length === 0
      ? `interruption: cancelled in each of ${all.length} waits and run again, it ends as it should`
      : `interruption: cancelled in each of ${all.length} waits and run again, it does not end well after ${bad.length}`;
  return {
    says,
    // In which of the waits stands in the matrix beside it; here each answer of the server once.
    because: [...new Set(bad.flatMap((one) => (one.says ? [`${lineOf(one)}: ${one.says}`] : [])))],
  };
}

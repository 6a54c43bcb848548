import type { EndedStep } from "../../deploy/apply/change.ts";
import { keyOfSought } from "../../deploy/apply/names.ts";
import { judgeWish } from "../../deploy/judge.ts";
import { outcomeOf } from "../../deploy/outcome.ts";
import type { DatabaseOutcome, DeploymentOutcome, IndexState, StepOutcome } from "../../types.ts";
import { factsOfState, type PlannedChange } from "./planned-change.ts";

/**
 * What has become of a database: each step with how it has ended, and with what another session has read of its index
 * afterwards. `before`: as preflight has found it; `states`: those of the change's wishes; `replaced`:
 * another program has the lock by now.
 */
export function appliedDatabase(
  before: DatabaseOutcome,
  { steps, wishes }: PlannedChange,
  ended: readonly EndedStep[],
  { states, replaced }: { readonly states: readonly IndexState[]; readonly replaced: boolean },
): DatabaseOutcome {
  const judged = new Map(
    wishes.flatMap((wish, at) => {
      const state = states[at];
      return state ? [[keyOfSought(wish.index), judgeWish(wish, factsOfState(state))] as const] : [];
    }),
  );
  const outcomes = ended.map(({ step, end }): StepOutcome => {
    const now = judged.get(keyOfSought(step.index));
    const was = before.steps[steps.indexOf(step)];
    if (!now || !was) throw new Error("a step has no wish");
    const { verdict, message, instead, stopped, reached, ...applied } = end;
    return {
      ...now,
      wish: step.wish,
      before: was.before,
      verdict,
      message,
      instead,
      applied: { ...applied, after: now.before },
    };
  });
  const all = outcomes.every(({ verdict }) => verdict === "as-wished");
  const unfulfilled = [...judged.values()].filter(({ verdict }) => verdict !== "as-wished");
  // The statements went through, and the catalogs say otherwise: that is what counts.
  const shown = all ? [...outcomes, ...unfulfilled] : outcomes;
  const [last] = ended.filter(({ end }) => end.stopped);
  return { ...before, outcome: last ? "stopped" : outcomeHere(shown, ended, replaced), steps: shown };
}

/** The same where no other session could read anything afterwards: what was done is told, and counts for nothing. */
export function unreadSteps(
  before: DatabaseOutcome,
  { steps }: Pick<PlannedChange, "steps">,
  ended: readonly EndedStep[],
): readonly StepOutcome[] {
  return ended.flatMap(({ step, end: { verdict, message, instead } }) => {
    const was = before.steps[steps.indexOf(step)];
    if (!was) return [];
    if (verdict !== "as-wished") return [{ ...was, verdict, message, instead }];
    return [
      { ...was, verdict: "unknown" as const, message: `${message}, and nobody could read it afterwards` },
    ];
  });
}

/** Steps that were not reached say nothing of why: what stopped before them does. Without them nothing is done. */
function outcomeHere(
  steps: readonly StepOutcome[],
  ended: readonly EndedStep[],
  replaced: boolean,
): DeploymentOutcome {
  const reached = steps.filter((_, at) => ended[at]?.end.reached !== false);
  const outcome = outcomeOf(reached.length > 0 ? reached : steps);
  if (outcome !== "done" || reached.length === steps.length) return outcome;
  return replaced ? "not-now" : "partly";
}

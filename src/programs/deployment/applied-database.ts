import type { EndedStep } from "../../deploy/apply/change.ts";
import { keyOfSought } from "../../deploy/apply/names.ts";
import { judgeWish } from "../../deploy/judge.ts";
import { outcomeOf } from "../../deploy/outcome.ts";
import type { DatabaseOutcome, DeploymentOutcome, IndexState, StepOutcome } from "../../types.ts";
import { factsOfState, type PlannedChange } from "./planned-change.ts";

/**
 * What has become of a database: each step with how it has ended, and with what another session has read of its index
 * afterwards. `before`: as preflight has found it; `states`: those of the change's wishes.
 */
export function appliedDatabase(
  before: DatabaseOutcome,
  { steps, wishes }: PlannedChange,
  ended: readonly EndedStep[],
  states: readonly IndexState[],
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
    const { verdict, message, instead, stopped, ...applied } = end;
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
  return { ...before, outcome: last ? "stopped" : outcomeHere(shown), steps: shown };
}

/** Steps that were not reached say nothing of why: what stopped before them does. */
function outcomeHere(steps: readonly StepOutcome[]): DeploymentOutcome {
  const reached = steps.filter(
    ({ verdict, applied }) => verdict !== "unknown" || applied === undefined || applied.attempts > 0,
  );
  return outcomeOf(reached.length > 0 ? reached : steps);
}

import { nameByServer } from "../../sql/grammar/name.ts";
import type { StepOutcome } from "../../types.ts";
import { indexConditionOf, stateBefore } from "../condition.ts";
import type { Action } from "../decide.ts";
import { soughtWords } from "../steps.ts";
import type { PlannedSize } from "./planned-size.ts";
import type { DecidedStep } from "./step-checks.ts";

/** What a step would meet now, for the report. */
export function plannedOutcome(
  { step, facts, action }: DecidedStep,
  projections: readonly PlannedSize[],
): StepOutcome {
  const { state } = facts;
  const projected = projections.find((each) => each.step === step);
  return {
    file: step.file,
    span: step.span,
    index: state.found === null ? soughtWords(step.index) : nameByServer(state.found),
    table: state.onTable ?? (step.table === null ? null : soughtWords(step.table)),
    wish: step.wish,
    verdict: action === null ? "unknown" : verdictOf(action),
    before: stateBefore(indexConditionOf(step, facts)),
    message:
      action === null
        ? "depends on an earlier statement of this change"
        : `${words[action.action]}: ${action.why}`,
    instead: null,
    bytes: state.bytes,
    tableBytes: state.tableBytes,
    scans: state.scans,
    definition: state.definition,
    ...(projected && "bytes" in projected ? { projectedBytes: projected.bytes[1] } : {}),
  };
}

const words: Readonly<Record<Action["action"], string>> = {
  build: "to be built",
  attach: "somebody is at it",
  heal: "to be dropped and built",
  drop: "to be dropped",
  quick: "to be done",
  none: "nothing to do",
  stop: "a person has to look first",
};

function verdictOf({ action }: Action): StepOutcome["verdict"] {
  if (action === "stop") return "not";
  return action === "attach" ? "busy" : "as-wished";
}

import { comparePrinted } from "../sql/indexes/printed-definition.ts";
import type { IndexDefinition, IndexState, StateBefore, Step } from "../types.ts";

/** What a database says of the index of a step, and its definition as it was read from there. */
export interface Facts {
  readonly state: IndexState;
  /** null: nothing is printed, or it could not be read. */
  readonly printed: IndexDefinition | null;
}

/**
 * absent … nothing has the name; taken … something has it that is no index; unlike … an index of another table or
 * definition; unclear … nobody can tell if it is the one; building … it is being built; changing … somebody drops or
 * rebuilds it; incomplete … of a partitioned table, and not attached everywhere; invalid … nobody is at it.
 */
export type IndexCondition =
  | "absent"
  | "taken"
  | "unlike"
  | "unclear"
  | "building"
  | "changing"
  | "incomplete"
  | "invalid"
  | "valid";

/** The facts of a step, in one word. An index under the right name is judged by what it is first, and then by its state. */
export function indexConditionOf(step: Step, facts: Facts): IndexCondition {
  const { state } = facts;
  if (state.found === null) return "absent";
  if (state.found.kind !== "i" && state.found.kind !== "I") return "taken";
  return likeness(step, facts) ?? validity(state);
}

/** null: it is the one, as far as anything is said of it. */
function likeness(step: Step, { state, printed }: Facts): IndexCondition | null {
  if (state.sameTable === false) return "unlike";
  if (step.table !== null && state.sameTable === null) return "unclear";
  if (step.definition === null) return null;
  if (printed === null) return "unclear";
  const like = comparePrinted(step.definition, printed);
  return like === "same" ? null : like === "other" ? "unlike" : "unclear";
}

function validity({ valid, ready, live, beingBuilt, busy, found }: IndexState): IndexCondition {
  if (valid && ready && live) return "valid";
  if (beingBuilt) return "building";
  if (busy) return "changing";
  return found?.kind === "I" ? "incomplete" : "invalid";
}

const before: Readonly<Record<IndexCondition, StateBefore>> = {
  absent: "absent",
  taken: "other",
  unlike: "other",
  unclear: "other",
  building: "building",
  changing: "building",
  incomplete: "invalid",
  invalid: "invalid",
  valid: "valid",
};

/** As reports call it. What cannot be told from another index is valid or not all the same, which `state` says. */
export function stateBefore(condition: IndexCondition): StateBefore {
  return before[condition];
}

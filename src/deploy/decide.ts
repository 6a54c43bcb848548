import type { Step } from "../types.ts";
import { type Facts, type IndexCondition, indexConditionOf } from "./condition.ts";

/**
 * build … CREATE INDEX; attach … watch what somebody else is doing to it, then decide again; heal … drop what nobody
 * builds any more, then build; drop … DROP INDEX; quick … one short statement; none … it is as wished; stop … a person
 * has to look first.
 */
export type ActionKind = "build" | "attach" | "heal" | "drop" | "quick" | "none" | "stop";

export interface Action {
  readonly action: ActionKind;
  /** Why, in a clause: "nobody builds it". */
  readonly why: string;
  /** Invalid leftovers of REINDEX CONCURRENTLY that are dropped first; none while anything of the table is built. */
  readonly leftovers: readonly string[];
}

/**
 * What brings an index to what a step wants. A function of the facts alone: nothing is remembered, so that running again
 * is resuming. `old`: for a rename, the facts of the name before.
 */
export function decide(step: Step, facts: Facts, old: Facts | null = null): Action {
  const { state } = facts;
  const condition = indexConditionOf(step, facts);
  const leftovers = step.wish === "gone" || state.tableBusy ? [] : state.leftovers;
  const [action, why] = decided(step, condition, facts, old);
  return { action, why, leftovers: action === "stop" ? [] : leftovers };
}

type Decision = readonly [action: ActionKind, why: string];

function decided(step: Step, condition: IndexCondition, facts: Facts, old: Facts | null): Decision {
  switch (step.wish) {
    case "valid":
      return wishedValid(step, condition, facts);
    case "gone":
      return wishedGone(condition, facts);
    case "attached":
      return wishedAttached(condition, facts);
    case "renamed":
      return wishedRenamed(step, condition, facts, old);
  }
}

/** What stops every step but a DROP, and what somebody else is at. */
const inTheWay: ReadonlyMap<IndexCondition, Decision> = new Map<IndexCondition, Decision>([
  ["taken", ["stop", "something that is no index has the name"]],
  ["unlike", ["stop", "an index of another table or definition has the name"]],
  ["unclear", ["stop", "nobody can tell whether the index of that name is the one"]],
  ["building", ["attach", "somebody builds it"]],
  ["changing", ["attach", "somebody drops or rebuilds it"]],
]);

function wishedValid(step: Step, condition: IndexCondition, { state }: Facts): Decision {
  const other = inTheWay.get(condition);
  if (other) return other;
  if (condition === "absent") {
    if (step.rebuilt) return ["stop", "there is no such index to rebuild"];
    if (step.constraint) return ["stop", "there is no such index to give to the constraint"];
    return step.table !== null && !state.tableFound
      ? ["stop", "its table is not there"]
      : ["build", "nothing has the name"];
  }
  if (condition === "incomplete")
    return step.only
      ? ["none", "it is there, and becomes valid with the last index attached to it"]
      : ["stop", "an index is not attached for each partition"];
  if (condition === "valid") {
    if (step.rebuilt) return ["build", "REINDEX builds a valid index anew"];
    return step.constraint && state.constraint === null
      ? ["quick", "the constraint does not have it yet"]
      : ["none", "it is valid and as defined"];
  }
  // REINDEX INDEX CONCURRENTLY makes an invalid index valid in its place.
  if (step.rebuilt) return ["build", "REINDEX makes it valid"];
  if (state.constraint !== null) return ["stop", "it is invalid and belongs to a constraint"];
  if (state.parent !== null) return ["stop", "it is invalid and belongs to the index of a partitioned table"];
  return ["heal", "it is invalid, and nobody builds it"];
}

function wishedGone(condition: IndexCondition, { state }: Facts): Decision {
  if (condition === "absent") return ["none", "nothing has the name"];
  if (condition === "taken") return ["stop", "something that is no index has the name"];
  // What somebody builds is never dropped, whatever it is: the drop would wait, and kill the build.
  if (state.beingBuilt && !state.valid) return ["attach", "somebody builds it"];
  if (state.busy) return ["attach", "somebody drops or rebuilds it"];
  if (condition === "unlike") return ["stop", "an index of another table or definition has the name"];
  if (condition === "unclear") return ["stop", "nobody can tell whether the index of that name is the one"];
  if (state.constraint !== null) return ["stop", "it belongs to a constraint"];
  if (state.parent !== null) return ["stop", "it belongs to the index of a partitioned table"];
  return ["drop", condition === "valid" ? "it is there" : "it is there, and invalid"];
}

function wishedAttached(condition: IndexCondition, { state }: Facts): Decision {
  const other = inTheWay.get(condition);
  if (other) return other;
  if (condition === "absent") return ["stop", "there is no such index to attach"];
  if (state.parentWanted) return ["none", "it is attached"];
  if (state.parent !== null) return ["stop", "it is attached to another index"];
  return condition === "valid"
    ? ["quick", "it is valid, and not attached"]
    : ["stop", "it is invalid, and the index of the partitioned table would stay so"];
}

function wishedRenamed(step: Step, condition: IndexCondition, { state }: Facts, old: Facts | null): Decision {
  const other = inTheWay.get(condition);
  if (old === null || old.state.found === null) {
    if (other) return other;
    if (condition === "absent") return ["stop", "neither the old name nor the new one is there"];
    if (step.constraint && state.constraint === null)
      return ["stop", "it has the new name, and no constraint has it"];
    return condition === "valid"
      ? ["none", "it has the new name"]
      : ["stop", "it has the new name, and is invalid"];
  }
  if (condition !== "absent") return ["stop", "both the old name and the new one are there"];
  const was = indexConditionOf({ ...step, wish: "valid" }, old);
  const blocked = inTheWay.get(was);
  if (blocked) return blocked;
  return was === "invalid" ? ["stop", "it is invalid under its old name"] : ["quick", "it has the old name"];
}

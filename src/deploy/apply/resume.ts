import type { Step } from "../../types.ts";
import { type Facts, type IndexCondition, indexConditionOf } from "../condition.ts";
import { finalWishes } from "../final-wishes.ts";
import { groupsOf } from "./groups.ts";
import { keyOfSought } from "./names.ts";

/** The facts of steps, in their order. */
export type AskFacts = (steps: readonly Step[]) => Promise<readonly Facts[]>;

/** The steps of a change that are done. */
export async function stepsDone(steps: readonly Step[], ask: AskFacts): Promise<ReadonlySet<Step>> {
  const done = new Set<Step>();
  for (const group of groupsOf(steps))
    for (const step of group.slice(0, await countDone(group, ask))) done.add(step);
  return done;
}

/**
 * How many steps of a group are done. Nobody has written that down: the catalogs stand as after some of the steps, and the
 * most that explain them are taken. Whether REINDEX has run the catalogs do not tell, so that it runs again.
 */
async function countDone(group: readonly Step[], ask: AskFacts): Promise<number> {
  const most = group.findIndex(({ rebuilt }) => rebuilt);
  for (let done = most < 0 ? group.length : most; done > 0; done--) {
    const wishes = finalWishes(group.slice(0, done), null);
    const facts = await ask(wishes);
    const next = group[done];
    if (wishes.every((wish, at) => holds(wish, facts[at], next))) return done;
  }
  return 0;
}

function holds(wish: Step, facts: Facts | undefined, next: Step | undefined): boolean {
  return facts !== undefined && (isAsWished(wish, facts) || isUnderWay(wish, facts, next));
}

/** Whether a wish of finalWishes() is fulfilled, as far as a group can come to that by its own steps. */
export function isAsWished(wish: Step, facts: Facts): boolean {
  const condition = indexConditionOf(wish, facts);
  if (wish.wish === "gone") return condition === "absent";
  if (condition === "incomplete") return wish.only === true;
  if (condition !== "valid") return false;
  if (wish.constraint && facts.state.constraint === null) return false;
  return wish.wish !== "attached" || facts.state.parentWanted;
}

/** Somebody is at it, or has stopped in the middle of it. */
const halfway: ReadonlySet<IndexCondition> = new Set(["invalid", "building", "changing"]);

/** The next step has begun with what an earlier one has left. */
function isUnderWay(wish: Step, facts: Facts, next: Step | undefined): boolean {
  if (!next || keyOfSought(next.index) !== keyOfSought(wish.index)) return false;
  if (next.wish === "valid") return halfway.has(indexConditionOf(next, facts));
  return next.wish === "gone" && wish.wish !== "gone" && halfway.has(indexConditionOf(wish, facts));
}

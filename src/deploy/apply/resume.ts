import type { Step } from "../../types.ts";
import { type Facts, type IndexCondition, indexConditionOf } from "../condition.ts";
import { finalWishes } from "../final-wishes.ts";
import { groupsOf } from "./groups.ts";
import { keyOfSought } from "./names.ts";

/** The facts of steps, in their order. */
export type AskFacts = (steps: readonly Step[]) => Promise<readonly Facts[]>;

/** What a group comes to after some of its steps, the most first. */
interface Stand {
  readonly group: readonly Step[];
  readonly done: number;
  readonly wishes: readonly Step[];
}

/** Whether REINDEX has run the catalogs do not tell, so that it, and what follows it, is never taken for done. */
function standsOf(group: readonly Step[]): readonly Stand[] {
  const unknown = group.findIndex(({ rebuilt }) => rebuilt);
  const most = unknown < 0 ? group.length : unknown;
  return Array.from({ length: most }, (_, at) => {
    const done = most - at;
    return { group, done, wishes: finalWishes(group.slice(0, done), null) };
  });
}

/** What has to be asked to know which steps of a change are done. */
export function wishesOnTheWay(steps: readonly Step[]): readonly Step[] {
  return groupsOf(steps)
    .flatMap(standsOf)
    .flatMap(({ wishes }) => wishes);
}

/**
 * The steps of a change that are done. Nobody has written that down: the catalogs stand as after some steps of a group, and the
 * most that explain them are taken. `ask` is asked once, for wishesOnTheWay().
 */
export async function stepsDone(steps: readonly Step[], ask: AskFacts): Promise<ReadonlySet<Step>> {
  const facts = await ask(wishesOnTheWay(steps));
  let at = 0;
  const found = new Map<readonly Step[], number>();
  for (const { group, done, wishes } of groupsOf(steps).flatMap(standsOf)) {
    const own = facts.slice(at, at + wishes.length);
    at += wishes.length;
    const holding = wishes.every((wish, number) => holds(wish, own[number], group[done]));
    if (holding && !found.has(group)) found.set(group, done);
  }
  return new Set([...found].flatMap(([group, done]) => group.slice(0, done)));
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

import type { Step } from "../../types.ts";
import { namesOfStep } from "./names.ts";

/** Steps that speak of the same indexes, directly or through each other: what stands of one depends on the others alone. */
export function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: { readonly names: Set<string>; readonly steps: Step[] }[] = [];
  for (const step of steps) {
    const names = namesOfStep(step);
    const joined = groups.filter((group) => names.some((name) => group.names.has(name)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    const members = [...joined.flatMap((group) => group.steps), step];
    groups.push({ names: new Set(members.flatMap(namesOfStep)), steps: members });
  }
  const inOrder = (members: readonly Step[]) =>
    [...members].sort((a, b) => steps.indexOf(a) - steps.indexOf(b));
  return groups
    .map((group) => inOrder(group.steps))
    .sort(([a], [b]) => (a && b ? steps.indexOf(a) - steps.indexOf(b) : 0));
}

/**
 * The order in which steps are done: as written, but what only drops comes last, so that no query is ever without the index
 * that takes the old one's place. A drop after which its group goes on makes room for a name, and stays where it is.
 */
export function orderOf(steps: readonly Step[]): readonly Step[] {
  const late = new Set<Step>();
  for (const group of groupsOf(steps))
    for (const step of group.slice(group.findLastIndex(({ wish }) => wish !== "gone") + 1)) late.add(step);
  return [...steps.filter((step) => !late.has(step)), ...steps.filter((step) => late.has(step))];
}

import type { FullName } from "../types.ts";
import type { Stage } from "./stage.ts";

/** With everything that cannot outlive it: a table's indexes and partitions. */
export function dropRelation(stage: Stage, name: FullName): void {
  const members = stage.timeline.members(name, stage.timeline.now);
  // First itself: text that PostgreSQL would refuse may make a relation a member of itself.
  stage.timeline.put(name, null);
  for (const member of members) dropRelation(stage, member.name);
}

/** What stands there already must have gone unseen, by the CASCADE of something else, and what belonged to it too. */
export function madeAnew(stage: Stage, name: FullName): void {
  if (stage.timeline.get(`${name.schema}\0${name.name}`, stage.timeline.now)) dropRelation(stage, name);
}

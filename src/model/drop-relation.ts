import type { FullName } from "../types.ts";
import type { Stage } from "./stage.ts";

/** With everything that cannot outlive it: a table's indexes and partitions; `cascade`: and the views that read it. */
export function dropRelation(stage: Stage, name: FullName, cascade = false): void {
  const { timeline } = stage;
  const members = timeline.members(name, timeline.now);
  const readers = cascade ? timeline.readers(name, timeline.now) : [];
  // First itself: text that PostgreSQL would refuse may make a relation a member of itself.
  timeline.put(name, null);
  for (const relation of [...members, ...readers]) dropRelation(stage, relation.name, cascade);
}

/** What stands there already must have gone unseen, by the CASCADE of something else, and what belonged to it too. */
export function madeAnew(stage: Stage, name: FullName): void {
  if (stage.timeline.get(`${name.schema}\0${name.name}`, stage.timeline.now)) dropRelation(stage, name);
}

import type { FullName } from "../../types.ts";
import type { Stage } from "../stage.ts";

/** With everything that cannot outlive it: a table's indexes and partitions; `cascade`: and the views that read it. */
export function dropRelation(stage: Stage, dropped: FullName, cascade = false): void {
  const { timeline } = stage;
  // A list, since views may stand on each other to any depth.
  const waiting = [dropped];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const members = timeline.members(name, timeline.now);
    const readers = cascade ? timeline.readers(name, timeline.now) : [];
    // First itself: text that PostgreSQL would refuse may make a relation a member of itself.
    timeline.put(name, null);
    for (const relation of [...members, ...readers]) waiting.push(relation.name);
  }
}

/** What stands there already must have gone unseen, by the CASCADE of something else, and what belonged to it too. */
export function madeAnew(stage: Stage, name: FullName): void {
  if (stage.timeline.get(`${name.schema}\0${name.name}`, stage.timeline.now)) dropRelation(stage, name);
}

import type { FullName } from "../types.ts";
import type { Stage } from "./stage.ts";

/** With everything that cannot outlive it: a table's indexes and partitions. */
export function dropRelation(stage: Stage, name: FullName): void {
  for (const member of stage.timeline.members(name, stage.timeline.now)) dropRelation(stage, member.name);
  stage.timeline.put(name, null);
}

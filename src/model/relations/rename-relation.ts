import type { FullName, Relation } from "../../types.ts";
import type { Stage } from "../stage.ts";

/** Gives a relation another name or schema; what belongs to it follows, and what reads it does so still. */
export function moveRelation(stage: Stage, old: Relation, to: FullName): void {
  const { timeline } = stage;
  timeline.move(old.name, to, { ...old, name: to });
  // Its indexes stand in its schema, each under a name of its own.
  if (old.name.schema === to.schema) return;
  for (const index of [...timeline.having(to, ["index"], timeline.now)]) {
    const name = { ...index.name, schema: to.schema };
    timeline.move(index.name, name, { ...index, name });
  }
}

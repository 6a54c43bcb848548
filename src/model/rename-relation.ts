import type { FullName, Relation } from "../types.ts";
import { same } from "./name-key.ts";
import type { Stage } from "./stage.ts";

/** Gives a relation another name or schema; what belongs to it follows. */
export function moveRelation(stage: Stage, old: Relation, to: FullName): void {
  const { timeline } = stage;
  const readAs = old.readAs ?? toldApart(stage, old.name);
  timeline.move(old.name, to, { ...old, name: to, ...(readAs ? { readAs } : {}) });
  // Its indexes stand in its schema, each under a name of its own.
  if (old.name.schema === to.schema) return;
  for (const index of [...timeline.having(to, ["index"], timeline.now)]) {
    const name = { ...index.name, schema: to.schema };
    timeline.move(index.name, name, { ...index, name });
  }
}

/**
 * Those who read a relation know it by its name until its first other one; then by one that nothing else ever has, so
 * that no later name is news to them. undefined: nobody reads it.
 */
function toldApart({ timeline }: Stage, name: FullName): FullName | undefined {
  const readers = timeline.readers(name, timeline.now);
  if (readers.length === 0) return undefined;
  const readAs = { schema: "", name: String(timeline.now) };
  for (const { reads = [], ...reader } of readers)
    timeline.put(reader.name, { ...reader, reads: reads.map((one) => (same(one, name) ? readAs : one)) });
  return readAs;
}

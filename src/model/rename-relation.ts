import type { FullName, Relation } from "../types.ts";
import type { Stage } from "./stage.ts";
import { same } from "./timeline.ts";

/** Gives a relation another name or schema; what belongs to it follows. */
export function moveRelation(stage: Stage, old: Relation, to: FullName): void {
  const { timeline } = stage;
  const members = followers(stage, old.name);
  const readAs = old.readAs ?? toldApart(stage, old.name);
  timeline.put(old.name, null);
  timeline.put(to, { ...old, name: to, ...(readAs ? { readAs } : {}) });
  for (const member of members) {
    if (member.index) {
      const name = old.name.schema === to.schema ? member.name : { ...member.name, schema: to.schema };
      if (name !== member.name) timeline.put(member.name, null);
      timeline.put(name, { ...member, name, index: { ...member.index, table: to } });
    } else timeline.put(member.name, { ...member, partitionOf: to });
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

/**
 * What belongs to a relation and is written anew with it. Where that would be too much, it belongs to nothing any more:
 * its indexes are forgotten, and nobody is sure of the schema.
 */
export function followers(stage: Stage, name: FullName): readonly Relation[] {
  const { timeline } = stage;
  const members = timeline.members(name, timeline.now);
  if (timeline.mayFollow(members.length)) return members;
  if (members.length > 0) stage.gap();
  for (const { partitionOf: _, ...member } of members)
    timeline.put(member.name, member.index ? null : member);
  return [];
}

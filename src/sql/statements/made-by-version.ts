import { forLast } from "../../text/memoize-last.ts";
import type { ModelledVersion, Relation, SourceFile } from "../../types.ts";

/** Whether a statement of this version made the relation: another version of the same file is another migration. */
export function isMadeBy(version: ModelledVersion, { by }: Pick<Relation, "by">): boolean {
  return startsOf(version).get(by.file)?.has(by.span[0]) === true;
}

/** Where the statements of a version begin, by file; made once, since each dropped relation asks. */
const startsOf = forLast((version: ModelledVersion): ReadonlyMap<SourceFile, ReadonlySet<number>> => {
  const starts = new Map<SourceFile, Set<number>>();
  for (const { statements } of [...version.up, ...version.down])
    for (const { file, span } of statements) {
      const known = starts.get(file) ?? new Set();
      starts.set(file, known.add(span[0]));
    }
  return starts;
});

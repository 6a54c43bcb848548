import type { SourceFile, UnreadPassage } from "../types.ts";

/** SQL that makes, changes or takes away an index, in whatever language it is quoted. */
const aboutIndex = /\b(?:create\s+(?:unique\s+)?|drop\s+|alter\s+|re)index\b(?:\s+concurrently\b)?/i;

/** Files that no database of the repository's own is sent: tests, samples, what documents show. */
const apart = /(?:^|\/)(?:tests?|specs?|__tests__|fixtures|testdata|docs?|examples?|samples?)\//i;

/**
 * SQL about an index that stands where nobody reads it: in a file of no migration folder, or quoted in another language.
 * It may be sent by a program that nobody here knows.
 */
export function unreadSql(files: readonly SourceFile[], why: string): readonly UnreadPassage[] {
  return files.flatMap((file): readonly UnreadPassage[] => {
    const found = apart.test(file.path) ? null : aboutIndex.exec(file.text);
    if (!found) return [];
    const span = [found.index, found.index + found[0].length] as const;
    return [{ file, span, message: why, text: found[0], matters: true }];
  });
}

import type { SourceFile, UnreadPassage } from "../types.ts";
import { allLanguages, withQuotes } from "./marks/language.ts";

/**
 * SQL that makes, changes or takes away an index, in whatever language it is quoted: with what its grammar wants next, or
 * with what puts it together, since people and messages speak of indexes in the same words ("failed to create index: %w").
 */
const made = String.raw`["'\`$%{#<:?@\[\\]`;
const aboutIndex = new RegExp(
  [
    String.raw`\bcreate\s+(?:unique\s+)?index\b(?=\s+(?:concurrently\b|if\s+not\b|on\b|[\w.]+\s+on\b|[\w.]*${made}))(?:\s+concurrently\b)?`,
    String.raw`\b(?:drop|alter)\s+index\b(?=\s+(?:\w|${made}))(?:\s+concurrently\b)?`,
    String.raw`\breindex\b(?=\s*\(|\s+(?:index|table|schema|database|system)\b|\s+${made})(?:\s+concurrently\b)?`,
  ].join("|"),
  "i",
);

/** A text of Python that stands where a statement does, first in its file or its block, says what that is for. */
const documented = /(?<=^|:[^\S\n]*\n)\s*[rRuU]?("""|''')[\s\S]*?\1/g;

/** Files that no database of the repository's own is sent: tests, samples, what documents show. */
const apart = /(?:^|\/)(?:tests?|specs?|__tests__|fixtures|testdata|docs?|examples?|samples?)\//i;

/**
 * SQL about an index that stands where nobody reads it: in a file of no migration folder, or quoted in another language.
 * It may be sent by a program that nobody here knows.
 */
export function unreadSql(files: readonly SourceFile[], why: string): readonly UnreadPassage[] {
  return files.flatMap((file): readonly UnreadPassage[] => {
    const found = apart.test(file.path) ? null : aboutIndex.exec(spoken(file));
    if (!found) return [];
    const span = [found.index, found.index + found[0].length] as const;
    return [{ file, span, message: why, text: found[0], matters: true }];
  });
}

/** The text without what is said about it. Every character stays where it is. */
function spoken({ path, text }: SourceFile): string {
  const language = allLanguages.find(({ extension }) => extension.test(path));
  if (!language) return text;
  const bare = withQuotes(text, language);
  return language.language === "Python" ? bare.replace(documented, blanked) : bare;
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

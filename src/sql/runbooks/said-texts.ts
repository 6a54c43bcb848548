import { forLast } from "../../text/memoize-last.ts";
import type { ModelledRunbook, RunbookPassage, Span } from "../../types.ts";

/** A sentence of a runbook: in its prose, in a comment, or in a block that is no code. */
export interface SaidText {
  readonly span: Span;
  readonly text: string;
}

/** All that a runbook says to its reader, in its order, line by line where it is in a block. */
export const saidTexts = forLast(
  (runbook: Pick<ModelledRunbook, "file" | "passages" | "blocks">): readonly SaidText[] => {
    const { file, passages, blocks } = runbook;
    const inBlocks = blocks.flatMap(({ language, lines }) =>
      lines.flatMap((span): readonly SaidText[] => {
        const line = file.text.slice(...span);
        const at = language === "other" ? 0 : line.search(/(?<=^|\s)(?:--|#)\s/);
        return at < 0 ? [] : [{ span: [span[0] + at, span[1]], text: line.slice(at) }];
      }),
    );
    return [...passages, ...inBlocks].sort((a, b) => a.span[0] - b.span[0]);
  },
);

/** The headings and prose from the last heading before a place to the next one. */
export function sectionOf(
  { passages }: Pick<ModelledRunbook, "passages">,
  at: number,
): readonly RunbookPassage[] {
  const start = passages.findLastIndex((one) => one.heading && one.span[0] <= at);
  const end = passages.findIndex((one) => one.heading && one.span[0] > at);
  return passages.slice(Math.max(start, 0), end < 0 ? undefined : end);
}

/** The comments right above a place, as far as nothing but comments and blanks stands between. */
export function remarksAbove({ file }: Pick<ModelledRunbook, "file">, at: number): string {
  const lines = file.text
    .slice(Math.max(0, at - 2000), at)
    .split("\n")
    .slice(-8, -1);
  const found: string[] = [];
  for (const line of lines.reverse()) {
    if (!/^\s*(?:--|#)/.test(line) && !/^[^"']*["']?\s*$/.test(line)) break;
    if (/^\s*(?:--|#)/.test(line)) found.unshift(line.trim());
    else if (!/psql\b/.test(line) && line.trim() !== "") break;
  }
  return found.join(" ");
}

/** Whether a runbook is about indexes at all: by a statement, a command's file, or what it says of CONCURRENTLY. */
export function isAboutIndexes({ file }: Pick<ModelledRunbook, "file">): boolean {
  return /\b(?:create|drop)\s+(?:unique\s+)?index\b|\breindex\b/i.test(file.text);
}

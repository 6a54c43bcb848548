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

/** The last of texts, which follow each other, that ends before a place. */
export function lastBefore<T extends { readonly span: Span }>(
  texts: readonly T[],
  at: number,
): T | undefined {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.span[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return texts[low - 1];
}

/** A heading with all up to the next one; before the first heading there is none. */
export interface RunbookSection {
  readonly span: Span;
  readonly heading: RunbookPassage | null;
  readonly passages: readonly RunbookPassage[];
}

/** The parts of a document, each with what stands up to the next heading. */
export function sectionsOf({
  passages,
  file,
}: Pick<ModelledRunbook, "passages" | "file">): readonly RunbookSection[] {
  const parts: RunbookPassage[][] = [[]];
  for (const passage of passages)
    if (passage.heading) parts.push([passage]);
    else parts.at(-1)?.push(passage);
  const filled = parts.filter((part) => part.length > 0);
  return filled.map((part, n) => {
    const [first] = part;
    const end = filled[n + 1]?.[0]?.span[0] ?? file.text.length;
    return { span: [first?.span[0] ?? 0, end], heading: first?.heading ? first : null, passages: part };
  });
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

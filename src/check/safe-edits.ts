import { overlaps } from "../text/offsets.ts";
import type { Edit, Finding, SourceFile, Span } from "../types.ts";

/** The safe edits of the findings, by file; of two that would overlap the first wins, the other is for a later round. */
export function safeEdits(findings: readonly Finding[]): ReadonlyMap<SourceFile, readonly Edit[]> {
  const byFile = new Map<SourceFile, Edit[]>();
  for (const { fix } of findings) {
    if (!fix?.safe) continue;
    const clash = fix.edits.some((edit) =>
      byFile.get(edit.file)?.some((one) => overlaps(one.span, edit.span)),
    );
    if (clash) continue;
    for (const edit of fix.edits) {
      const edits = byFile.get(edit.file) ?? [];
      byFile.set(edit.file, edits);
      edits.push(edit);
    }
  }
  return byFile;
}

/** The file with its edits made; what counts as changed moves along with the text. */
export function edited(file: SourceFile, edits: readonly Edit[]): SourceFile {
  const turned = edits.map((one) => ({ ...one, text: endedLike(file.text, one.text) }));
  const ordered = turned.sort((a, b) => a.span[0] - b.span[0]);
  let text = "";
  let at = 0;
  for (const { span, text: inserted } of ordered) {
    text += file.text.slice(at, span[0]) + inserted;
    at = span[1];
  }
  text += file.text.slice(at);
  const { changed } = file;
  return {
    path: file.path,
    text,
    changed: typeof changed === "string" ? changed : changed.map((span) => moved(span, ordered)),
  };
}

/** New lines end as those of the file do, where all of them end alike. */
function endedLike(text: string, inserted: string): string {
  const isWindows = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  return isWindows ? inserted.replace(/\r?\n/g, "\r\n") : inserted;
}

function moved([start, end]: Span, edits: readonly Edit[]): Span {
  const shift = (offset: number, inclusive: boolean): number =>
    edits.reduce((sum, { span, text }) => {
      const before = inclusive ? span[1] <= offset : span[1] < offset;
      return before ? sum + text.length - (span[1] - span[0]) : sum;
    }, offset);
  return [shift(start, false), shift(end, true)];
}

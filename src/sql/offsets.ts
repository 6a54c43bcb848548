import type { SourceFile, Span } from "../types.ts";

/** 1-based; columns count UTF-16 units, as editors and GitHub do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const starts = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which the lines of a file begin. "\r\n", "\n" and a lone "\r" end a line. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = starts.get(file);
  if (known) return known;
  const made = [0];
  const { text } = file;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) made.push(at + 1);
  }
  starts.set(file, made);
  return made;
}

/** The line and column of an offset; offsets past either end are clamped. A byte order mark takes no column. */
export function positionAt(file: SourceFile, offset: number): Position {
  const lines = lineStarts(file);
  const wanted = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  const mark = low === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { line: low + 1, column: Math.max(1, wanted - (lines[low] ?? 0) + 1 - mark) };
}

/** A line's span without its line break; line is 1-based. */
export function lineSpan(file: SourceFile, line: number): Span {
  const lines = lineStarts(file);
  const start = lines[line - 1] ?? file.text.length;
  let end = lines[line] ?? file.text.length;
  while (end > start && (file.text[end - 1] === "\n" || file.text[end - 1] === "\r")) end--;
  return [start, end];
}

/** Whether two spans share a character, or touch where one is empty. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1] ? true : (a[0] === a[1] || b[0] === b[1]) && a[0] <= b[1] && b[0] <= a[1];
}

import type { SourceFile, Span } from "../types.ts";

/** 1-based; columns count UTF-16 units, as editors and GitHub do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Of each stretch of so many units is kept where it begins: a start for each line would be more than a large text. */
const STRETCH = 512;

interface Landmarks {
  /** The line of each stretch's first unit, 1-based. */
  readonly lines: Int32Array;
  /** The offset at which that line begins. */
  readonly starts: Int32Array;
  /** The place that was asked for last: most are asked for in rising order. */
  last: { readonly at: number; readonly line: number; readonly start: number };
}

const known = new WeakMap<SourceFile, Landmarks>();

/** Where the lines of a text are, by its stretches. */
function landmarksOf(file: SourceFile): Landmarks {
  const there = known.get(file);
  if (there) return there;
  const { text } = file;
  const count = Math.floor(text.length / STRETCH) + 1;
  const last = { at: 0, line: 1, start: 0 };
  const made = { lines: new Int32Array(count), starts: new Int32Array(count), last };
  let [line, start] = [1, 0];
  for (let at = 0; at <= text.length; at++) {
    if (at % STRETCH === 0) {
      made.lines[at / STRETCH] = line;
      made.starts[at / STRETCH] = start;
    }
    if (!endsLine(text, at)) continue;
    line++;
    start = at + 1;
  }
  known.set(file, made);
  return made;
}

/** "\r\n", "\n" and a lone "\r" end a line. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

/** The line and column of an offset; offsets past either end are clamped. A byte order mark takes no column. */
export function positionAt(file: SourceFile, offset: number): Position {
  const known = landmarksOf(file);
  const { text } = file;
  const wanted = Math.max(0, Math.min(offset, text.length));
  let { at, line, start } = nearest(known, wanted);
  for (; at < wanted; at++)
    if (endsLine(text, at)) {
      line++;
      start = at + 1;
    }
  known.last = { at, line, start };
  const mark = line === 1 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { line, column: Math.max(1, wanted - start + 1 - mark) };
}

/** From where a walk to an offset begins. */
function nearest({ lines, starts, last }: Landmarks, wanted: number): Landmarks["last"] {
  const stretch = Math.floor(wanted / STRETCH);
  if (last.at <= wanted && last.at >= stretch * STRETCH) return last;
  return { at: stretch * STRETCH, line: lines[stretch] ?? 1, start: starts[stretch] ?? 0 };
}

/** A line's span without its line break; line is 1-based. */
export function lineSpan(file: SourceFile, line: number): Span {
  const { text } = file;
  const start = startOf(file, line);
  return [start, endOfLine(text, start, text.length)];
}

/** The offset at which a line begins; the end of the text where it has no such line. */
function startOf(file: SourceFile, line: number): number {
  const { lines, starts } = landmarksOf(file);
  const { text } = file;
  if (line < 1) return text.length;
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  let passed = lines[low] ?? 1;
  if (passed === line) return starts[low] ?? 0;
  for (let at = low * STRETCH; at < text.length; at++)
    if (endsLine(text, at) && ++passed === line) return at + 1;
  return text.length;
}

/** Whether two spans share a character, or touch where one is empty. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1] ? true : (a[0] === a[1] || b[0] === b[1]) && a[0] <= b[1] && b[0] <= a[1];
}

export function endOfLine(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && text[to] !== "\n" && text[to] !== "\r") to++;
  return to;
}

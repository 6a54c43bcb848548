import type { Span } from "../../types.ts";

/** Lines of a file as one text, without what stands between them; each character knows its place. */
export interface LinedText {
  readonly text: string;
  /** The place in the file of the character at this offset; of the end, that behind the last one. */
  at(offset: number): number;
  /** A stretch of the text line by line: where each of its lines begins in the file, and what stands there. */
  lines(span: Span): readonly (readonly [from: number, text: string])[];
}

export function linedText(whole: string, lines: readonly Span[], between = "\n"): LinedText {
  const starts: number[] = [];
  let text = "";
  for (const span of lines) {
    if (starts.length > 0) text += between;
    starts.push(text.length);
    text += whole.slice(...span);
  }
  const lineOf = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const at = (offset: number): number => {
    const line = lineOf(offset);
    return (lines[line]?.[0] ?? 0) + offset - (starts[line] ?? 0);
  };
  return {
    text,
    at,
    lines: ([start, end]) => {
      const placed: (readonly [number, string])[] = [];
      for (let line = lineOf(start); line < starts.length && (starts[line] ?? end) <= end; line++) {
        const from = Math.max(start, starts[line] ?? 0);
        const to = Math.min(end, (starts[line + 1] ?? text.length + 1) - 1);
        placed.push([at(from), text.slice(from, to)]);
      }
      return placed;
    },
  };
}

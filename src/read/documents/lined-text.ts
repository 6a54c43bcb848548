import type { Span } from "../../types.ts";

/** Lines of a file as one text, without what stands between them; each character knows its place. */
export interface LinedText {
  readonly text: string;
  /** The place in the file of the character at this offset; of the end, that behind the last one. */
  at(offset: number): number;
  /** A stretch of the text line by line: where each of its lines begins in the file, and what stands there. */
  lines(span: Span): readonly (readonly [from: number, text: string])[];
}

export function linedText(whole: string, lines: readonly Span[]): LinedText {
  const starts: number[] = [];
  let text = "";
  for (const span of lines) {
    if (starts.length > 0) text += "\n";
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
      let from = start;
      return text
        .slice(start, end)
        .split("\n")
        .map((line) => {
          const placed = [at(from), line] as const;
          from += line.length + 1;
          return placed;
        });
    },
  };
}

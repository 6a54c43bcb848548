import type { Span } from "../../types.ts";

/** A stretch of a file, and what stands for it in as many characters. */
export interface LinePart {
  readonly from: number;
  readonly text: string;
  /** It goes on where the one before it ends. */
  readonly glued?: true;
}

/** Lines of a file as one text, without what stands between them; each character knows its place. */
export interface LinedText {
  readonly text: string;
  /** The place in the file of the character at this offset; of the end, that behind the last one. */
  at(offset: number): number;
  /** A stretch of the text part by part: where each begins in the file, what stands there, and where that is in the text. */
  parts(span: Span): readonly (readonly [from: number, text: string, offset: number])[];
}

export function linesOfFile(whole: string, lines: readonly Span[]): readonly LinePart[] {
  return lines.map(([from, to]) => ({ from, text: whole.slice(from, to) }));
}

export function linedText(parts: readonly LinePart[], between = "\n"): LinedText {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const part of parts) {
    if (starts.length > 0 && !part.glued) {
      texts.push(between);
      length += between.length;
    }
    starts.push(length);
    texts.push(part.text);
    length += part.text.length;
  }
  const text = texts.join("");
  const partOf = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const at = (offset: number): number => {
    const part = partOf(offset);
    return (parts[part]?.from ?? 0) + offset - (starts[part] ?? 0);
  };
  return {
    text,
    at,
    parts: ([start, end]) => {
      const placed: (readonly [number, string, number])[] = [];
      for (let part = partOf(start); part < starts.length && (starts[part] ?? end) <= end; part++) {
        const begin = starts[part] ?? 0;
        const from = Math.max(start, begin);
        const to = Math.min(end, begin + (parts[part]?.text.length ?? 0));
        if (from <= to) placed.push([at(from), text.slice(from, to), from]);
      }
      return placed;
    },
  };
}

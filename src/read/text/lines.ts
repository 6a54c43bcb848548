import type { Span } from "../../types.ts";

export interface Line {
  /** Without its line break. */
  readonly text: string;
  readonly span: Span;
  /** Where the next line starts. */
  readonly next: number;
}

/** The lines of a stretch of text as Go's bufio.ScanLines cuts them: at "\n", a "\r" before it dropped. */
export function linesOf(text: string, span: Span = [0, text.length]): readonly Line[] {
  const lines: Line[] = [];
  for (let at = span[0]; at < span[1]; ) {
    const line = lineFrom(text, at, span[1]);
    lines.push(line);
    at = line.next;
  }
  return lines;
}

/** Those of them that hold a word, without a look at the others. */
export function linesWith(word: string, text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = text.indexOf(word); at >= 0; ) {
    const line = lineFrom(text, text.lastIndexOf("\n", at) + 1, text.length);
    lines.push(line);
    at = text.indexOf(word, line.next);
  }
  return lines;
}

function lineFrom(text: string, at: number, last: number): Line {
  const found = text.indexOf("\n", at);
  const stop = found < 0 || found >= last ? last : found;
  const end = stop > at && text[stop - 1] === "\r" ? stop - 1 : stop;
  return { text: text.slice(at, end), span: [at, end], next: stop < last ? stop + 1 : stop };
}

export function wholeOf(file: { readonly text: string }): Span {
  return [0, file.text.length];
}

/** The first line that holds more than blanks and line comments; the end of the span when there is none. */
export function firstStatementLine(text: string, span: Span = [0, text.length]): Span {
  for (const line of linesOf(text, span)) {
    const trimmed = line.text.replace(/^\uFEFF/, "").trim();
    if (trimmed !== "" && !trimmed.startsWith("--")) return line.span;
  }
  return [span[1], span[1]];
}

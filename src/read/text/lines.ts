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
  let at = span[0];
  while (at < span[1]) {
    const found = text.indexOf("\n", at);
    const stop = found < 0 || found >= span[1] ? span[1] : found;
    const end = stop > at && text[stop - 1] === "\r" ? stop - 1 : stop;
    const next = stop < span[1] ? stop + 1 : stop;
    lines.push({ text: text.slice(at, end), span: [at, end], next });
    at = next;
  }
  return lines;
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

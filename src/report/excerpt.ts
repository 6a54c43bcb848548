import { lineSpan, positionAt } from "../text/offsets.ts";
import type { SourceFile, Span } from "../types.ts";
import type { Paint } from "./palette.ts";
import { show } from "./window.ts";

export interface Ink {
  readonly gutter: Paint;
  readonly mark: Paint;
}

export interface Excerpt {
  /** Columns that the line numbers take. */
  readonly margin: number;
  readonly rows: readonly string[];
}

/** A line of a file, and which part of it a span covers. */
export interface ExcerptLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const MOST_LINES = 6;
const LEAST_ROOM = 20;

/** The lines of a span under a ruler, the span marked with carets. */
export function excerpt(file: SourceFile, span: Span, width: number, ink: Ink): Excerpt {
  const first = positionAt(file, span[0]).line;
  const last = positionAt(file, endOf(file.text, span)).line;
  const margin = String(last).length;
  const shown = excerptLines(file, span, MOST_LINES);
  const frame = { ink, margin, room: Math.max(LEAST_ROOM, width - margin - 3) };
  const rows = first === last ? single(shown, frame) : several(shown, last - first + 1 > MOST_LINES, frame);
  return { margin, rows: [ruler("", frame), ...rows] };
}

interface Frame {
  readonly ink: Ink;
  readonly margin: number;
  readonly room: number;
}

/** A line break at the end of a span is not worth a line of its own. */
function endOf(text: string, [start, end]: Span): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}

/** The lines of a span; of more than `most` the first ones and the last. */
export function excerptLines(file: SourceFile, span: Span, most: number): readonly ExcerptLine[] {
  const end = endOf(file.text, span);
  const first = positionAt(file, span[0]).line;
  const last = positionAt(file, end).line;
  const made: ExcerptLine[] = [];
  for (let number = first; number <= last; number++) {
    if (last - first + 1 > most && number - first === most - 2) number = last;
    const [lineStart, lineEnd] = lineSpan(file, number);
    const begin = lineStart === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : lineStart;
    const text = file.text.slice(begin, lineEnd);
    const from = Math.min(text.length, Math.max(0, span[0] - begin));
    made.push({ number, text, from, to: Math.max(from, Math.min(text.length, end - begin)) });
  }
  return made;
}

function single([line]: readonly ExcerptLine[], frame: Frame): readonly string[] {
  if (!line) return [];
  const { text, start, end } = show(line.text, line.from, line.to, frame.room);
  const carets = frame.ink.mark("^".repeat(end - start));
  return [ruler(text, frame, String(line.number)), ruler(" ".repeat(start) + carets, frame)];
}

/** As rustc draws it: a bar along the lines, with a caret under the first and the last character. */
function several(lines: readonly ExcerptLine[], gap: boolean, frame: Frame): readonly string[] {
  const { mark } = frame.ink;
  const room = frame.room - 2;
  const bar = mark("|");
  const rows: string[] = [];
  lines.forEach((line, at) => {
    const head = at === 0;
    const tail = at === lines.length - 1;
    const leading = head && line.text.slice(0, line.from).trim() === "";
    if (tail && gap) rows.push(ruler(bar, frame, "…"));
    const shown = show(line.text, tail ? Math.max(0, line.to - 1) : line.from, line.to, room);
    const side = !head ? bar : leading ? mark("/") : " ";
    rows.push(ruler(`${side} ${shown.text}`, frame, String(line.number)));
    if (head && !leading) rows.push(ruler(` ${mark(`${"_".repeat(shown.start + 1)}^`)}`, frame));
    if (tail) rows.push(ruler(mark(`|${"_".repeat(shown.start + 1)}^`), frame));
  });
  return rows;
}

function ruler(text: string, { ink, margin }: Frame, number = ""): string {
  const left = ink.gutter(`${number.padStart(margin)} |`);
  return text === "" ? left : `${left} ${text}`;
}

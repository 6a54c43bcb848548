import type { Position as LspPosition, Range } from "vscode-languageserver";
import { positionAt } from "../../text/offsets.ts";
import type { SourceFile, Span } from "../../types.ts";

/** A span as editors count: lines and UTF-16 units from 0. */
export function editorRange(file: SourceFile, [start, end]: Span): Range {
  return { start: placeOf(file, start), end: placeOf(file, end) };
}

function placeOf(file: SourceFile, offset: number): LspPosition {
  const { line, column } = positionAt(file, offset);
  return { line: line - 1, character: column - 1 };
}

/** The offset of a place in a text; behind a line's end it is that end. */
export function offsetAt(text: string, { line, character }: LspPosition): number {
  let start = 0;
  for (let at = 0; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return Math.min(start + character, end < 0 ? text.length : end);
}

export function overlapsRange({ start, end }: Range, other: Range): boolean {
  return !isBefore(end, other.start) && !isBefore(other.end, start);
}

function isBefore(a: LspPosition, b: LspPosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

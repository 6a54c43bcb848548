import type { Span } from "../../types.ts";

/** The parts of a span between the places that a pattern finds, each sent by itself; blank ones are left out. */
export function cutAt(text: string, [start, end]: Span, border: RegExp): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(border)) {
    pieces.push([from, start + found.index]);
    from = start + found.index + found[0].length;
  }
  pieces.push([from, end]);
  return pieces.filter((piece) => text.slice(...piece).trim() !== "");
}

/** A text as a pattern that finds it. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

import type { Span } from "../types.ts";

/** Where the comments begin that stand above a place, each on lines of its own; the place itself where there are none. */
export function commentsAbove(place: number, text: string, comments: readonly Span[]): number {
  let start = place;
  for (const [from, to] of [...comments].reverse()) {
    if (to > start || text.slice(to, start).trim() !== "") continue;
    const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
    if (line.trim() !== "") break;
    start = from;
  }
  return start;
}

import { parsePatch } from "diff";
import type { Span } from "../types.ts";

/** Lines of the new file, from 1; a count of 0 says that lines were taken out before `start`. */
export interface Lines {
  readonly start: number;
  readonly count: number;
}

/** Bytes are read as Latin-1, one character each: only the names are text, and only line numbers count. */
export function hunks(patch: Buffer): readonly (readonly [string, readonly Lines[]])[] {
  return parsePatch(patch.toString("latin1")).flatMap((file) => {
    const name = file.newFileName;
    if (!name?.startsWith("b/")) return [];
    const lines = file.hunks.map((hunk) => ({ start: hunk.newStart, count: hunk.newLines }));
    return [[Buffer.from(name.slice(2), "latin1").toString("utf8"), lines] as const];
  });
}

/** git ends lines at "\n" alone, so they are counted like that here too. */
export function spansOf(text: string, lines: readonly Lines[]): readonly Span[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (number: number) => starts[number - 1] ?? text.length;
  return lines.map(({ start, count }) => [startOf(start), startOf(start + count)]);
}

import { parsePatch } from "diff";
import type { File } from "./world.ts";

export interface Placed {
  readonly path: string;
  readonly line?: number;
  readonly start_line?: number;
}

/**
 * What GitHub says to a comment that it cannot place; null: it can. The wording is GitHub's, as it stands in people's
 * logs, except for that of an unknown path.
 */
export function misplaced(files: readonly File[], { path, line, start_line: start }: Placed): string | null {
  const file = files.find((one) => one.filename === path);
  if (!file) return "Path could not be resolved";
  const shown = parsePatch(file.patch ?? "").flatMap((one) => one.hunks.map(rightLines));
  const hunk = shown.find((lines) => line !== undefined && lines.has(line));
  if (start !== undefined && line !== undefined && start >= line)
    return "Pull request review thread start line must precede the end line.";
  const outside = "Pull request review thread line must be part of the diff";
  const apart = "Pull request review thread start line must be part of the same hunk as the line.";
  const blank = "Pull request review thread diff hunk can't be blank";
  if (!hunk) return start === undefined ? `${outside} and ${blank}` : `${outside}, ${apart}, and ${blank}`;
  return start !== undefined && !hunk.has(start) ? apart : null;
}

function rightLines(hunk: { readonly newStart: number; readonly lines: readonly string[] }): Set<number> {
  const lines = hunk.lines.filter((line) => /^[ +]/.test(line));
  return new Set(lines.map((_, nth) => hunk.newStart + nth));
}

import type { Span } from "../types.ts";

/** Lines of the new file, from 1; a count of 0 says that lines were taken out before `start`. */
export interface LineRun {
  readonly start: number;
  readonly count: number;
}

/**
 * One hunk, seen from the new file. All lines from `first` to `last`, added or context, may carry a comment; with
 * `last` below `first` there is none.
 */
export interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly changed: readonly LineRun[];
}

/** Where a review comment hangs; `startLine` stands above `line`, in the same hunk. */
export interface DiffAnchor {
  readonly line: number;
  readonly startLine?: number;
  /** It covers all the lines asked for, so that a suggestion may replace them. */
  readonly whole: boolean;
}

const header = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * The hunks of a `patch`, as the files of a pull request have it: without the lines that name the file. null when it
 * does not add up, for a comment on a line outside of the diff loses the whole review.
 * Lines end at "\n" alone, so that a line of a CRLF file keeps its "\r"; what follows the second "@@" is text.
 */
export function hunksOf(patch: string): readonly Hunk[] | null {
  const lines = patch.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const hunks: Hunk[] = [];
  for (let at = 0; at < lines.length; ) {
    const read = hunkAt(lines, at);
    if (!read || (hunks.at(-1)?.last ?? 0) >= read.hunk.first) return null;
    hunks.push(read.hunk);
    at = read.end;
  }
  return hunks;
}

/** The counts of its header say where a hunk ends: a removed line may itself look like a header. */
function hunkAt(lines: readonly string[], at: number): { hunk: Hunk; end: number } | null {
  const found = header.exec(lines[at] ?? "");
  if (!found) return null;
  let [old, fresh] = [Number(found[1] ?? 1), Number(found[3] ?? 1)];
  // Without lines of its own, a hunk names the line above it.
  const first = Number(found[2]) + (fresh === 0 ? 1 : 0);
  const last = first + fresh - 1;
  const changed: { start: number; count: number }[] = [];
  let [line, open, end] = [first, false, at + 1];
  for (; old > 0 || fresh > 0 || lines[end]?.startsWith("\\"); end++) {
    const sign = lines[end]?.[0];
    if (sign === "\\") continue;
    // An empty context line may have lost its blank.
    const kept = sign === " " || lines[end] === "";
    if (!kept && sign !== "+" && sign !== "-") return null;
    if (sign !== "+") old--;
    if (sign !== "-") fresh--;
    if (!kept && !open) changed.push({ start: line, count: 0 });
    const run = changed.at(-1);
    if (sign === "+" && run) run.count++;
    open = !kept;
    if (sign !== "-") line++;
  }
  return old === 0 && fresh === 0 ? { hunk: { first, last, changed }, end } : null;
}

/** The added lines, in order. */
export function addedLines(hunks: readonly Hunk[]): readonly number[] {
  return hunks
    .flatMap((hunk) => hunk.changed)
    .flatMap(({ start, count }) => Array.from({ length: count }, (_, nth) => start + nth));
}

/**
 * Where to comment on the lines from `first` to `last`: in the hunk that shows most of them, or the first of equals,
 * cut to what it shows. null when no hunk shows any.
 */
export function anchorFor(hunks: readonly Hunk[], first: number, last: number): DiffAnchor | null {
  let best: { readonly from: number; readonly to: number } | null = null;
  for (const hunk of hunks) {
    const [from, to] = [Math.max(first, hunk.first), Math.min(last, hunk.last)];
    if (from <= to && (best === null || to - from > best.to - best.from)) best = { from, to };
  }
  if (best === null) return null;
  const { from, to } = best;
  const whole = from === first && to === last;
  return from < to ? { line: to, startLine: from, whole } : { line: to, whole };
}

/** For `SourceFile.changed`: the added lines with their ends; empty spans where lines were only taken out. */
export function changedSpans(text: string, hunks: readonly Hunk[]): readonly Span[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return hunks
    .flatMap((hunk) => hunk.changed)
    .map(({ start, count }) => [startOf(start), startOf(start + count)]);
}

import { type ChangeObject, diffArrays } from "diff";
import type { Span } from "../types.ts";

/** Lines of the new file, from 1; a count of 0 says that lines were taken out before `start`. */
export interface Lines {
  readonly start: number;
  readonly count: number;
}

/** Beyond so many lines taken out or put in, looking for what is common would take longer than reading all of it. */
const mostEdits = 4000;

/**
 * Where the lines of one text differ from those of another. Bytes are read as Latin-1, one character each: only line
 * numbers count.
 */
export function changedLines(before: Buffer, after: Buffer): readonly Lines[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same++;
  let tail = 0;
  while (
    tail < old.length - same &&
    tail < now.length - same &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  const [left, right] = [old.slice(same, old.length - tail), now.slice(same, now.length - tail)];
  if (left.length === 0 && right.length === 0) return [];
  const whole = [{ start: same + 1, count: right.length }];
  if (left.length === 0 || right.length === 0) return whole;
  const parts = diffArrays(left, right, { maxEditLength: mostEdits });
  return parts ? linesIn(parts, same + 1) : whole;
}

function linesIn(parts: readonly ChangeObject<string[]>[], from: number): readonly Lines[] {
  const found: Lines[] = [];
  let at = from;
  let open: { start: number; count: number } | null = null;
  for (const { added, removed, count } of parts) {
    if (!added && !removed) open = null;
    else if (open) open.count += added ? count : 0;
    else {
      open = { start: at, count: added ? count : 0 };
      found.push(open);
    }
    at += removed ? 0 : count;
  }
  return found;
}

/** Each with its end, so that a last line without one is another line. */
function linesOf(text: Buffer): readonly string[] {
  return text.toString("latin1").match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** git ends lines at "\n" alone, so they are counted like that here too. */
export function spansOf(text: string, lines: readonly Lines[]): readonly Span[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (number: number) => starts[number - 1] ?? text.length;
  return lines.map(({ start, count }) => [startOf(start), startOf(start + count)]);
}

/** Lines of a text, from 1, and what should stand there instead, without the end of its last line. */
export interface ChangedRange {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The lines that differ, as one range; what is only put in takes a line beside it along. */
export function changedRange(before: string, after: string): ChangedRange | null {
  if (before === after) return null;
  const [old, fresh] = [linesIn(before), linesIn(after)];
  let top = 0;
  while (top < Math.min(old.length, fresh.length) && old[top] === fresh[top]) top++;
  let bottom = 0;
  while (
    bottom < Math.min(old.length, fresh.length) - top &&
    old[old.length - 1 - bottom] === fresh[fresh.length - 1 - bottom]
  )
    bottom++;
  if (old.length - bottom === top) {
    // A comment hangs on lines that are there.
    if (bottom > 0) bottom--;
    else if (top > 0) top--;
  }
  const kept = fresh.slice(top, fresh.length - bottom);
  return old.length === 0 ? null : { first: top + 1, last: old.length - bottom, text: kept.join("\n") };
}

function linesIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

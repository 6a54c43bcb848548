import { forLast } from "../../text/memoize-last.ts";
import type { ModelledRunbook, ShellCommand, Span, Statement } from "../../types.ts";

interface PlacedPart {
  readonly span: Span;
}

const statementsByPlace = forLast<readonly Statement[], readonly Statement[]>(sorted);
const commandsByPlace = forLast<readonly ShellCommand[], readonly ShellCommand[]>(sorted);

/** The statements of a runbook that lie in a stretch of it. */
export function statementsWithin(
  { statements }: Pick<ModelledRunbook, "statements">,
  [start, end]: Span,
): readonly Statement[] {
  const all = statementsByPlace(statements);
  const found: Statement[] = [];
  for (let at = firstPlace(all, start); at < all.length && (all[at]?.span[0] ?? end) < end; at++) {
    const statement = all[at];
    if (statement && statement.span[1] <= end) found.push(statement);
  }
  return found;
}

/** The first command that begins at a place or behind it. */
export function commandFrom(
  { commands }: Pick<ModelledRunbook, "commands">,
  place: number,
): ShellCommand | undefined {
  const all = commandsByPlace(commands);
  return all[firstPlace(all, place)];
}

function sorted<T extends PlacedPart>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => a.span[0] - b.span[0]);
}

function firstPlace(all: readonly PlacedPart[], start: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

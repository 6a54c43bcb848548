import { lexemesOf } from "../sql/grammar/lexemes.ts";
import type { Statement, StatementRepair, Unit } from "../types.ts";
import { type Piece, pieceOf } from "./piece.ts";
import { withoutMarkers } from "./separators.ts";
import { wantedStatements } from "./wanted-statements.ts";

/** What a migration's text is made of, as it should stand. */
export interface UnitPieces {
  readonly pieces: readonly Piece[];
  /** The ends of lines with which its text begins. */
  readonly head: string;
  /** What stands behind the last statement. */
  readonly tail: string;
  /** Whether anything is to be changed. */
  readonly changed: boolean;
}

/** A statement and where its text ends, the semicolon included. */
interface PlacedStatement {
  readonly statement: Statement;
  readonly lead: string;
  readonly trail: string;
  readonly end: number;
}

/**
 * The statements of a unit with what mends them; null where its text cannot be taken apart: data of COPY, files that psql
 * pulls in, text that nobody could read.
 * @param replacements by the place where the statement begins
 * @param clears whether what a failed build may have left is dropped before an index is built
 */
export function unitPieces(
  unit: Unit,
  replacements: ReadonlyMap<number, readonly StatementRepair[]>,
  clears: boolean,
): UnitPieces | null {
  const placed = placedIn(unit);
  if (!placed) return null;
  const { wrapping } = unit.migration.writing ?? {};
  const moved = new Map<number, PlacedStatement[]>();
  const pieces: Piece[] = [];
  let changed = false;
  const put = ({ statement, lead, trail }: PlacedStatement): void => {
    const { span, text } = statement;
    const instead = replacements.get(span[0])?.find((one) => one.kind === "instead");
    if (!instead) {
      pieces.push(pieceOf({ sql: text }, lead, trail));
      return;
    }
    changed = true;
    // What is written anew has no semicolons of its own to be wrapped for.
    const above = wrapping ? withoutLines(lead, wrapping.begin) : lead;
    const statements = wantedStatements(instead, clears);
    for (const [at, each] of statements.entries()) pieces.push(pieceOf(each, at === 0 ? above : "\n"));
  };
  for (const item of placed) {
    const start = item.statement.span[0];
    const behind = replacements.get(start)?.find(({ kind }) => kind === "behind");
    const place = behind?.kind === "behind" ? behind.span[0] : start;
    if (place > start && placed.some(({ statement }) => statement.span[0] === place)) {
      moved.set(place, [...(moved.get(place) ?? []), item]);
      changed = true;
      continue;
    }
    put(item);
    for (const after of moved.get(start) ?? []) put({ ...after, lead: after.lead || "\n" });
  }
  const { file, span } = unit.migration;
  const tail = withoutMarkers(unit.migration, placed.at(-1)?.end ?? span[0], span[1]);
  const head = /^(?:\r?\n)*/.exec(file.text.slice(...span))?.[0] ?? "";
  return { pieces, head, tail, changed };
}

function placedIn({ migration, statements, unread }: Unit): readonly PlacedStatement[] | null {
  const { file, span } = migration;
  const outer = statements.filter(({ body }) => body === null);
  if (unread.length > 0 || migration.includes?.length) return null;
  if (outer.some((one) => one.file !== file || one.data || one.call)) return null;
  const placed: PlacedStatement[] = [];
  let from = span[0];
  for (const [at, statement] of outer.entries()) {
    const stop = outer[at + 1]?.span[0] ?? span[1];
    const lead = withoutMarkers(migration, from, statement.span[0]);
    const [first] = lexemesOf(file.text.slice(statement.span[1], stop));
    const end = statement.span[1] + (first?.text === ";" ? first.end : 0);
    from = behindWrapping(migration.writing?.wrapping?.end, file.text, end, stop);
    placed.push({ statement, lead, trail: file.text.slice(end, from), end: from });
  }
  return placed;
}

/** A line that closes what was wrapped belongs to the statement above it. */
function behindWrapping(end: RegExp | undefined, text: string, from: number, stop: number): number {
  const [line = "", rest = ""] = /^\s*?\n?(.*)/.exec(text.slice(from, stop)) ?? [];
  return end?.test(rest.trim()) ? from + line.length : from;
}

function withoutLines(text: string, marker: RegExp): string {
  return text
    .split("\n")
    .filter((line) => !marker.test(line.trim()))
    .join("\n");
}

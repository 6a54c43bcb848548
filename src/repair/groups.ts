import type { Unit, Writing } from "../types.ts";
import { isSetting, type Piece } from "./piece.ts";
import { guardedPieces, partedForSecondRun } from "./second-run.ts";

/** Statements that stand in one file. */
export interface Group {
  readonly pieces: readonly Piece[];
  /** They are to be sent outside a transaction. */
  readonly outside: boolean;
}

interface Sending {
  /** Each statement is sent by itself already, in no transaction. */
  readonly isAlone: boolean;
  /** Several statements may stand in a file that has left its transaction. */
  readonly several: boolean;
  readonly writing: Pick<Writing, "leaving" | "following">;
}

/**
 * Whether the tool sends each of them by itself, once they stand in the file: one that looks at the statements may have
 * decided otherwise for what was written there before.
 */
export function isSentAlone({ execution, migration }: Unit, pieces: readonly Piece[]): boolean {
  const decided = migration.decide?.(pieces.map(({ sql }) => sql)).execution ?? execution;
  return execution === "autocommit" && decided === "autocommit";
}

/** The statements by files, in their order; null where the tool cannot send them so. */
export function statementGroups(pieces: readonly Piece[], sending: Sending): readonly Group[] | null {
  const { isAlone, several, writing } = sending;
  const any = pieces.some(({ outside }) => outside);
  if (isAlone || writing.leaving !== undefined) {
    const parts = writing.leaving === undefined && writing.following !== undefined && several;
    return partedForSecondRun(any ? guardedPieces(pieces) : pieces, parts).map((own) => ({
      pieces: own,
      outside: own.some(({ outside }) => outside),
    }));
  }
  const groups = runsOf(pieces, several);
  if (groups.length < 2 || writing.following) return groups;
  return null;
}

/** As many neighbours together as may be: those in a transaction, those outside of one. */
function runsOf(pieces: readonly Piece[], several: boolean): readonly Group[] {
  const groups: { pieces: Piece[]; outside: boolean }[] = [];
  let settings: Piece[] = [];
  for (const piece of pieces) {
    // Where a statement has a file to itself, not even a setting stands beside it.
    if (isSetting(piece)) {
      settings.push(piece);
      continue;
    }
    const last = groups.at(-1);
    const isNew =
      !last || piece.outside !== last.outside || (piece.outside ? !several : piece.apart || false);
    const own = piece.outside && !several ? [piece] : [...settings, piece];
    if (isNew) groups.push({ pieces: own, outside: piece.outside });
    else last.pieces.push(...own);
    settings = [];
  }
  const last = groups.at(-1);
  if (!last) return settings.length > 0 ? [{ pieces: settings, outside: false }] : [];
  if (!last.outside || several) last.pieces.push(...settings);
  return groups;
}

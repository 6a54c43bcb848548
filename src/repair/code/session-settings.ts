import type { Unit } from "../../types.ts";
import { isSetting, type Piece } from "../piece.ts";
import { settled } from "../settings.ts";
import type { WriteCall } from "./code-pieces.ts";

const LOCAL = /^SET\s+LOCAL\s+(?=lock_timeout\b)/i;

/**
 * Settings as they hold where the statements are sent: outside a transaction for the session, and within one from its first
 * statement on, since a lock that is waited for before has none.
 */
export function settingsInPlace(
  pieces: readonly Piece[],
  unit: Unit,
  isOutside: boolean,
  write: WriteCall,
): readonly Piece[] {
  if (isOutside) return settled(pieces.map((piece) => forSession(piece, unit, write)));
  const first = pieces.find(({ sql }) => LOCAL.test(sql));
  const others = pieces.filter((piece) => !LOCAL.test(piece.sql));
  const isLater = first && pieces.slice(0, pieces.indexOf(first)).some((piece) => !isSetting(piece));
  return settled(isLater ? [{ ...first, lead: "" }, ...others] : pieces);
}

function forSession(piece: Piece, unit: Unit, write: WriteCall): Piece {
  if (!LOCAL.test(piece.sql)) return piece;
  const sql = piece.sql.replace(LOCAL, "SET ");
  const made = write(unit, sql);
  return made ? { ...piece, sql, ...made } : piece;
}

import { type Lexeme, lexemesOf } from "../sql/grammar/lexemes.ts";
import type { RepairedStatement, Statement } from "../types.ts";

/** A statement of a migration as it should stand, with the comments and blank lines above it. */
export interface Piece {
  readonly lead: string;
  /** Without its semicolon. */
  readonly sql: string;
  /** The line behind it that closes what its tool wraps it in. */
  readonly trail: string;
  /** PostgreSQL refuses it in a transaction block. */
  readonly outside: boolean;
  /** It must not run in the transaction of the one before it. */
  readonly apart: boolean;
  /** It begins or ends a transaction of the file's own. */
  readonly border: "begin" | "end" | null;
  /** Of a migration in code what is written in place of the SQL. */
  readonly code?: string;
  /** Of an operation, which of its list it was made of. */
  readonly origin?: number;
  /** What its code sends besides. */
  readonly also?: readonly string[];
  /** The same, written so that it stands by itself in another file; null where it cannot. */
  readonly elsewhere?: () => readonly Piece[] | null;
  /** See looksFirst. */
  readonly guarded?: boolean;
  /** Its tool turns its code round by itself. */
  readonly reverses?: boolean;
  /** What stands behind its code is not run. */
  readonly returns?: boolean;
}

export function pieceOf({ sql, apart }: RepairedStatement, lead: string, trail = ""): Piece {
  const words = upperWords(sql);
  return { lead, sql, trail, outside: isOutside(words), apart: apart === true, border: borderOf(words) };
}

/** Its words in upper case, quoted names as they are. */
export function upperWords(sql: string): readonly string[] {
  return lexemesOf(sql).map(({ text }: Lexeme) => (text.startsWith('"') ? text : text.toUpperCase()));
}

/** What commits while it runs: the statements with CONCURRENTLY but REFRESH, and VACUUM (manual, of each of them). */
function isOutside(words: readonly string[]): boolean {
  const [first] = words;
  if (first === "VACUUM") return true;
  return words.includes("CONCURRENTLY") && first !== "REFRESH";
}

function borderOf([first, second]: readonly string[]): Piece["border"] {
  if (first === "BEGIN" || (first === "START" && second === "TRANSACTION")) return "begin";
  return first === "COMMIT" || first === "END" ? "end" : null;
}

/** A setting of the session, which goes with whatever comes after it. */
export function isSetting({ sql }: Piece): boolean {
  const [first, second] = upperWords(sql);
  return (first === "SET" && second !== "CONSTRAINTS" && second !== "TRANSACTION") || first === "RESET";
}

/** Whether its tool, or its code, looks first whether there is anything to do. */
export function looksFirst({ guarded, piece, migration: { sent } }: Statement): boolean {
  const message = piece === null ? undefined : sent?.[piece];
  return guarded === true || (message?.kind === "message" && message.asked === true);
}

/** All statements that a piece sends. */
export function sentByPiece({ sql, also }: Piece): readonly string[] {
  return [sql, ...(also ?? [])];
}

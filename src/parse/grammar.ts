import { hasSqlDetails, loadModule, type Node, parsePlPgSQLSync, parseSync } from "libpg-query";
import { trimTrivia } from "../sql/lexer.ts";
import type { Span, StatementKind } from "../types.ts";
import { fromBytes } from "./bytes.ts";
import { isTooDeep } from "./depth.ts";
import { mayBeTooDeep, mayHoldTooMany } from "./nesting.ts";

/** To be awaited once before anything here is called: the grammar is compiled on loading. */
export const loadGrammar: () => Promise<void> = loadModule;

export interface RawStatement {
  readonly kind: StatementKind;
  readonly node: Node;
  /** First keyword to last character, in UTF-16 offsets into the text given. */
  readonly span: Span;
}

export interface Refusal {
  /** The server's message. */
  readonly error: string;
  /** Where it points at, in UTF-16 offsets into the text given; null where the reader itself gave up. */
  readonly at: number | null;
}

export type Reading = { readonly statements: readonly RawStatement[] } | Refusal;

/** Reads a whole text by PostgreSQL's grammar: all of it, or the server's message. Never throws. */
export function readSql(text: string): Reading {
  if (text.trim() === "") return { statements: [] };
  if (mayBeTooDeep(text)) return { error: tooDeep, at: null };
  try {
    const given = withoutNul(text);
    const toUnits = fromBytes(given);
    const statements: RawStatement[] = [];
    for (const raw of parseSync(given).stmts ?? []) {
      if (!raw.stmt) continue;
      const start = toUnits(raw.stmt_location ?? 0);
      const end = raw.stmt_len ? toUnits((raw.stmt_location ?? 0) + raw.stmt_len) : text.length;
      if (isTooDeep(raw.stmt, end - start)) return { error: tooDeep, at: null };
      const kind = Object.keys(raw.stmt)[0] as StatementKind;
      statements.push({ kind, node: raw.stmt, span: trimTrivia(text, start, end) });
    }
    return { statements };
  } catch (error) {
    return { error: messageOf(error), at: pointedAt(error, text) };
  }
}

/** libpg_query counts characters, of which JavaScript's strings take one or two units each. */
function pointedAt(error: unknown, text: string): number | null {
  if (!hasSqlDetails(error) || !error.sqlDetails) return null;
  let at = 0;
  for (let left = error.sqlDetails.cursorPosition; left > 0 && at < text.length; left--)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** The server's text ends at a NUL, and what follows it would vanish unread. As many units as before, but more bytes. */
function withoutNul(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

/** The PL/pgSQL tree of one CREATE FUNCTION, CREATE PROCEDURE or DO statement, or the message that refused it. */
export function readPlpgsql(text: string): { readonly tree: unknown } | { readonly error: string } {
  if (mayHoldTooMany(text)) return { error: tooDeep };
  try {
    const tree = parsePlPgSQLSync(withoutNul(text));
    return isTooDeep(tree, text.length) ? { error: tooDeep } : { tree };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  if (hasSqlDetails(error) || (error instanceof Error && error.name !== "RangeError")) return error.message;
  return tooDeep;
}

const tooDeep = "nested too deeply to be read";

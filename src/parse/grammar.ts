import type { Node } from "libpg-query";
import { trimTrivia } from "../sql/grammar/lexer.ts";
import type { Span, StatementKind } from "../types.ts";
import { offsetsFromBytes } from "./bytes.ts";
import { isTooDeep } from "./depth.ts";
import { withShortNames } from "./long-names.ts";
import { mayBeTooDeep } from "./nesting.ts";
import { loadParser, parsePlpgsql, parseText } from "./parser.ts";

/** To be awaited once before anything here is called: the grammar is compiled on loading. */
export const loadGrammar: () => Promise<void> = loadParser;

export interface RawStatement {
  readonly kind: StatementKind;
  readonly node: Node;
  /** First keyword to last character, in UTF-16 offsets into the text given. */
  readonly span: Span;
}

export interface GrammarRefusal {
  /** The server's message. */
  readonly error: string;
  /** Where it points at, in UTF-16 offsets into the text given; null where the reader itself gave up. */
  readonly at: number | null;
}

export type Reading = { readonly statements: readonly RawStatement[] } | GrammarRefusal;

/** Reads a whole text by PostgreSQL's grammar: all of it, or the server's message. Throws only once the parser is lost. */
export function readSql(text: string): Reading {
  if (text.trim() === "") return { statements: [] };
  const { text: given, restore } = withShortNames(withoutNul(text));
  if (mayBeTooDeep(given)) return { error: tooDeep, at: null };
  const said = parseText(given);
  if (said === null) return { error: tooDeep, at: null };
  if ("error" in said) return gaveUp(said.error) ?? { error: said.error, at: pointedAt(said.at ?? 0, text) };
  const toUnits = offsetsFromBytes(given);
  const statements: RawStatement[] = [];
  for (const raw of (JSON.parse(restore(said.json)) as ParseResult).stmts ?? []) {
    if (!raw.stmt) continue;
    const start = toUnits(raw.stmt_location ?? 0);
    const end = raw.stmt_len ? toUnits((raw.stmt_location ?? 0) + raw.stmt_len) : text.length;
    if (isTooDeep(raw.stmt, end - start)) return { error: tooDeep, at: null };
    const kind = Object.keys(raw.stmt)[0] as StatementKind;
    statements.push({ kind, node: raw.stmt, span: trimTrivia(text, start, end) });
  }
  return { statements };
}

interface ParseResult {
  readonly stmts?: readonly {
    readonly stmt?: Node;
    readonly stmt_location?: number;
    readonly stmt_len?: number;
  }[];
}

/** It counts characters, of which JavaScript's strings take one or two units each. */
function pointedAt(characters: number, text: string): number {
  let at = 0;
  for (let left = characters; left > 0 && at < text.length; left--)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** The server's text ends at a NUL, and what follows it would vanish unread. As many units as before, but more bytes. */
function withoutNul(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

/**
 * The PL/pgSQL tree of one CREATE FUNCTION, CREATE PROCEDURE or DO statement, or the message that refused it. Blocks that are
 * nested more deeply than its tree can be written out are refused by its grammar, whose own stack is shorter.
 */
export function readPlpgsql(text: string): { readonly tree: object } | GrammarRefusal {
  const given = withoutNul(text);
  if (mayBeTooDeep(given)) return { error: tooDeep, at: null };
  const said = parsePlpgsql(given);
  if (said === null) return { error: tooDeep, at: null };
  if ("error" in said) return gaveUp(said.error) ?? said;
  const tree: object = JSON.parse(said.json);
  return isTooDeep(tree, text.length) ? { error: tooDeep, at: null } : { tree };
}

/** What the parser says of itself: no word about the text, and no other server need say the same. */
function gaveUp(error: string): GrammarRefusal | null {
  if (/^(?:memory exhausted|stack depth limit exceeded)\b/.test(error)) return { error: tooDeep, at: null };
  return /^(?:out of memory|invalid memory alloc)\b/.test(error)
    ? { error: "too large to be read", at: null }
    : null;
}

const tooDeep = "nested too deeply to be read";

import type { Token } from "../../types.ts";
import { readSql } from "../grammar.ts";

/** Of a longer body only what stands in it once is placed: each look at a part of it takes as long as a look at all of it. */
const LONGEST = 20_000;

/** A body of PL/pgSQL that is refused. */
export interface RefusedBody {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly error: string;
  /** The message that refuses as much of the body as ends there, with something after it; null: it is read. */
  readonly upTo: (end: number, after: string) => string | null;
}

/**
 * Where the word stands that the message names; the parser tells no place. It refuses the body for the same word as soon as
 * it has read that, or the SQL that the word stands in: the shortest part that is refused alike ends there.
 */
export function refusedAt(body: RefusedBody): number | null {
  const { source, error } = body;
  const code = body.tokens.filter(({ comment }) => !comment);
  const near = / at or near "(.+)"$/s.exec(error)?.[1] ?? null;
  const places = code.filter(({ text }) => text === near);
  if (source.length > LONGEST)
    return near === null ? endOf(error, source) : places.length === 1 ? (places[0]?.span[0] ?? null) : null;
  const last = lastRead(body, code);
  const token = code[last];
  if (token === undefined) return endOf(error, source);
  if (token.text === near) return token.span[0];
  const from = startOfStatement(code, last);
  const inStatement = code.slice(from, last);
  if (near === null) return (endOf(error, source) === null ? code[from] : token)?.span[0] ?? null;
  const here = inStatement.filter(({ text }) => text === near);
  if (here.length === 1) return here[0]?.span[0] ?? null;
  return placeInSql(source, inStatement, token.span[0], error);
}

function endOf(error: string, source: string): number | null {
  return /at end of input$/.test(error) ? source.length : null;
}

/** The token after which the body is refused as all of it is; past the end where only all of it is. */
function lastRead({ error, upTo }: RefusedBody, code: readonly Token[]): number {
  // What names no word may say that something is missing at the end, as every part of a body does that merely ends.
  const after = error.includes(" at or near ") ? "" : " )";
  let [low, high] = [0, code.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo(code[middle]?.span[1] ?? 0, after) === error) high = middle;
    else low = middle + 1;
  }
  return low;
}

const boundary = /^(?:;|begin|then|else|loop|declare)$/i;

function startOfStatement(code: readonly Token[], last: number): number {
  let at = last;
  while (at > 0 && !boundary.test(code[at - 1]?.text ?? "")) at--;
  return at;
}

/** A statement, or an expression that begins at one of its words, as PostgreSQL's grammar refuses it by itself. */
function placeInSql(source: string, tokens: readonly Token[], end: number, error: string): number | null {
  for (const { span } of tokens.slice(0, 100))
    for (const before of ["", "SELECT "]) {
      const reading = readSql(before + source.slice(span[0], end));
      if ("error" in reading && reading.error === error && reading.at !== null)
        return span[0] + reading.at - before.length;
    }
  return null;
}

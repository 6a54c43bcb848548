import { endOfLexeme, endOfLine } from "../sql/lexer.ts";
import type { Span } from "../types.ts";

export interface MetaCommand {
  /** Without the backslash: "i", "gexec", "if". */
  readonly name: string;
  readonly end: number;
  /** It sends what has been typed so far. */
  readonly sends: boolean;
  /** It throws away what has been typed so far. */
  readonly discards: boolean;
}

// psql's manual, "Meta-Commands": these send the query buffer.
const sending = new Set([
  "g",
  "gx",
  "gdesc",
  "gexec",
  "gset",
  "watch",
  "crosstabview",
  "bind",
  "bind_named",
  "parse",
]);

/** The meta-command at a backslash. It ends with its line, or before the `\\` that separates it from SQL. */
export function metaCommand(text: string, at: number, lineEnd: number): MetaCommand {
  const name = /^\\([A-Za-z_]+|[!?]|)/.exec(text.slice(at, Math.min(lineEnd, at + 40)))?.[1] ?? "";
  let end = at + 1 + name.length;
  while (end < lineEnd && !text.startsWith("\\\\", end)) {
    const quoted = text[end] === "'" || text[end] === '"';
    const stop = quoted ? endOfLexeme(text, end, lineEnd) : end + 1;
    end = stop < 0 ? lineEnd : stop;
  }
  const last = text.startsWith("\\\\", end) ? end + 2 : end;
  return { name, end: last, sends: sending.has(name), discards: name === "r" || name === "reset" };
}

/** Where the data of COPY … FROM stdin lie, and where SQL goes on; null when no data follow. */
export function copyData(
  text: string,
  statement: string,
  [at, end]: Span,
  toEnd: boolean,
): { readonly data: Span; readonly next: number } | null {
  if (!/^copy\b/i.test(statement) || !/\bfrom\s+stdin\b/i.test(statement)) return null;
  const lineEnd = endOfLine(text, at, end);
  const start = Math.min(end, lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1));
  const close = /^\\\.[ \t]*\r?$/gm;
  close.lastIndex = start;
  const found = close.exec(text);
  if (found === null || found.index >= end) return toEnd ? { data: [start, end], next: end } : null;
  return { data: [start, found.index], next: found.index + found[0].length };
}

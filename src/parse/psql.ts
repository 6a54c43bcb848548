import { endOfLexeme, endOfLine } from "../sql/lexer.ts";

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

/** Where the data lines of COPY … FROM stdin end: after the line `\.`; `at` itself when no data follow. */
export function copyDataEnd(text: string, statement: string, at: number, end: number): number {
  if (!/^copy\b/i.test(statement) || !/\bfrom\s+stdin\b/i.test(statement)) return at;
  const close = /^\\\.[ \t]*\r?$/gm;
  close.lastIndex = endOfLine(text, at, end);
  const found = close.exec(text);
  return found === null || found.index >= end ? at : found.index + found[0].length;
}

import { endOfLexeme, isTrivia } from "../../sql/grammar/lexer.ts";
import type { Span } from "../../types.ts";

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

/** Whether it is a COPY … FROM stdin; PostgreSQL takes "stdout" for the same there (gram.y, copy_file_name). */
export function readsStdin(statement: string): boolean {
  if (!/^copy\b/i.test(statement)) return false;
  let [parentheses, before] = [0, ""];
  for (let at = 0; at < statement.length; ) {
    const stop = endOfLexeme(statement, at, statement.length);
    if (stop < 0) return false;
    const lexeme = stop - at > 6 ? "" : statement.slice(at, stop).toLowerCase();
    if (!isTrivia(statement, at)) {
      if (lexeme === "(") parentheses++;
      else if (lexeme === ")") parentheses--;
      else if (parentheses === 0 && before === "from") return lexeme === "stdin" || lexeme === "stdout";
      before = lexeme;
    }
    at = stop;
  }
  return false;
}

/** The data of COPY … FROM stdin, which begin at a line's end, and where SQL goes on; null when no data follow. */
export function copyData(
  text: string,
  lineEnd: number,
  end: number,
  toEnd: boolean,
): { readonly data: Span; readonly next: number } | null {
  const start = Math.min(end, lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1));
  // Not ^ and $: to these, U+2028 in the data would end a line.
  const close = /(?<=[\r\n])\\\.[ \t]*\r?(?=[\r\n]|$)/g;
  close.lastIndex = start;
  const found = close.exec(text);
  if (found === null || found.index >= end) return toEnd ? { data: [start, end], next: end } : null;
  return { data: [start, found.index], next: found.index + found[0].length };
}

/** Whether psql sends BEGIN by itself after a meta-command that may set AUTOCOMMIT, a name that it knows in capitals alone. */
export function beginsAfter(command: string, before: boolean): boolean {
  const found = /^\\(set|unset)\s+AUTOCOMMIT(?:\s+(.*?))?\s*(?:\\\\)?$/.exec(command);
  if (!found) return before;
  // Without a value it is on, and unset it is off (variables.c, ParseVariableBool; startup.c, bool_substitute_hook).
  if (found[1] === "unset") return true;
  const value = (found[2] ?? "").replace(/[\s']/g, "").toLowerCase();
  if (value === "") return false;
  if (off.some((one) => one.startsWith(value)) && value !== "o") return true;
  return on.some((one) => one.startsWith(value)) && value !== "o" ? false : before;
}

const off = ["off", "false", "no", "0"];
const on = ["on", "true", "yes", "1"];

import { endOfLexeme, endOfLine, isTrivia } from "../sql/lexer.ts";
import type { Dialect, Span } from "../types.ts";
import { BodyDepth } from "./body-depth.ts";
import { copyData, type MetaCommand, metaCommand } from "./psql.ts";

/** A stretch of text between two statement borders, without the white space and comments round it. */
export interface Stretch {
  readonly kind: "sql" | "meta";
  readonly span: Span;
  /** Statements with the same number are joined by psql's `\;` into one query string. */
  readonly joined: number | null;
  /** The text ends inside a quote, a comment or parentheses: the border is a guess. */
  readonly open: boolean;
  /** For a meta-command: its name, "i", "gexec". */
  readonly command?: string;
  /** For COPY … FROM stdin: its data lines. */
  readonly data?: Span;
}

/** What a splitter keeps while it walks. */
interface Walk {
  readonly text: string;
  readonly end: number;
  readonly psql: boolean;
  readonly dataToEnd: boolean;
  readonly delimiter: string | null;
  readonly stretches: Stretch[];
  start: number;
  last: number;
  parentheses: number;
  group: number | null;
  readonly body: BodyDepth;
}

/**
 * Statement borders of `[start, end)`, as psql finds them: `;` outside quotes, comments, parentheses and BEGIN ATOMIC
 * bodies. Never throws; every character that is not white space, a comment, a border or COPY data is in one stretch.
 */
export function split(text: string, [start, end]: Span, dialect: Dialect): readonly Stretch[] {
  const walk: Walk = {
    text,
    end,
    psql: dialect.psql === true,
    dataToEnd: dialect.dataToEnd === true,
    delimiter: dialect.delimiter ?? null,
    stretches: [],
    start: -1,
    last: start,
    parentheses: 0,
    group: null,
    body: new BodyDepth(),
  };
  let at = start;
  while (at < end) at = step(walk, at);
  close(walk, walk.parentheses > 0);
  return walk.stretches;
}

function step(walk: Walk, at: number): number {
  const { text, end } = walk;
  if (walk.delimiter !== null && text.startsWith(walk.delimiter, at)) {
    close(walk, false);
    return at + walk.delimiter.length;
  }
  const char = text[at];
  if (char === ";" && walk.delimiter === null) return border(walk, at);
  if (char === "\\" && walk.psql) return backslash(walk, at);
  const stop = endOfLexeme(text, at, end);
  if (isTrivia(text, at)) {
    if (stop < 0) walk.last = Math.max(walk.last, at);
    return stop < 0 ? end : stop;
  }
  if (walk.start < 0) walk.start = at;
  if (stop < 0) return unterminated(walk, at);
  if (char === "(") walk.parentheses++;
  else if (char === ")") walk.parentheses = Math.max(0, walk.parentheses - 1);
  else if (walk.parentheses === 0) walk.body.word(text.slice(at, stop));
  walk.last = stop;
  return stop;
}

function border(walk: Walk, at: number): number {
  if (walk.parentheses > 0 || walk.body.inside) {
    walk.last = at + 1;
    return at + 1;
  }
  return sent(walk, at + 1);
}

/** What has been typed is sent: behind a COPY … FROM stdin come its data. Gives where SQL goes on. */
function sent(walk: Walk, at: number): number {
  const { text, end, start, last, dataToEnd } = walk;
  const found = start < 0 ? null : copyData(text, text.slice(start, last), [at, end], dataToEnd);
  close(walk, false, found?.data);
  walk.group = null;
  return found?.next ?? at;
}

/** `\;` joins two statements; any other backslash begins a meta-command, which ends with its line. */
function backslash(walk: Walk, at: number): number {
  if (walk.text[at + 1] === ";") {
    walk.group ??= at;
    close(walk, false);
    return at + 2;
  }
  const command = metaCommand(walk.text, at, endOfLine(walk.text, at, walk.end));
  const next = command.sends ? sent(walk, command.end) : behind(walk, at, command);
  if (command.discards) walk.start = -1;
  walk.stretches.push({
    kind: "meta",
    span: [at, command.end],
    joined: null,
    open: false,
    command: command.name,
  });
  return Math.max(next, at + 1);
}

/** \copy … FROM stdin has its data in the file, too. */
function behind({ text, end, dataToEnd }: Walk, at: number, command: MetaCommand): number {
  if (command.name !== "copy") return command.end;
  return copyData(text, text.slice(at + 1, command.end), [command.end, end], dataToEnd)?.next ?? command.end;
}

/**
 * The text ends inside a quote. Rather than lose all that follows to one stray quotation mark, the statement is taken
 * to end where a line ends with ";".
 */
function unterminated(walk: Walk, at: number): number {
  const lineEnd = /;[ \t]*(?=\r?\n|$)/g;
  lineEnd.lastIndex = at;
  const found = lineEnd.exec(walk.text);
  const end = found === null || found.index >= walk.end ? walk.end : found.index;
  walk.last = end;
  close(walk, true);
  return Math.min(walk.end, end + 1);
}

function close(walk: Walk, open: boolean, data?: Span): void {
  const { start, last, group: joined } = walk;
  if (start >= 0 && last > start)
    walk.stretches.push({ kind: "sql", span: [start, last], joined, open, ...(data ? { data } : {}) });
  walk.start = -1;
  walk.parentheses = 0;
  walk.body.reset();
}

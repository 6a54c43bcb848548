import { endOfLexeme, endOfLine, isTrivia } from "../sql/lexer.ts";
import type { Dialect, Span } from "../types.ts";
import { BodyDepth } from "./body-depth.ts";
import { copyDataEnd, metaCommand } from "./psql.ts";

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
}

/** What a splitter keeps while it walks. */
interface Walk {
  readonly text: string;
  readonly end: number;
  readonly psql: boolean;
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
  const statement = walk.start < 0 ? "" : walk.text.slice(walk.start, walk.last);
  close(walk, false);
  walk.group = null;
  return copyDataEnd(walk.text, statement, at + 1, walk.end);
}

/** `\;` joins two statements; any other backslash begins a meta-command, which ends with its line. */
function backslash(walk: Walk, at: number): number {
  if (walk.text[at + 1] === ";") {
    walk.group ??= at;
    close(walk, false);
    return at + 2;
  }
  const command = metaCommand(walk.text, at, endOfLine(walk.text, at, walk.end));
  if (command.sends) {
    close(walk, false);
    walk.group = null;
  }
  if (command.discards) walk.start = -1;
  walk.stretches.push({
    kind: "meta",
    span: [at, command.end],
    joined: null,
    open: false,
    command: command.name,
  });
  return Math.max(command.end, at + 1);
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

function close(walk: Walk, open: boolean): void {
  if (walk.start >= 0 && walk.last > walk.start)
    walk.stretches.push({ kind: "sql", span: [walk.start, walk.last], joined: walk.group, open });
  walk.start = -1;
  walk.parentheses = 0;
  walk.body.reset();
}

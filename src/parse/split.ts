import { endOfLexeme, isTrivia } from "../sql/grammar/lexer.ts";
import { endOfLine } from "../text/offsets.ts";
import type { Dialect, Span } from "../types.ts";
import { BodyDepth } from "./body-depth.ts";
import { copyData, metaCommand, readsStdin } from "./psql/meta-commands.ts";

/** A stretch of text between two statement borders, without the white space and comments around it. */
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
  /** Of all that is walked. */
  readonly whole: number;
  /** Of what is walked now: all of it, or a line that data come behind. */
  end: number;
  /** Where SQL goes on behind the line's data; null: there are none. */
  behind: number | null;
  /** Where the line ends that was asked for last: a line may hold many commands. */
  line: number;
  /** Nothing ends data from here on: each COPY would look through all that follows for it. */
  unended: boolean;
  readonly psql: boolean;
  readonly dataToEnd: boolean;
  readonly delimiter: string | null;
  /** Those that nobody has been given yet. */
  stretches: Stretch[];
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
export function split(text: string, span: Span, dialect: Dialect): readonly Stretch[] {
  return [...stretchesIn(text, span, dialect)];
}

/** A parenthesis that is never closed swallows every statement after it: then each line that ends in ";" is a border. */
export function reopen(text: string, [start, end]: Span): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(/;[ \t]*(?=\r?\n|$)/g)) {
    const to = start + found.index;
    stretches.push(...split(text, [from, to], {}).map((one) => ({ ...one, open: false })));
    from = to + 1;
  }
  stretches.push(...split(text, [from, end], {}).map((one) => ({ ...one, open: false })));
  return stretches;
}

/** The same, one after the other: a large text may hold more of them than there is room for. */
export function* stretchesIn(text: string, [start, end]: Span, dialect: Dialect): Generator<Stretch> {
  const walk: Walk = {
    text,
    whole: end,
    end,
    behind: null,
    line: -1,
    unended: false,
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
  for (let at = start; at < walk.end || walk.behind !== null; ) {
    at = at < walk.end ? step(walk, at) : passed(walk);
    if (walk.stretches.length === 0) continue;
    yield* walk.stretches;
    walk.stretches = [];
  }
  close(walk, walk.parentheses > 0);
  yield* walk.stretches;
}

/** At the end of a line that data come behind. A statement that would go on behind them ends here. */
function passed(walk: Walk): number {
  const next = walk.behind ?? walk.whole;
  close(walk, true);
  walk.end = walk.whole;
  walk.behind = null;
  return next;
}

function step(walk: Walk, at: number): number {
  const { text, end } = walk;
  if (walk.delimiter !== null && text.startsWith(walk.delimiter, at) && !isComment(text, at)) {
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

/** Liquibase reads comments first: what begins one ends no statement. */
function isComment(text: string, at: number): boolean {
  return text.startsWith("--", at) || text.startsWith("/*", at);
}

function border(walk: Walk, at: number): number {
  if (walk.parentheses > 0 || walk.body.inside) {
    walk.last = at + 1;
    return at + 1;
  }
  return sent(walk, at + 1);
}

/** What has been typed is sent. Gives where SQL goes on. */
function sent(walk: Walk, at: number): number {
  const { text, start, last } = walk;
  const data = start < 0 ? null : dataOf(walk, text.slice(start, last), at);
  close(walk, false, data);
  walk.group = null;
  return at;
}

/**
 * The data of COPY … FROM stdin: they begin with the next line, or where those of the line's COPY before it have ended;
 * psql runs what else is on the line when it has read them.
 */
function dataOf(walk: Walk, statement: string, at: number): Span | null {
  if (walk.unended || !readsStdin(statement)) return null;
  const line = lineEnd(walk, at);
  const found = copyData(walk.text, walk.behind ?? line, walk.whole, walk.dataToEnd);
  walk.unended = found === null;
  if (!found) return null;
  walk.end = line;
  walk.behind = found.next;
  return found.data;
}

function lineEnd(walk: Walk, at: number): number {
  if (walk.line < at) walk.line = endOfLine(walk.text, at, walk.end);
  return walk.line;
}

/** `\;` joins two statements; any other backslash begins a meta-command, which ends with its line. */
function backslash(walk: Walk, at: number): number {
  if (walk.text[at + 1] === ";") {
    walk.group ??= at;
    close(walk, false);
    return at + 2;
  }
  const command = metaCommand(walk.text, at, lineEnd(walk, at));
  if (command.sends) sent(walk, command.end);
  // \copy … FROM stdin has its data in the file, too.
  else if (command.name === "copy") dataOf(walk, walk.text.slice(at + 1, command.end), command.end);
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

function close(walk: Walk, open: boolean, data: Span | null = null): void {
  const { start, last, group: joined } = walk;
  if (start >= 0 && last > start)
    walk.stretches.push({ kind: "sql", span: [start, last], joined, open, ...(data ? { data } : {}) });
  walk.start = -1;
  walk.parentheses = 0;
  walk.body.reset();
}

import type { PsqlCommand, ShellWord, Span } from "../../types.ts";
import { type LinedText, linedText } from "./lined-text.ts";
import { isPsql, isYes, type PsqlArguments, psqlArguments } from "./psql-command.ts";
import { commandsIn, type ScriptCommand } from "./shell.ts";
import { type MaskedWord, putWord } from "./shell-words.ts";
import { nameInPlace, type SqlMask } from "./sql-mask.ts";

/** A text that a document has somebody send. */
export interface DocumentSending {
  readonly span: Span;
  /** `string`: one query; `script`: statement by statement, as psql reads them. */
  readonly as: "string" | "script";
  readonly singleTransaction: boolean;
  readonly why: string;
}

export interface ScriptSendings {
  readonly commands: { readonly span: Span; readonly words: readonly ShellWord[] }[];
  readonly psql: PsqlCommand[];
  readonly sendings: DocumentSending[];
}

/** A script in a script in a script: nobody nests deeper. */
const DEEPEST = 3;

/** What the commands of a script would send. The SQL among them is put into the mask. */
export function readScript(source: LinedText, mask: SqlMask, found: ScriptSendings, depth = 0): void {
  for (const command of commandsIn(source.text)) {
    const words = command.words.map((one) => placed(one, source));
    found.commands.push({ span: placedSpan(command.span, source), words });
    const called = psqlArguments(command);
    if (called) readPsql({ command, called, source, mask, found });
    else if (depth < DEEPEST) readNested(command, source, mask, found, depth);
  }
}

/** `ssh host 'psql …'`, `sh -c "psql …"`. */
function readNested(
  { words }: ScriptCommand,
  source: LinedText,
  mask: SqlMask,
  found: ScriptSendings,
  depth: number,
): void {
  for (const word of words) {
    if (isPsql(word) || !/(?:^|[\s/])psql\s/.test(word.text)) continue;
    const own = source.lines(word.span);
    const text = word.mask;
    let at = 0;
    const lines = own.map(([from, line]): [Span, string] => {
      const part = text.slice(at, at + line.length);
      at += line.length + 1;
      return [[from, from + line.length], part];
    });
    readScript(overLines(lines), mask, found, depth + 1);
  }
}

/** Lines whose text is not that of the file, but as long. */
function overLines(lines: readonly [Span, string][]): LinedText {
  const joined = lines.map(([, text]) => text).join("\n");
  const spans: Span[] = [];
  let start = 0;
  for (const [, text] of lines) {
    spans.push([start, start + text.length]);
    start += text.length + 1;
  }
  const flat = linedText(joined, spans);
  const toFile = (offset: number): number => {
    const line = spans.findLastIndex(([from]) => from <= offset);
    return (lines[line]?.[0][0] ?? 0) + offset - (spans[line]?.[0] ?? 0);
  };
  return {
    text: joined,
    at: toFile,
    lines: (span) => flat.lines(span).map(([from, text]) => [toFile(from), text] as const),
  };
}

function placedSpan([start, end]: Span, { at }: LinedText): Span {
  // The end lies in the line of the last character.
  return [at(start), end > start ? at(end - 1) + 1 : at(start)];
}

function placed({ span, text, known }: MaskedWord, source: LinedText): ShellWord {
  return { span: placedSpan(span, source), text, known };
}

interface PsqlCall {
  readonly command: ScriptCommand;
  readonly called: PsqlArguments;
  readonly source: LinedText;
  readonly mask: SqlMask;
  readonly found: ScriptSendings;
}

function readPsql(call: PsqlCall): void {
  const { command, called, source, found } = call;
  if (called.asksOnly) return;
  const { singleTransaction } = called;
  const strings = called.given.filter(({ as }) => as === "string").map(({ word }) => word);
  const named = called.given.filter(({ as }) => as === "file").map(({ word }) => word);
  for (const word of strings) readString(call, word);
  // With -c or -f it reads nothing else, but for the file named "-".
  const reads = called.given.length === 0 || named.some(({ text }) => text === "-" || text === "/dev/stdin");
  const input = reads ? readInput(call) : null;
  const files = [...named, ...(reads ? command.reads : []), ...(reads ? filesBehind(command) : [])];
  found.psql.push({
    span: placedSpan(command.span, source),
    word: placedSpan(called.word.span, source),
    strings: strings.map((one) => placed(one, source)),
    files: files
      .filter(({ text }) => text !== "-" && text !== "/dev/stdin")
      .map((one) => placed(one, source)),
    input,
    stopsOnError: called.more || isYes(called.variables.get("ON_ERROR_STOP")),
    singleTransaction,
  });
}

function readString({ called, source, mask, found }: PsqlCall, word: MaskedWord): void {
  // A backslash command by itself is psql's own affair.
  if (word.text.trim().startsWith("\\")) return;
  putWord(mask, source, word);
  const why = "psql sends the string of -c as one query";
  const { singleTransaction } = called;
  found.sendings.push({ span: placedSpan(word.span, source), as: "string", singleTransaction, why });
}

function readInput({ command, called, source, mask, found }: PsqlCall): Span | null {
  const { singleTransaction } = called;
  const send = (span: Span, why: string): Span => {
    found.sendings.push({ span, as: "script", singleTransaction, why });
    return span;
  };
  const { here, hereString } = command;
  if (here) {
    mask.lines(source, here.span, withHoles(source.text, here.span, here.holes));
    return send(placedSpan(here.span, source), "psql reads the here-document statement by statement");
  }
  const echoed = hereString ?? echoedTo(command);
  if (!echoed) return null;
  putWord(mask, source, echoed);
  return send(placedSpan(echoed.span, source), "psql reads its standard input statement by statement");
}

function withHoles(text: string, [start, end]: Span, holes: readonly Span[]): string {
  let [made, at] = ["", start];
  for (const [from, to] of holes) {
    made += text.slice(at, from) + nameInPlace(text.slice(from, to));
    at = to;
  }
  return made + text.slice(at, end);
}

/** `echo "…" | psql`. */
function echoedTo({ behind }: ScriptCommand): MaskedWord | null {
  const [name, ...words] = behind?.words ?? [];
  if (!name || !["echo", "printf"].includes(name.text)) return null;
  return words.findLast(({ text }) => !text.startsWith("-")) ?? null;
}

/** `cat FILE | psql`. */
function filesBehind({ behind }: ScriptCommand): readonly MaskedWord[] {
  const [name, ...words] = behind?.words ?? [];
  return name?.text === "cat" ? words.filter(({ text }) => !text.startsWith("-")) : [];
}

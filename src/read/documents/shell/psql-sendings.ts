import type { Span } from "../../../types.ts";
import { nameInPlace } from "../sql-mask.ts";
import { isYes, type PsqlArguments } from "./psql-command.ts";
import { placedSpan, placedWord, type ScriptReading } from "./script-sendings.ts";
import type { HereDocument, ScriptCommand } from "./shell.ts";
import { type MaskedWord, putWord } from "./shell-words.ts";
import { inputWrittenBy } from "./written-input.ts";

interface PsqlCall {
  readonly command: ScriptCommand;
  readonly called: PsqlArguments;
  readonly given: readonly MaskedWord[] | null;
  /** It stands in a function, and what it sends is read where that is called. */
  readonly isCalled: boolean;
}

export function readPsql(call: PsqlCall, reading: ScriptReading): void {
  const { command, called } = call;
  if (called.asksOnly) return;
  const { singleTransaction, given } = called;
  const { found } = reading;
  const strings = given.filter(({ as }) => as === "string").map(({ word }) => word);
  const named = given.filter(({ as }) => as === "file").map(({ word }) => word);
  readStrings(strings, call, reading);
  // With -c or -f it reads nothing else, but for the file named "-".
  const reads = given.length === 0 || named.some(isInput);
  const { input, files: piped } = reads ? readInput(call, reading) : { input: null, files: [] };
  const files = [...named, ...(reads ? command.reads : []), ...piped].filter((one) => !isInput(one));
  found.psql.push({
    span: placedSpan(command.span, command.source),
    word: placedWord(called.word).span,
    strings: strings.map(placedWord),
    files: files.map(placedWord),
    input,
    stopsOnError: called.more || isYes(called.variables.get("ON_ERROR_STOP")),
    singleTransaction,
  });
}

function isInput({ text }: MaskedWord): boolean {
  return text === "-" || text === "/dev/stdin";
}

/** What each -c sends, one query string after the other in one session. */
function readStrings(words: readonly MaskedWord[], call: PsqlCall, reading: ScriptReading): void {
  const pieces = words.map((word) => stringSent(word, call, reading)).filter((one) => one !== null);
  if (pieces.length === 0) return;
  const span: Span = [Math.min(...pieces.map(([from]) => from)), Math.max(...pieces.map(([, to]) => to))];
  const why =
    pieces.length > 1
      ? "psql sends the string of each -c as one query"
      : "psql sends the string of -c as one query";
  const { singleTransaction } = call.called;
  reading.found.sendings.push({ span, as: "strings", pieces, singleTransaction, why });
}

function stringSent(word: MaskedWord, call: PsqlCall, reading: ScriptReading): Span | null {
  // A backslash command by itself is psql's own affair.
  if (word.text.trim().startsWith("\\")) return null;
  const here = reading.names.hereOf(word);
  if (here) return putHere(here, reading);
  if (isUnknown(word, call, reading)) return null;
  putWord(reading.mask, word);
  return placedWord(word).span;
}

/** Tells of a value that only the shell knows. */
function isUnknown(word: MaskedWord, { isCalled }: PsqlCall, { found }: ScriptReading): boolean {
  if (!word.reference) return false;
  const message = `what ${word.text.trim().slice(0, 40)} holds is known only once the shell runs it`;
  if (!isCalled) found.unknown.push({ span: placedWord(word).span, message });
  return true;
}

interface ReadInput {
  readonly input: Span | null;
  readonly files: readonly MaskedWord[];
}

function readInput(call: PsqlCall, reading: ScriptReading): ReadInput {
  const { command, called, given } = call;
  const { singleTransaction } = called;
  const send = (input: Span, why: string): Span => {
    reading.found.sendings.push({ span: input, as: "script", singleTransaction, why });
    return input;
  };
  const ofHere = "psql reads the here-document statement by statement";
  if (command.here) return { input: send(putHere(command.here, reading), ofHere), files: [] };
  const own = command.hereString ? reading.names.resolved([command.hereString], given) : [];
  const { words, heres, files, unknown } = inputWrittenBy(command.behind, (all) =>
    reading.names.resolved(all, given),
  );
  const spans = heres.map((one) => putHere(one, reading));
  for (const word of [...own, ...words]) {
    const here = reading.names.hereOf(word);
    if (here) spans.push(putHere(here, reading));
    else if (!isUnknown(word, call, reading)) {
      putWord(reading.mask, word);
      spans.push(placedWord(word).span);
    }
  }
  if (unknown && spans.length === 0 && !call.isCalled)
    reading.found.unknown.push({
      span: placedSpan(unknown.span, unknown.source),
      message: `what ${unknown.words[0].text.slice(0, 40)} writes to psql is not known`,
    });
  if (spans.length === 0) return { input: null, files };
  const span: Span = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
  const why = heres.length > 0 ? ofHere : "psql reads its standard input statement by statement";
  return { input: send(span, why), files };
}

function putHere({ source, span, holes }: HereDocument, { mask }: ScriptReading): Span {
  mask.lines(source, span, withHoles(source.text, span, holes));
  return placedSpan(span, source);
}

function withHoles(text: string, [start, end]: Span, holes: readonly Span[]): string {
  let [made, at] = ["", start];
  for (const [from, to] of holes) {
    made += text.slice(at, from) + nameInPlace(text.slice(from, to));
    at = to;
  }
  return made + text.slice(at, end);
}

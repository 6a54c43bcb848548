import type { Span } from "../../../types.ts";
import { type LinedText, linedText } from "../lined-text.ts";
import { isPsql, psqlArguments } from "./psql-command.ts";
import { readPsql } from "./psql-sendings.ts";
import { placedSpan, placedWord, type ScriptReading } from "./script-sendings.ts";
import { readShell, type ScriptCommand, type ShellScript } from "./shell.ts";
import type { MaskedWord } from "./shell-words.ts";
import { sqlNobodySends } from "./unsent-sql.ts";

/** A script in a script in a script: nobody nests deeper. */
const DEEPEST = 3;

/** What the commands of scripts would send. The SQL among them is put into the mask. */
export function readScripts(sources: readonly LinedText[], reading: ScriptReading): void {
  const scripts = sources.map((source) => [source, readShell(source)] as const);
  for (const [, script] of scripts) reading.names.add(script);
  for (const [source, script] of scripts) {
    readCommands(script, reading, 0);
    reading.found.unknown.push(...sqlNobodySends(source, script));
  }
}

function readCommands({ commands, assignments }: ShellScript, reading: ScriptReading, depth: number): void {
  const inFunctions = new Set<ScriptCommand>();
  for (const command of commands) {
    const body = reading.names.function(command.words[0].text);
    for (const inner of body ?? []) inFunctions.add(inner);
  }
  for (const command of commands) {
    const words = command.words.map(placedWord);
    reading.found.commands.push({ span: placedSpan(command.span, command.source), words });
    readCommand({ command, given: null, isCalled: inFunctions.has(command), depth }, reading);
  }
  for (const { words } of assignments) for (const word of words) readNested(word, reading, depth);
}

interface CommandAt {
  readonly command: ScriptCommand;
  /** What the function that it stands in is called with. */
  readonly given: readonly MaskedWord[] | null;
  /** It stands in a function that is called elsewhere. */
  readonly isCalled: boolean;
  readonly depth: number;
}

function readCommand({ command, given, isCalled, depth }: CommandAt, reading: ScriptReading): void {
  const { names } = reading;
  const words = names.resolved(command.words, given);
  const [first, ...others] = words;
  if (!first) return;
  const called = psqlArguments(words);
  if (called) {
    readPsql({ command, called, given, isCalled }, reading);
    return;
  }
  if (depth >= DEEPEST) return;
  const body = names.function(first.text) ?? [];
  for (const inner of body.filter(isFilledIn)) {
    const { here, hereString, reads, behind } = command;
    const own = hasInput(inner) ? inner : { ...inner, here, hereString, reads, behind };
    readCommand({ command: own, given: others, isCalled: false, depth: depth + 1 }, reading);
  }
  for (const word of command.words) if (!given) readNested(word, reading, depth);
  // A shell reads the lines that it is given.
  const { here } = command;
  if (here && !given && words.some(({ text }) => /(?:^|\/)(?:bash|sh|zsh|dash|ssh|su)$/.test(text))) {
    const text = here.source.text.slice(...here.span);
    readText(here.source, here.span, text, reading, depth);
  }
}

/** Whether a command of a function sends what its caller gives. */
function isFilledIn(command: ScriptCommand): boolean {
  const { words, hereString, behind } = command;
  const all = [...words, ...(hereString ? [hereString] : []), ...behind.flatMap((one) => one.words)];
  if (all.some(({ text }) => /\$\{?[\d@*]/.test(text))) return true;
  return words.some(isPsql) && !hasInput(command) && !words.some(({ text }) => /^-\w*[cf]/.test(text));
}

function hasInput({ here, hereString, reads, behind }: ScriptCommand): boolean {
  return here !== null || hereString !== null || reads.length > 0 || behind.length > 0;
}

/** `ssh host 'psql …'`, `sh -c "psql …"`. */
function readNested(word: MaskedWord, reading: ScriptReading, depth: number): void {
  if (isPsql(word) || !/(?:^|[\s/])psql(?=\s)[\s\S]*(?:\s-|<)/.test(word.mask)) return;
  readText(word.source, word.span, word.mask, reading, depth);
}

function readText(source: LinedText, span: Span, text: string, reading: ScriptReading, depth: number): void {
  let last = -1;
  const parts = source.parts(span).map(([from, part, offset]) => {
    const at = offset - span[0];
    const glued = at === last ? { glued: true as const } : {};
    last = at + part.length;
    return { from, text: text.slice(at, last), ...glued };
  });
  const script = readShell(linedText(parts));
  reading.names.add(script);
  readCommands(script, reading, depth + 1);
}

import { nameInPlace } from "../sql-mask.ts";
import type { HereDocument, ScriptCommand } from "./shell.ts";
import type { MaskedWord } from "./shell-words.ts";

interface WrittenInput {
  readonly words: readonly MaskedWord[];
  readonly heres: readonly HereDocument[];
  readonly files: readonly MaskedWord[];
  /** The first command of which nobody here knows what it writes. */
  readonly unknown: ScriptCommand | null;
}

/** Programs that write what a whole dump or a backup holds, and those that write nothing of the sort. */
const storing =
  /(?:^|\/)(?:pg_dump(?:all)?|pg_restore|g?zcat|gunzip|gzip|pigz|bz(?:ip2|cat)|xz(?:cat)?|zstd(?:cat)?|unzip|lz4|pv|curl|wget|aws|gsutil|az|psql|tar|openssl|gpg|set|cd|export|exit|true|sleep)$/;

/** What commands write that psql reads. */
export function inputWrittenBy(
  commands: readonly ScriptCommand[],
  resolved: (words: readonly MaskedWord[]) => readonly MaskedWord[],
): WrittenInput {
  const words: MaskedWord[] = [];
  const heres: HereDocument[] = [];
  const files: MaskedWord[] = [];
  let unknown: ScriptCommand | null = null;
  for (const command of commands.flatMap(sourcesOf)) {
    const [name, ...given] = resolved(command.words);
    if (name?.text === "echo") words.push(...echoed(given));
    else if (name?.text === "printf") words.push(...printed(given));
    else if (name?.text === "cat") {
      files.push(...given.filter(({ text }) => !text.startsWith("-")), ...command.reads);
      if (command.here) heres.push(command.here);
    } else if (!storing.test(name?.text ?? "")) unknown ??= command;
  }
  return { words, heres, files, unknown };
}

/** tee writes what it reads. */
function sourcesOf(command: ScriptCommand): readonly ScriptCommand[] {
  const { words, behind } = command;
  return words[0].text === "tee" ? behind.flatMap(sourcesOf) : [command];
}

function echoed(words: readonly MaskedWord[]): readonly MaskedWord[] {
  const first = words.findIndex(({ text }) => !/^-[neE]+$/.test(text));
  const flags = words.slice(0, Math.max(first, 0));
  const texts = first < 0 ? [] : words.slice(first);
  return flags.some(({ text }) => text.includes("e")) ? texts.map((one) => replaced(one, escapes)) : texts;
}

/** `%s\n` with any number of texts writes one after the other; any other format is one text, with holes. */
function printed([format, ...words]: readonly MaskedWord[]): readonly MaskedWord[] {
  if (!format) return [];
  if (words.length > 0 && /^(?:\\n|\s|;|%s)*$/.test(format.text) && format.text.includes("%s")) {
    const ends = format.text.includes(";");
    return words.map((word) => (ends ? { ...word, mask: word.mask.replace(/ $/, ";") } : word));
  }
  return [replaced(format, conversions)];
}

const escapes = /\\[\\ntr]/g;
const conversions = /\\[\\ntr]|%%|%[-+ #0]*[\d*]*(?:\.[\d*]+)?[A-Za-z]/g;

/** What a program puts in the place of its escapes, and names for what only it knows; as long as they are. */
function replaced(word: MaskedWord, what: RegExp): MaskedWord {
  const meaning = (found: string): string => {
    if (found === "\\n") return " \n";
    if (found.startsWith("\\")) return found === "\\\\" ? " \\" : "  ";
    return found === "%%" ? " %" : nameInPlace(found);
  };
  return { ...word, text: word.text.replace(what, meaning), mask: word.mask.replace(what, meaning) };
}

import { type LinedText, linedText } from "../lined-text.ts";
import { type HereDocument, readShell, type ScriptCommand, type ShellScript } from "./shell.ts";
import type { MaskedWord } from "./shell-words.ts";

interface KnownValue {
  /** Where in the file it is set. */
  readonly at: number;
  /** As one word; null: it is an array. */
  readonly word: MaskedWord | null;
  /** As the shell parts it. */
  readonly words: readonly MaskedWord[];
  readonly here: HereDocument | null;
}

/** A value that leads to itself is followed no further. */
const DEEPEST = 5;

/** What the variables, functions and aliases of a document stand for: a block of it may use what another one sets. */
export class ScriptNames {
  readonly #values = new Map<string, KnownValue[]>();
  readonly #functions = new Map<string, readonly ScriptCommand[]>();
  readonly #aliases = new Map<string, readonly MaskedWord[]>();

  add({ assignments, functions, commands }: ShellScript): void {
    for (const { name, at, words, array, here } of assignments) {
      const [word] = words;
      if (array) this.#set(name, { at, word: null, words, here });
      else if (word) this.#set(name, { at, word, words: partsOf(word), here });
    }
    for (const [name, body] of functions) this.#functions.set(name, body);
    for (const { words, here, source, span } of commands) {
      if (words[0].text === "alias") this.#alias(words.slice(1));
      const last = words.at(-1);
      if (words[0].text === "read" && here && last)
        this.#set(last.text, { at: source.at(span[0]), word: null, words: [], here });
    }
  }

  /** A variable of make: `text` is what the shell gets in its place. */
  set(name: string, at: number, text: string): void {
    const source = linedText([{ from: at, text }]);
    const word = blankWord(text, source, text.length);
    this.#set(name, { at, word, words: partsOf({ ...word, mask: text }), here: null });
  }

  #set(name: string, value: KnownValue): void {
    const values = this.#values.get(name) ?? [];
    this.#values.set(name, values);
    values.push(value);
  }

  #alias(words: readonly MaskedWord[]): void {
    for (const word of words) {
      const at = word.text.indexOf("=");
      const text = word.text.slice(at + 1);
      if (at > 0)
        this.#aliases.set(word.text.slice(0, at), partsOf(blankWord(text, word.source, text.length)));
    }
  }

  function(name: string): readonly ScriptCommand[] | null {
    return this.#functions.get(name) ?? null;
  }

  /** The here-document that a variable holds. */
  hereOf({ reference }: MaskedWord): HereDocument | null {
    const values = reference ? (this.#values.get(reference.name) ?? []) : [];
    return values.length === 1 ? (values[0]?.here ?? null) : null;
  }

  /** The words of a command with the values of its variables, as far as the document sets them. */
  resolved(
    words: readonly MaskedWord[],
    given: readonly MaskedWord[] | null,
    depth = 0,
  ): readonly MaskedWord[] {
    if (depth > DEEPEST) return words;
    const [first] = words;
    const alias = first && depth === 0 ? this.#aliases.get(first.text) : undefined;
    const all = first && alias ? [...inPlaceOf(first, alias), ...words.slice(1)] : words;
    return all.flatMap((word, n) => {
      if (!word.reference) return [word];
      const { name, quoted, otherwise } = word.reference;
      if (given && (name === "@" || name === "*")) return given;
      if (given && /^\d$/.test(name)) return given.slice(Number(name) - 1, Number(name));
      const values = this.#values.get(name) ?? [];
      const place = word.source.at(word.span[0]);
      const value = values.findLast(({ at }) => at < place) ?? values.at(-1);
      if (!value) return otherwise === null ? [word] : inPlaceOf(word, this.#parted(otherwise, word, depth));
      if (quoted || !isCommand(value.words, n))
        return values.length === 1 && value.word && !value.here ? [value.word] : [word];
      return inPlaceOf(word, this.resolved(value.words, given, depth + 1));
    });
  }

  #parted(text: string, { source }: MaskedWord, depth: number): readonly MaskedWord[] {
    return this.resolved(partsOf(blankWord(text, source, text.length)), null, depth + 1);
  }
}

/** Whether words are the beginning of a command, or options of one; in the place of its name they are it. */
function isCommand(words: readonly MaskedWord[], place: number): boolean {
  return place === 0 || words.some(({ text }) => text.startsWith("-") || /(?:^|\/)psql$/.test(text));
}

/** Words of a value that stands elsewhere: of SQL they hold none that could be put into its place. */
function inPlaceOf({ source, span }: MaskedWord, words: readonly MaskedWord[]): readonly MaskedWord[] {
  return words.map((one) => ({ ...one, source, span, mask: " ".repeat(span[1] - span[0]) }));
}

function blankWord(text: string, source: LinedText, length: number): MaskedWord {
  return { source, span: [0, length], text, known: true, mask: " ".repeat(length) };
}

/** A value as the shell parts it where it stands without quotes. */
function partsOf({ text }: MaskedWord): readonly MaskedWord[] {
  if (!/\S/.test(text) || text.length > 2000) return [];
  return readShell(linedText([{ from: 0, text }])).commands.at(0)?.words ?? [];
}

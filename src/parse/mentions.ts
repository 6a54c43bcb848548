import type { Kinds, Migration, Questions } from "../types.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { fillsVariables } from "./template-marks.ts";
import { eachWord, endOfName, hasWordFrom, lowered, wordsOf } from "./words.ts";

/** A stretch of SQL, and what stands for it. */
export interface Mentioning<T> {
  readonly item: T;
  readonly text: string;
  /** It may change what it does not name. */
  readonly unclear: boolean;
}

/**
 * Which texts name what, by their words alone: to find that takes a tenth of the time that the grammar takes to read
 * them. What does not name a relation neither makes it nor changes or drops anything of it. A text is walked through once
 * somebody asks for a word that it may have.
 */
export class Mentions<T> {
  readonly #all: T[] = [];
  /** By place in `#all`, texts that nobody has walked through, in lower case. */
  readonly #waiting = new Map<number, string>();
  readonly #sought = new Set<string>();
  /** By word, places in `#all`. */
  readonly #words = new Map<string, number[]>();
  /** Of those the words by which a table may be named that an index is made on. */
  readonly #tables = new Map<string, number[]>();
  /** Those that stand behind REFERENCES alone. */
  readonly #referenced = new Map<string, number[]>();
  readonly #makers = new Map<string, Set<number>>(kinds.map((kind) => [kind, new Set()]));
  readonly #unclear = new Set<number>();

  add({ item, text, unclear }: Mentioning<T>): void {
    const at = this.#all.push(item) - 1;
    if (unclear) this.#unclear.add(at);
    const low = lowered(text);
    if (low === null || runsText.test(low)) this.#walk(at, text);
    else this.#waiting.set(at, low);
  }

  #walk(at: number, text: string): void {
    this.#waiting.delete(at);
    eachWord(text, (word, start, end, isTable) => {
      note(this.#words, word, at);
      if (isTable) note(this.#tables, word, at);
      if (word === "references") {
        const next = behindReferences(text, start, end);
        if (next > 0) for (const named of wordsOf(text.slice(end, next))) note(this.#referenced, named, at);
        return next;
      }
      if (word === "execute" && !routineBehind.test(text.slice(end, end + 200))) this.#unclear.add(at);
      return 0;
    });
    if (this.#has("domain", at) || makesType.test(text)) this.#makers.get("type")?.add(at);
    if (this.#has("function", at) || this.#has("procedure", at)) this.#makers.get("routine")?.add(at);
    if (this.#has("extension", at)) this.#makers.get("extension")?.add(at);
  }

  /** From here on all texts are known that have a word which begins so. */
  #seek(start: string): void {
    if (this.#sought.has(start) || this.#waiting.size === 0) return;
    this.#sought.add(start);
    // A walk through all of them costs less than so many searches.
    const all = this.#sought.size > MOST_SOUGHT;
    for (const [at, low] of this.#waiting) if (all || hasWordFrom(low, start)) this.#walk(at, low);
  }

  #has(word: string, at: number): boolean {
    return this.#words.get(word)?.at(-1) === at;
  }

  /** Those that may have a part in the answers. */
  about({ relations, things, referenced }: Questions): ReadonlySet<T> {
    const found = new Set(this.#unclear);
    for (const key of relations) {
      const [schema, name = ""] = key.split("\0");
      // What is in no schema has a name that stands in no text.
      if (schema !== "") for (const at of this.#naming(name)) found.add(at);
    }
    for (const key of referenced)
      for (const at of this.#withAll(key.split("\0")[1] ?? "", this.#referenced)) found.add(at);
    for (const key of things) {
      const [kind = "", name = ""] = key.split("\0");
      const makers = this.#makers.get(kind);
      for (const at of this.#withAll(name)) if (makers?.has(at)) found.add(at);
    }
    return new Set([...found].flatMap((at) => this.#all[at] ?? []));
  }

  #naming(name: string): readonly number[] {
    const own = this.#withAll(name);
    if (!generated.test(name)) return own;
    // An index without a name is called after its table, whose own name is cut where both are too long.
    const tables = [...name.matchAll(/_/g)].map(({ index }) =>
      this.#withAll(name.slice(0, index), this.#tables),
    );
    return [own, ...tables, ...(isLong(name) ? [this.#alike(name)] : [])].flat();
  }

  /** Those that name a table of which PostgreSQL may have kept the beginning. */
  #alike(name: string): readonly number[] {
    const start = (wordsOf(name)[0] ?? "").slice(0, LEAST_LEFT);
    this.#seek(start);
    return beginning(this.#tables, start);
  }

  /** Those that have each word of a name. PostgreSQL cuts long ones: then the last word need only begin like it. */
  #withAll(name: string, firsts = this.#words): readonly number[] {
    const words = wordsOf(name);
    if (words[0] !== undefined) this.#seek(words[0]);
    const [first = [], ...more] = words.map((word, nth) => {
      const by = nth === 0 ? firsts : this.#words;
      return isLong(name) && nth === words.length - 1 ? beginning(by, word) : (by.get(word) ?? []);
    });
    return more.reduce((left, places) => left.filter((at) => places.includes(at)), first);
  }
}

function note(places: Map<string, number[]>, word: string, at: number): void {
  const known = places.get(word);
  if (!known) places.set(word, [at]);
  else if (known[known.length - 1] !== at) known.push(at);
}

function beginning(places: ReadonlyMap<string, readonly number[]>, start: string): readonly number[] {
  return [...places].flatMap(([word, at]) => (word.startsWith(start) ? at : []));
}

/** More different words than hardly any run asks for. */
const MOST_SOUGHT = 100;

const kinds: readonly (keyof Kinds)[] = ["extension", "routine", "type"];

/** What PostgreSQL calls an index that has no name. */
const generated = /_(?:idx|key|pkey|excl)\d*$/;

/** Of a table's name in such a name so many characters are left, at four bytes each. */
const LEAST_LEFT = 5;

/** Names are cut after 63 bytes, and never within a character. */
function isLong(name: string): boolean {
  return name.length >= 60 || (name.length >= 15 && beyondAscii.test(name));
}

const beyondAscii = /[\u0080-\uffff]/;
/** EXECUTE of a text; most are a trigger's EXECUTE FUNCTION. */
const runsText = /\bexecute\b(?!\s+(?:function|procedure)\b)/;
const routineBehind = /^\s+(?:function|procedure)\b/i;
const between = String.raw`(?:\s|--[^\r\n]*[\r\n]|/\*(?:[^*]|\*(?!/))*\*/)+`;
const makesType = new RegExp(String.raw`\b(?:create|drop)${between}type\b`, "i");
const setsDefaults = new RegExp(String.raw`\balter${between}(?:role|user|database)\b`, "i");
const dropsSchema = new RegExp(String.raw`\bdrop${between}schema\b`, "i");

/** A foreign key changes nothing of the table that it refers to. */
function behindReferences(text: string, start: number, end: number): number {
  return /["'.$]/.test(text[start - 1] ?? "") ? 0 : endOfName(text, end);
}

/** Strings that PostgreSQL joins, and those with escapes, may spell what stands nowhere in the text. */
const joined = /'[ \t\f\v]*(?:--[^\r\n]*)?[\r\n](?:\s|--[^\r\n]*[\r\n])*'/;

/** A comment in a comment, which the expressions here do not look for. */
function hasNested(text: string): boolean {
  for (let at = text.indexOf("/*"); at >= 0; ) {
    const end = text.indexOf("*/", at + 2);
    const next = text.indexOf("/*", at + 2);
    if (next >= 0 && (next < end || end < 0)) return true;
    at = next;
  }
  return false;
}

/** A migration whose text may not say, word by word, what it changes. */
export function isUnclear({ includes, dialect }: Migration, text: string): boolean {
  return (
    (includes?.length ?? 0) > 0 ||
    text.includes("\0") ||
    hasNested(text) ||
    /u&["']/i.test(text) ||
    (text.includes("\\") && /\be'/i.test(text)) ||
    joined.test(text) ||
    dropsSchema.test(text) ||
    setsDefaults.test(text) ||
    fillPlaceholders(text, fillsVariables(dialect)) !== text
  );
}

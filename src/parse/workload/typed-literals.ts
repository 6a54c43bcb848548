import { reservedWords } from "../../sql/grammar/reserved-words.ts";
import { readTokens } from "../tokens.ts";

/** A lexeme, in which a parameter is one. */
interface Lexeme {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly comment: boolean;
}

/** What stands in place of a stretch of the text. */
interface StatementRepair {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** Words that are no type, though they are not reserved, and that an expression may follow. */
const before: ReadonlySet<string> = new Set(
  `and between by content document escape filter first following groups in key last next not passing path preceding range
  returning rows set symmetric asymmetric then to unknown using value values variadic when over only escape text_match off`.split(
    /\s+/,
  ),
);

/** Names of types that are keywords. */
const types: ReadonlySet<string> = new Set(
  `bigint bit boolean char character dec decimal float int integer interval json nchar numeric real smallint time timestamp
  varchar`.split(/\s+/),
);

const fields = /^(?:year|month|day|hour|minute|second)$/i;

/**
 * Where pg_stat_statements has put a parameter in place of a constant, the grammar takes none: a typed literal becomes a
 * cast (INTERVAL $1), EXTRACT of a parameter a call of its function, a list that was cut short an array. Other text stays.
 */
export function withoutLiterals(text: string): string {
  if (!/\$\d/.test(text)) return text;
  const all = lexemesOf(text);
  const lexemes = all.filter((one) => !one.comment);
  const made: StatementRepair[] = [...cutLists(all)];
  for (const [at, { text: word }] of lexemes.entries()) {
    if (!isParameter(word)) continue;
    made.push(...(extracted(lexemes, at) ?? cast(text, lexemes, at)));
  }
  return replaced(text, made);
}

function lexemesOf(text: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  for (const { text: word, span, comment } of readTokens(text, 0)) {
    const last = found.at(-1);
    const joins = last && /^\$\d*$/.test(last.text) && /^\d+$/.test(word) && last.to === span[0];
    if (joins) found[found.length - 1] = { ...last, text: last.text + word, to: span[1] };
    else found.push({ text: word, from: span[0], to: span[1], comment });
  }
  return found;
}

function isParameter(word: string | undefined): boolean {
  return word !== undefined && /^\$\d+$/.test(word);
}

function isWord(word: string | undefined, wanted: RegExp): boolean {
  return word !== undefined && wanted.test(word);
}

/** EXTRACT($1 FROM x), whose field the grammar wants as a word or a string. */
function extracted(lexemes: readonly Lexeme[], at: number): readonly StatementRepair[] | null {
  const [name, open] = [lexemes[at - 2], lexemes[at - 1]];
  const from = lexemes[at + 1];
  if (
    !name ||
    !from ||
    open?.text !== "(" ||
    !isWord(name.text, /^extract$/i) ||
    !isWord(from.text, /^from$/i)
  )
    return null;
  return [
    { from: name.from, to: name.to, by: "pg_catalog.extract" },
    { from: from.from, to: from.to, by: "," },
  ];
}

/** What ends just before a parameter, and is the name of a type. */
function cast(text: string, lexemes: readonly Lexeme[], at: number): readonly StatementRepair[] {
  const start = typeBefore(lexemes, at);
  const [first, last, parameter] = [lexemes[start], lexemes[at - 1], lexemes[at]];
  if (start === at || !first || !last || !parameter) return [];
  const end = isWord(first.text, /^interval$/i) ? fieldsAfter(lexemes, at) : at;
  const to = lexemes[end]?.to ?? parameter.to;
  const type = `${text.slice(first.from, last.to)}${text.slice(parameter.to, to)}`;
  return [{ from: first.from, to, by: `CAST(${parameter.text} AS ${type})` }];
}

/** Where the type's name begins; the place itself where none ends there. */
function typeBefore(lexemes: readonly Lexeme[], at: number): number {
  const word = (n: number): string => lexemes[n]?.text ?? "";
  let start = at - 1;
  if (word(start) === ")") start = opening(lexemes, start) - 1;
  if (isWord(word(start), /^zone$/i)) return zoned(lexemes, start, at);
  if (!isWord(word(start), /^(?:[a-z_\u0080-\uffff][\w$\u0080-\uffff]*|".*")$/i)) return at;
  const last = word(start).toLowerCase();
  if (last === "precision" && isWord(word(start - 1), /^double$/i)) return start - 1;
  if (last === "varying" && isWord(word(start - 1), /^(?:character|char|bit|nchar)$/i)) return start - 1;
  const qualified = word(start - 1) === "." ? start - 2 : start;
  if (qualified === start && (before.has(last) || (reservedWords.has(last) && !types.has(last)))) return at;
  // What stands in parentheses before a parameter is a type's length only behind a type's name.
  if (start !== at - 1 && !isLength(lexemes, start + 1, at)) return at;
  return qualified;
}

/** TIMESTAMP (3) WITH TIME ZONE $1, and not x AT TIME ZONE $1. */
function zoned(lexemes: readonly Lexeme[], zone: number, at: number): number {
  const word = (n: number): string => lexemes[n]?.text ?? "";
  if (!isWord(word(zone - 1), /^time$/i) || !isWord(word(zone - 2), /^with(?:out)?$/i)) return at;
  const start = word(zone - 3) === ")" ? opening(lexemes, zone - 3) - 1 : zone - 3;
  return isWord(word(start), /^time(?:stamp)?$/i) ? start : at;
}

function opening(lexemes: readonly Lexeme[], closing: number): number {
  for (let at = closing - 1; at >= 0; at--) if (lexemes[at]?.text === "(") return at;
  return closing;
}

function isLength(lexemes: readonly Lexeme[], open: number, at: number): boolean {
  return lexemes.slice(open + 1, at - 1).every(({ text }) => /^(?:\d+|,)$/.test(text));
}

/** INTERVAL $1 DAY TO SECOND. */
function fieldsAfter(lexemes: readonly Lexeme[], at: number): number {
  const isField = (n: number): boolean => isWord(lexemes[n]?.text, fields);
  if (!isField(at + 1)) return at;
  return isWord(lexemes[at + 2]?.text, /^to$/i) && isField(at + 3) ? at + 3 : at + 1;
}

/** The comment that PostgreSQL 18 leaves where it has cut a list of constants short. */
const cutShort = "/*, ... */";

/** x IN ($1, cut short): any element of an array. So is ARRAY[$1, cut short], behind whatever takes one. */
function cutLists(all: readonly Lexeme[]): readonly StatementRepair[] {
  const found: StatementRepair[] = [];
  for (const [at, lexeme] of all.entries()) {
    const [parameter, open, close] = [all[at - 1], all[at - 2], all[at + 1]];
    if (lexeme.text !== cutShort || !parameter || !open || !close || !isParameter(parameter.text)) continue;
    const [word, earlier] = [all[at - 3], all[at - 4]];
    if (open.text === "[" && isWord(word?.text, /^array$/i) && word)
      found.push({ from: word.from, to: close.to, by: parameter.text });
    if (open.text !== "(" || !word || !isWord(word.text, /^in$/i)) continue;
    const isNot = earlier && isWord(earlier.text, /^not$/i);
    const by = `${isNot ? "<> ALL" : "= ANY"} (${parameter.text})`;
    found.push({ from: isNot ? earlier.from : word.from, to: close.to, by });
  }
  return found;
}

function replaced(text: string, all: readonly StatementRepair[]): string {
  let [made, at] = ["", 0];
  for (const { from, to, by } of all.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    made += text.slice(at, from) + by;
    at = to;
  }
  return made + text.slice(at);
}

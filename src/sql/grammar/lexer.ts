import { endOfLine } from "../../text/offsets.ts";

/**
 * The borders of PostgreSQL's lexemes, after scan.l and psqlscan.l: enough to find where statements and comments
 * begin and end in text that the grammar does not accept.
 */

const blank = /\s/;

const BLANK = 1;
const STARTS_WORD = 2;
const IN_WORD = 4;

/** What each ASCII character may be: looked up, since a regular expression per character took thrice as long. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  const word = (/[A-Za-z_]/.test(char) ? STARTS_WORD : 0) | (/[A-Za-z0-9_$]/.test(char) ? IN_WORD : 0);
  return word | (blank.test(char) ? BLANK : 0);
});

/** At the end of the text there is nothing, which is none of these. */
function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return kinds[code] as number;
  if (Number.isNaN(code)) return 0;
  return STARTS_WORD | IN_WORD | (blank.test(String.fromCharCode(code)) ? BLANK : 0);
}

/**
 * The end of the lexeme that begins at `at`: a run of white space, a comment, a quoted text, a word, or one
 * character. Negative (the bitwise complement of the end) when the text ends inside it.
 */
export function endOfLexeme(text: string, at: number, end: number): number {
  const char = text[at] ?? "";
  const next = text[at + 1];
  const kind = kindOf(text, at);
  if (kind & BLANK) return run(text, at, end, BLANK);
  if (char === "-" && next === "-") return endOfLine(text, at, end);
  if (char === "/" && next === "*") return endOfBlockComment(text, at, end);
  if (char === "'") return endOfQuote(text, at, end, "'", false);
  if (char === '"') return endOfQuote(text, at, end, '"', false);
  if (char === "$") return endOfDollarQuote(text, at, end);
  if (!(kind & STARTS_WORD)) return at + 1;
  if ((char === "e" || char === "E") && next === "'") return endOfQuote(text, at + 1, end, "'", true);
  return run(text, at, end, IN_WORD);
}

/** Whether the lexeme at `at` is white space or a comment. */
export function isTrivia(text: string, at: number): boolean {
  if (kindOf(text, at) & BLANK) return true;
  const char = text[at];
  const next = text[at + 1];
  return (char === "-" && next === "-") || (char === "/" && next === "*");
}

function run(text: string, at: number, end: number, part: number): number {
  let to = at + 1;
  while (to < end && kindOf(text, to) & part) to++;
  return to;
}

function endOfBlockComment(text: string, at: number, end: number): number {
  let depth = 1;
  let to = at + 2;
  while (to < end) {
    if (text[to] === "*" && text[to + 1] === "/") {
      to += 2;
      depth--;
      if (depth === 0) return to;
    } else if (text[to] === "/" && text[to + 1] === "*") {
      to += 2;
      depth++;
    } else to++;
  }
  return ~end;
}

function endOfQuote(text: string, at: number, end: number, quote: string, escapes: boolean): number {
  for (let to = at + 1; to < end; to++) {
    const char = text[to];
    if (escapes && char === "\\") to++;
    else if (char === quote) {
      if (text[to + 1] !== quote) return to + 1;
      to++;
    }
  }
  return ~end;
}

const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

function endOfDollarQuote(text: string, at: number, end: number): number {
  dollarTag.lastIndex = at;
  const tag = dollarTag.exec(text)?.[0];
  if (tag === undefined || at + tag.length > end) return at + 1;
  const close = text.indexOf(tag, at + tag.length);
  return close === -1 || close + tag.length > end ? ~end : close + tag.length;
}

/** `[start, end)` without the white space and comments at either side; empty at `start` when nothing is left. */
export function trimTrivia(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  while (from < end && isTrivia(text, from)) {
    const to = endOfLexeme(text, from, end);
    from = to < 0 ? ~to : to;
  }
  let to = end;
  while (to > from && kindOf(text, to - 1) & BLANK) to--;
  if (!mayHoldComment(text, from, to)) return [from, to];
  let last = from;
  for (let at = from; at < to; ) {
    const trivia = isTrivia(text, at);
    const stop = endOfLexeme(text, at, to);
    at = stop < 0 ? ~stop : stop;
    if (!trivia) last = at;
  }
  return [from, last];
}

/** Cut out first: a search from `start` would run to the end of the file for every statement. */
function mayHoldComment(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  return part.includes("--") || part.includes("/*");
}

/** The text with its comments, and what stands inside quotes, taken out. */
export function codeOf(text: string): string {
  let code = "";
  for (let at = 0; at < text.length; ) {
    const stop = endOfLexeme(text, at, text.length);
    const to = stop < 0 ? ~stop : stop;
    const quoted = to > at + 1 && /^(?:['"$]|[eE]')/.test(text.slice(at, at + 2));
    code += isTrivia(text, at) || quoted ? " " : text.slice(at, to);
    at = to;
  }
  return code;
}

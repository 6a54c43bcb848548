const WORD = 1;
const BLANK = 2;

/** "$" stands in names and around them, so that it parts words here: a name with one is several words to anyone who asks, too. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return (/[A-Za-z0-9_]/.test(char) ? WORD : 0) | (/\s/.test(char) ? BLANK : 0);
});

function isWord(code: number): boolean {
  return code > 127 || kinds[code] === WORD;
}

/** The words of a name in lower case, as the walk over a text gives them. */
export function wordsOf(name: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < name.length; ) {
    const end = endOfWord(name, at);
    if (end > at) words.push(name.slice(at, end).toLowerCase());
    at = Math.max(end, at + 1);
  }
  return words;
}

/**
 * Takes a word from `start` to `end`. `isTable`: a table may be named there, as CREATE TABLE, ALTER TABLE and CREATE INDEX
 * name theirs. May give the place to go on from; 0: behind the word.
 */
type Take = (word: string, start: number, end: number, isTable: boolean) => number;

/** Behind these a table's name may follow. */
const before: ReadonlySet<string> = new Set(["table", "exists", "only", "on"]);

/**
 * Every word of a text in lower case, whether it stands in a statement, a string, a body or a comment. `take` may give
 * the place to go on from; 0: behind the word. Whether a comment is one, or part of a string, is not asked: where there is
 * any doubt of what stood before a word, it may name a table.
 */
export function eachWord(text: string, take: Take): void {
  const low = lowered(text);
  let previous = "";
  let doubt = false;
  let commentEnd = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isWord(code)) {
      if (code === DOT) doubt = true;
      const end = at >= commentEnd ? endOfComment(text, at, code) : 0;
      if (end > 0) {
        commentEnd = end;
        doubt = true;
      }
      at++;
      continue;
    }
    const end = endOfWord(text, at);
    const word = low === null ? text.slice(at, end).toLowerCase() : low.slice(at, end);
    const next = take(word, at, end, doubt || before.has(previous));
    doubt = end < commentEnd;
    previous = word;
    at = next || end;
  }
}

/** All of a text in lower case; null where that could differ from its words in lower case, each by itself. */
export function lowered(text: string): string | null {
  return beyondAscii.test(text) ? null : text.toLowerCase();
}

const beyondAscii = /[\u0080-\uffff]/;

/** Whether a text in lower case has a word that begins so. Much quicker than the walk over its words. */
export function hasWordFrom(low: string, start: string): boolean {
  for (let at = low.indexOf(start); at >= 0; at = low.indexOf(start, at + 1))
    if (at === 0 || !isWord(low.charCodeAt(at - 1))) return true;
  return false;
}

const DOT = 46;
const DASH = 45;
const SLASH = 47;

/** Where what looks like a comment ends; 0: none begins here. */
function endOfComment(text: string, at: number, code: number): number {
  if (code === DASH && text.charCodeAt(at + 1) === DASH) return endOr(text, text.indexOf("\n", at));
  if (code === SLASH && text[at + 1] === "*") return endOr(text, text.indexOf("*/", at));
  return 0;
}

function endOr(text: string, found: number): number {
  return found < 0 ? text.length : found;
}

/** Where a name ends that stands behind `at`, with its schema; 0: none stands there. */
export function endOfName(text: string, at: number): number {
  let end = 0;
  for (let from = at; ; ) {
    const start = skipBlank(text, from);
    const stop = text[start] === '"' ? text.indexOf('"', start + 1) + 1 : endOfWord(text, start);
    if (stop <= start) return end;
    end = stop;
    const dot = skipBlank(text, stop);
    if (text[dot] !== ".") return end;
    from = dot + 1;
  }
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && kinds[text.charCodeAt(at)] === BLANK) at++;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWord(text.charCodeAt(at))) at++;
  return at;
}

/**
 * The borders of PostgreSQL's lexemes, after scan.l and psqlscan.l: enough to find where statements and comments
 * begin and end in text that the grammar does not accept.
 */

const identifierStart = /[A-Za-z_\u0080-\uffff]/;
const identifierPart = /[A-Za-z0-9_$\u0080-\uffff]/;
const blank = /\s/;

/**
 * The end of the lexeme that begins at `at`: a run of white space, a comment, a quoted text, a word, or one
 * character. Negative (the bitwise complement of the end) when the text ends inside it.
 */
export function endOfLexeme(text: string, at: number, end: number): number {
  const char = text[at] ?? "";
  const next = text[at + 1];
  if (blank.test(char)) return run(text, at, end, blank);
  if (char === "-" && next === "-") return endOfLine(text, at, end);
  if (char === "/" && next === "*") return endOfBlockComment(text, at, end);
  if (char === "'") return endOfQuote(text, at, end, "'", false);
  if (char === '"') return endOfQuote(text, at, end, '"', false);
  if (char === "$") return endOfDollarQuote(text, at, end);
  if (!identifierStart.test(char)) return at + 1;
  if ((char === "e" || char === "E") && next === "'") return endOfQuote(text, at + 1, end, "'", true);
  return run(text, at, end, identifierPart);
}

/** Whether the lexeme at `at` is white space or a comment. */
export function isTrivia(text: string, at: number): boolean {
  const char = text[at] ?? "";
  if (blank.test(char)) return true;
  const next = text[at + 1];
  return (char === "-" && next === "-") || (char === "/" && next === "*");
}

export function endOfLine(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && text[to] !== "\n" && text[to] !== "\r") to++;
  return to;
}

function run(text: string, at: number, end: number, part: RegExp): number {
  let to = at + 1;
  while (to < end && part.test(text[to] ?? "")) to++;
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
  while (to > from && blank.test(text[to - 1] ?? "")) to--;
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

function mayHoldComment(text: string, start: number, end: number): boolean {
  const dashes = text.indexOf("--", start);
  if (dashes !== -1 && dashes < end) return true;
  const slash = text.indexOf("/*", start);
  return slash !== -1 && slash < end;
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

import { endOfLexeme, isTrivia } from "../sql/lexer.ts";

/**
 * The parser writes its tree out by calling itself, and a stack that overflows inside WebAssembly leaves it broken for every
 * statement to come. So a text that may be nested that deeply is not given to it. With every level it has three times the
 * room that it takes.
 */
const MOST = 1000;

/** What ends a chain of operators: its parts stand beside each other in the tree. */
const apart = new Set(
  "and or when then else select from where on using having group order set values returning limit into".split(
    " ",
  ),
);
/** Operators that are words. */
const wordy = new Set(
  "not is in like ilike similar between collate at isnull notnull overlaps operator escape".split(" "),
);
const queries = new Set(["union", "intersect", "except"]);
const symbol = /[-+*/<>=~!@#%^&|`?:]/;

interface Level {
  chain: number;
  joins: number;
  queries: number;
}

/** Words that end what PL/pgSQL nests; each of its blocks, loops and conditions has one. */
const ends = /\bend\b/gi;

/** Whether a body may be nested too deeply, which takes as many ends; the SQL in it is kept as text. */
export function mayHoldTooMany(body: string): boolean {
  return body.length > MOST && (body.match(ends)?.length ?? 0) > MOST;
}

/** Whether a text may be nested too deeply: brackets, CASE, and chains of operators, joins and queries in each of them. */
export function mayBeTooDeep(text: string): boolean {
  if (text.length < MOST) return false;
  const count = new Depth();
  let before = "";
  for (let at = 0; at < text.length; ) {
    const stop = endOfLexeme(text, at, text.length);
    const end = stop < 0 ? ~stop : stop;
    if (!isTrivia(text, at)) {
      const char = text[at] ?? "";
      if (char === "(" || char === "[") count.open();
      else if (char === ")" || char === "]") count.close();
      else if (char === ",") count.apart();
      else if (char === ";") count.end();
      else if (symbol.test(char)) {
        // An operator of several characters is one.
        if (at === 0 || !symbol.test(text[at - 1] ?? "")) count.operator();
      } else if (/[A-Za-z]/.test(char) && end - at <= 10) {
        const word = text.slice(at, end).toLowerCase();
        if (word !== "from" || before !== "distinct") count.word(word);
        before = word;
      }
      if (count.depth > MOST) return true;
    }
    at = Math.max(end, at + 1);
  }
  return false;
}

class Depth {
  readonly #levels: Level[] = [{ chain: 0, joins: 0, queries: 0 }];
  depth = 0;

  open(): void {
    this.#levels.push({ chain: 0, joins: 0, queries: 0 });
    this.depth++;
  }

  close(): void {
    if (this.#levels.length < 2) return;
    const { chain, joins, queries: united } = this.#levels.pop() as Level;
    this.depth -= chain + joins + united + 1;
  }

  apart(): void {
    const level = this.#levels.at(-1) as Level;
    this.depth -= level.chain;
    level.chain = 0;
  }

  operator(): void {
    (this.#levels.at(-1) as Level).chain++;
    this.depth++;
  }

  word(word: string): void {
    const level = this.#levels.at(-1) as Level;
    if (word === "case") this.open();
    else if (word === "end") this.close();
    else if (apart.has(word)) this.apart();
    else if (wordy.has(word)) this.operator();
    else if (word === "join") {
      level.joins++;
      this.depth++;
    } else if (queries.has(word)) {
      this.apart();
      this.depth += 1 - level.joins;
      level.joins = 0;
      level.queries++;
    }
  }

  /** A statement has ended: of what it was nested in, nothing is left. */
  end(): void {
    this.#levels.length = 0;
    this.#levels.push({ chain: 0, joins: 0, queries: 0 });
    this.depth = 0;
  }
}

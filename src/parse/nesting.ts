import { endOfLexeme, isTrivia } from "../sql/grammar/lexer.ts";

/**
 * The parser writes its tree out by calling itself, and a stack that overflows inside WebAssembly leaves it broken for every
 * statement to come. So a text whose tree may be that deep is not given to it. With every level it has three times the room
 * that it takes; what the grammar itself keeps of open brackets is bounded by PostgreSQL, and refused in peace.
 */
const MOST = 1000;

/** Words that no name is called without quotes, and before which every chain of operators in its brackets has ended. */
const apart = new Set(
  "and or when then else select from where on using having group order returning limit into".split(" "),
);
/** Operators that are words. Where one is a name, it is counted all the same. */
const wordy = new Set(
  "not is in like ilike similar between collate at isnull notnull overlaps operator escape".split(" "),
);
const queries = new Set(["union", "intersect", "except"]);
/** The characters of operators. One of several characters ends before a comment, and may be followed by signs. */
const symbol = /[-+*/<>=~!@#%^&|`?]/;
const longest = Math.max(...[...apart, ...wordy, ...queries].map((word) => word.length));

/**
 * Whether the tree of a text may be too deep: a bound on what brackets, CASE, operators, joins and joined queries can make of
 * it, whichever side the grammar nests them on. The text holds no NUL.
 */
export function mayBeTooDeep(text: string): boolean {
  if (text.length < MOST) return false;
  const depth = new Depth();
  for (let at = 0; at < text.length; ) {
    if (isTrivia(text, at)) {
      const stop = endOfLexeme(text, at, text.length);
      at = Math.max(stop < 0 ? ~stop : stop, at + 1);
      continue;
    }
    at = lexeme(depth, text, at);
    if (depth.deepest > MOST) return true;
  }
  depth.end();
  return depth.deepest > MOST;
}

/** Counts what begins at `at`, and gives its end. */
function lexeme(depth: Depth, text: string, at: number): number {
  const char = text[at] ?? "";
  if (symbol.test(char)) {
    const end = endOfSymbols(text, at);
    depth.operators(1 + signsAtEnd(text, at + 1, end));
    return end;
  }
  const stop = endOfLexeme(text, at, text.length);
  const end = Math.max(stop < 0 ? ~stop : stop, at + 1);
  if (char === "(" || char === "[") depth.open(char);
  else if (char === ")" || char === "]") depth.close();
  else if (char === ",") depth.apart();
  else if (char === ";") depth.end();
  else if (char === ":") depth.operators(text[at - 1] === ":" ? 0 : 1);
  else
    depth.word(
      /[A-Za-z]/.test(char) && end - at <= longest && isWord(text, at) ? text.slice(at, end) : "",
      char,
    );
  return end;
}

/** JavaScript knows white space that to PostgreSQL is a part of the word behind it. */
function isWord(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) < 128;
}

function endOfSymbols(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && symbol.test(text[end] ?? "") && !isTrivia(text, end)) end++;
  return end;
}

/** Each of which PostgreSQL may take for an operator of its own: `=-` and `*-+` are two and three. */
function signsAtEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && (text[at - 1] === "-" || text[at - 1] === "+")) at--;
  return end - at;
}

/** Brackets, or a CASE, or all of a statement. */
interface Level {
  readonly opened: "(" | "[" | "case" | "";
  /** Operators since what stands beside them ended, and the deepest of what they join. */
  chain: number;
  joined: number;
  /** The deepest of what has ended in it. */
  expression: number;
  /** BETWEENs that have not met their AND, which ends no chain. */
  between: number;
  joins: number;
  mostJoins: number;
  queries: number;
}

const fresh = { chain: 0, joined: 0, expression: 0, between: 0, joins: 0, mostJoins: 0, queries: 0 };

/** How deep the tree of a text can be, however it is nested, from its brackets, words and operators. */
class Depth {
  readonly #levels: Level[] = [{ ...fresh, opened: "" }];
  #before = "";
  /** Of all levels that are open, the operators and brackets round what comes next. */
  #around = 0;
  deepest = 0;

  open(opened: Level["opened"]): void {
    this.#levels.push({ ...fresh, opened });
    this.#around++;
    this.deepest = Math.max(this.deepest, this.#around);
    this.#before = opened;
  }

  /** Closes the innermost brackets, with every CASE in them that has no end. */
  close(): void {
    this.#before = ")";
    while (this.#top.opened === "case") this.#pop();
    if (this.#top.opened !== "") this.#pop();
  }

  apart(): void {
    const level = this.#top;
    level.expression = Math.max(level.expression, level.chain + level.joined);
    this.#around -= level.chain;
    level.chain = 0;
    level.joined = 0;
    this.#before = ",";
  }

  operators(count: number): void {
    const level = this.#top;
    level.chain += count;
    this.#around += count;
    this.#reached(heightOf(level));
    this.#before = "+";
  }

  word(written: string, char: string): void {
    const before = this.#before;
    const word = written.toLowerCase();
    // The name of a field or of a column: any word may stand there.
    const isName = before === "." || (before === "as" && word !== "select");
    this.#before = isName ? "" : word || char;
    if (isName) return;
    if (word === "case") this.open("case");
    else if (word === "end") {
      if (this.#top.opened === "case") this.#pop();
    } else if (wordy.has(word)) this.#wordy(word);
    else if (word === "join") this.#join();
    else if (queries.has(word)) this.#query();
    else if (apart.has(word)) this.#apartBy(word, before);
  }

  /** A statement has ended: of what it was nested in, nothing is left. */
  end(): void {
    while (this.#levels.length > 1) this.#pop();
    this.#reached(heightOf(this.#top));
    this.#levels[0] = { ...fresh, opened: "" };
    this.#around = 0;
    this.#before = ";";
  }

  get #top(): Level {
    return this.#levels.at(-1) as Level;
  }

  #apartBy(word: string, before: string): void {
    const level = this.#top;
    const within =
      (word === "from" && before === "distinct") ||
      (word === "group" && before === "within") ||
      (word === "and" && level.between > 0);
    if (word === "and" && level.between > 0) level.between--;
    if (!within) this.apart();
    this.#before = word;
  }

  #wordy(word: string): void {
    this.operators(1);
    if (word === "between") this.#top.between++;
    this.#before = word;
  }

  #join(): void {
    this.#top.joins++;
    this.#around++;
    this.#reached(heightOf(this.#top));
  }

  #query(): void {
    this.apart();
    const level = this.#top;
    this.#around += 1 - level.joins;
    level.mostJoins = Math.max(level.mostJoins, level.joins);
    level.joins = 0;
    level.queries++;
    this.#reached(heightOf(level));
  }

  #pop(): void {
    const level = this.#levels.pop() as Level;
    this.#around -= level.chain + level.joins + level.queries + 1;
    const height = heightOf(level) + 1;
    this.#top.joined = Math.max(this.#top.joined, height);
    this.#reached(heightOf(this.#top));
  }

  #reached(height: number): void {
    this.deepest = Math.max(this.deepest, height, this.#around);
  }
}

/** Whatever stands where: each operator, join and query may have all others below it. */
function heightOf({ chain, joined, expression, joins, mostJoins, queries: united }: Level): number {
  return Math.max(expression, chain + joined) + Math.max(joins, mostJoins) + united;
}

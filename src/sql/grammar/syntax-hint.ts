import { endOfLexeme, isTrivia } from "./lexer.ts";

/** How a statement that PostgreSQL's grammar refuses is written right. */
export interface SyntaxHint {
  /** What is wrong with it, as a clause: "CONCURRENTLY belongs after INDEX". */
  readonly wrong: string;
  readonly instead: string;
}

type Tokens = readonly string[];

/** The mistakes that are known by their words; the first that fits. */
const known: readonly (readonly [fits: (tokens: Tokens) => boolean, wrong: string, instead: string])[] = [
  [
    (t) => follows(t, "CREATE", "CONCURRENTLY") || follows(t, "CREATE", "UNIQUE", "CONCURRENTLY"),
    "CONCURRENTLY belongs after INDEX",
    "Write CREATE INDEX CONCURRENTLY name ON table (column);",
  ],
  [
    (t) => isCreate(t) && contains(t, "IF", "NOT", "EXISTS", "CONCURRENTLY"),
    "IF NOT EXISTS belongs after CONCURRENTLY",
    "Write CREATE INDEX CONCURRENTLY name ON table (column); with IF NOT EXISTS it would skip an invalid index.",
  ],
  [
    (t) => follows(t, "REINDEX", "CONCURRENTLY"),
    "CONCURRENTLY belongs after INDEX or TABLE",
    "Write REINDEX INDEX CONCURRENTLY name;",
  ],
  [
    (t) => follows(t, "DROP", "CONCURRENTLY") || follows(t, "DROP", "INDEX", "IF", "EXISTS", "CONCURRENTLY"),
    "CONCURRENTLY belongs directly after INDEX",
    "Write DROP INDEX CONCURRENTLY IF EXISTS name;",
  ],
  [
    (t) => follows(t, "DROP", "INDEX") && t.includes("ON"),
    "DROP INDEX names no table",
    "Write DROP INDEX CONCURRENTLY name;",
  ],
  [
    (t) => follows(t, "SHOW", "INDEX") || follows(t, "SHOW", "INDEXES"),
    "PostgreSQL has no SHOW INDEX",
    "Ask the catalog: SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'orders';",
  ],
  [
    (t) =>
      t[0] === "CREATE" &&
      ["FULLTEXT", "CLUSTERED", "NONCLUSTERED", "SPATIAL", "BITMAP"].includes(t[1] ?? ""),
    "PostgreSQL has no such kind of index",
    "Write CREATE INDEX … USING with an access method of PostgreSQL's: btree, gin, gist, brin.",
  ],
  [
    (t) => t[0] === "GRANT" && contains(t, "CREATE", "INDEX"),
    "there is no such privilege",
    "Let the migration run as the table's owner: nobody else may create an index on it.",
  ],
  [
    (t) => isCreate(t) && contains(t, "EXISTS", "ON"),
    "IF NOT EXISTS needs a name",
    "Give the index a name: CREATE INDEX IF NOT EXISTS name ON table (column);",
  ],
  [
    (t) => isCreate(t) && t[t.indexOf("ON") - 2] === ".",
    "an index name has no schema: the index is in the schema of its table",
    "Leave the schema out of the index's name.",
  ],
  [
    (t) => isCreate(t) && contains(t, ")", "USING") && !t.slice(0, t.indexOf("(")).includes("USING"),
    "USING belongs before the columns",
    "Write CREATE INDEX name ON table USING gin (column);",
  ],
  [
    (t) =>
      isCreate(t) &&
      t.includes("WHERE") &&
      t.slice(t.indexOf("WHERE")).some((one) => one === "INCLUDE" || one === "WITH"),
    "WHERE belongs last",
    "Write CREATE INDEX name ON table (column) INCLUDE (other) WITH (fillfactor = 90) WHERE condition;",
  ],
  [
    (t) => isCreate(t) && hasBareOperator(t),
    "an expression needs its own parentheses",
    "Put a second pair of parentheses around it: CREATE INDEX name ON table ((data ->> 'key'));",
  ],
];

/** What is wrong with a statement about an index, where it is one of the usual mistakes; null: it is another. */
export function syntaxHint(text: string): SyntaxHint | null {
  const tokens = tokensOf(text);
  const found = known.find(([fits]) => fits(tokens));
  return found ? { wrong: found[1], instead: found[2] } : null;
}

function tokensOf(text: string): Tokens {
  const tokens: string[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = endOfLexeme(text, at, text.length);
    const to = stop < 0 ? ~stop : stop;
    if (!isTrivia(text, at)) tokens.push(text.slice(at, to).toUpperCase());
    at = to;
  }
  return tokens;
}

function follows(tokens: Tokens, ...words: readonly string[]): boolean {
  return words.every((word, at) => tokens[at] === word);
}

function contains(tokens: Tokens, ...words: readonly string[]): boolean {
  return tokens.some((_, at) => words.every((word, next) => tokens[at + next] === word));
}

function isCreate(tokens: Tokens): boolean {
  return follows(tokens, "CREATE", "INDEX") || follows(tokens, "CREATE", "UNIQUE", "INDEX");
}

/** An operator between the outer parentheses of the column list, as in (data ->> 'key') or (name::text). */
function hasBareOperator(tokens: Tokens): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token === "(") depth++;
    else if (token === ")") depth--;
    else if (depth === 1 && ["-", "|", ":", ">"].includes(token)) return true;
    if (depth === 0 && token === ")") return false;
  }
  return false;
}

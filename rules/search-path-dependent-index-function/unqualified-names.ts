import { isFunction } from "../../src/sql/expression/builtins-by-name.ts";
import { extensions } from "../../src/sql/facts/extensions.ts";
import { factsOf } from "../../src/sql/facts.ts";
import { endOfLexeme, isTrivia } from "../../src/sql/grammar/lexer.ts";
import type { Schema } from "../../src/types.ts";

/**
 * The first function that a body calls without its schema and that is not PostgreSQL's own: one of an extension, or of
 * the migrations. null: none that is known.
 */
export function unqualifiedCall(body: string, schema: Schema, postgres: number): string | null {
  let before = "";
  let word = "";
  for (let at = 0; at < body.length; ) {
    const stop = endOfLexeme(body, at, body.length);
    const to = stop < 0 ? ~stop : stop;
    if (!isTrivia(body, at)) {
      const token = body.slice(at, to);
      if (token === "(" && before !== "." && isForeign(word, schema, postgres)) return word;
      before = word;
      word = token.toLowerCase();
    }
    at = to;
  }
  return null;
}

function isForeign(word: string, schema: Schema, postgres: number): boolean {
  // Some extensions have a replace() of their own beside PostgreSQL's.
  if (isFunction(word, postgres)) return false;
  if (schema.known("routine", word)) return true;
  return factsOf(extensions, postgres).some(([, kind, name]) => kind === "function" && name === word);
}

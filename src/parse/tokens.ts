import { endOfLexeme, isTrivia } from "../sql/grammar/lexer.ts";
import type { Token } from "../types.ts";

/**
 * The lexemes of a text, comments included. PostgreSQL's own scanner would join the characters of an operator or a
 * number, which nobody asks for here; its answer, as JSON out of WebAssembly, took a seventh of a whole run.
 */
export function readTokens(text: string, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = endOfLexeme(text, at, text.length);
    const to = stop < 0 ? ~stop : stop;
    const comment = isTrivia(text, at);
    const word = text.slice(at, to);
    if (!comment || word.trim() !== "")
      tokens.push({ span: [offset + at, offset + to], text: word, comment });
    at = to;
  }
  return tokens;
}

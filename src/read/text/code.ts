import { endOfLexeme, isTrivia } from "../../sql/grammar/lexer.ts";

/** The text with comments and quoted texts blanked: every character and every line stays where it is. */
export function codeInPlace(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    const stop = endOfLexeme(text, at, text.length);
    const to = stop < 0 ? ~stop : stop;
    if (isTrivia(text, at) || (to > at + 1 && /^(?:['"$]|[eE]')/.test(text.slice(at, at + 2)))) {
      parts.push(text.slice(kept, at), text.slice(at, to).replace(/[^\r\n]/g, " "));
      kept = to;
    }
    at = to;
  }
  parts.push(text.slice(kept));
  return parts.join("");
}

/** The 1-based number of the line that holds an offset. */
export function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

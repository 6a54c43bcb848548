import { endOfLexeme, isTrivia } from "./lexer.ts";

export interface Lexeme {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words, quoted texts and signs of a text, without its comments; what is left open goes to the end. */
export function lexemesOf(text: string): readonly Lexeme[] {
  const found: Lexeme[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = endOfLexeme(text, at, text.length);
    const end = stop < 0 ? ~stop : stop;
    if (!isTrivia(text, at)) found.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return found;
}

/** Where the list of lexemes that begins at `from` ends: at the comma or the parenthesis that closes what is round it. */
export function endOfItem(lexemes: readonly Lexeme[], from: number): number {
  let depth = 0;
  for (let at = from; at < lexemes.length; at++) {
    const { text } = lexemes[at] as Lexeme;
    if (depth === 0 && (text === "," || text === ")" || text === ";")) return at;
    if (text === "(") depth++;
    if (text === ")") depth--;
  }
  return lexemes.length;
}

/** The identifier that a lexeme writes, as PostgreSQL keeps it. */
export function identifierOf({ text }: Lexeme): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
}

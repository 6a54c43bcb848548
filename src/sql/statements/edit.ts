import type { Edit, Fix, ParsedStatement, Span, Token } from "../../types.ts";

/** The statement's tokens without its comments. */
export function words(statement: ParsedStatement): readonly Token[] {
  return statement.tokens().filter((token) => !token.comment);
}

/** The first token that reads like the keyword, from the given place on; undefined where the text is not the file's. */
export function keyword(statement: ParsedStatement, word: string, from = 0): Token | undefined {
  return words(statement).find((token, index) => index >= from && token.text.toUpperCase() === word);
}

/** A fix that inserts text after the first token that reads like the keyword; none when it is not found. */
export function insertAfter(
  statement: ParsedStatement,
  word: string,
  text: string,
  title: string,
  safe: boolean,
): { fix?: Fix } {
  // Inside a DO block it would be the wrong place for most of what is inserted.
  const token = statement.body ? undefined : keyword(statement, word);
  return token ? { fix: fixOf(title, safe, [at(statement, [token.span[1], token.span[1]], text)]) } : {};
}

export function at({ file }: ParsedStatement, span: Span, text: string): Edit {
  return { file, span, text };
}

export function fixOf(title: string, safe: boolean, edits: readonly Edit[]): Fix {
  return { title, safe, edits };
}

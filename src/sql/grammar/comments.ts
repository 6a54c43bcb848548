import type { SourceFile, Span } from "../../types.ts";
import { endOfLexeme } from "./lexer.ts";

export interface Comment {
  readonly span: Span;
  /** With its dashes or stars. */
  readonly text: string;
}

/** The comments of a stretch of SQL, in order; text inside quotes is none. */
export function commentsOf({ text }: SourceFile, [start, end]: Span): readonly Comment[] {
  const comments: Comment[] = [];
  for (let at = start; at < end; ) {
    const next = nextQuoteOrComment(text, at, end);
    if (next >= end) break;
    const stop = endOfLexeme(text, next, end);
    const to = stop < 0 ? ~stop : stop;
    const opener = text.slice(next, next + 2);
    if (opener === "--" || opener === "/*") comments.push({ span: [next, to], text: text.slice(next, to) });
    at = to;
  }
  return comments;
}

const interesting = /['"$]|--|\/\*|[A-Za-z_\u0080-\uffff]/g;

/** Where something begins that may hide a comment, or is one. Words too: `E'` and `a$b$` change what follows. */
function nextQuoteOrComment(text: string, at: number, end: number): number {
  interesting.lastIndex = at;
  const found = interesting.exec(text);
  return found === null ? end : Math.min(found.index, end);
}

import { endOfLexeme } from "../../sql/grammar/lexer.ts";

/** The quoted strings of an expression, as they are written: what a check or a partition is made for. */
export function literalsIn(expression: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < expression.length; ) {
    const end = endOfLexeme(expression, at, expression.length);
    // It comes from PostgreSQL, and nothing in it is open.
    const next = end < 0 ? ~end : end;
    if (expression[at] === "'") found.push(expression.slice(at, next));
    at = Math.max(next, at + 1);
  }
  return [...new Set(found)];
}

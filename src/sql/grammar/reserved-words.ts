import { keywords } from "../facts/keywords.ts";
import { namesIn } from "../facts.ts";

/**
 * Words that PostgreSQL does not take as a table's or an index's name without quotes: its reserved keywords, and those
 * reserved except for functions and types, of every major (manual, appendix C; test/sql/name.test.ts asks the grammar).
 */
export const reservedWords: ReadonlySet<string> = namesIn(keywords);

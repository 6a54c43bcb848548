import { defineRule } from "../../src/check/rule.ts";
import { syntaxHint } from "../../src/sql/grammar/syntax-hint.ts";
import { isAboutIndex } from "../../src/sql/indexes/about-index.ts";
import type { UnreadPassage } from "../../src/types.ts";

export default defineRule({
  id: "unread-index-statement",
  severity: "warning",
  title: "A statement about an index could not be read, so nothing is known about it",
  why: `
    The statement is not SQL that PostgreSQL's grammar accepts, or it is put together at run time. Indexwright cannot
    check it, and reports that it could not.`,
  instead: `
    Write the statement out, or review it yourself and say so: -- indexwright: ignore unread-index-statement: <reason>`,
  manual: "sql-createindex.html",
  proof: { by: "none", because: "it is about what could not be read" },

  *unit({ unread }) {
    for (const passage of unread) {
      // invalid-sql says that it fails, and sql-syntax-hint why.
      if (passage.refusal || !isAboutIndex(passage) || isUnderstood(passage)) continue;
      yield {
        file: passage.file,
        span: passage.span,
        message: `This statement about an index is not read: ${passage.message}`,
      };
    }
  },
});

function isUnderstood({ text, message }: UnreadPassage): boolean {
  return !message.startsWith("EXECUTE") && syntaxHint(text) !== null;
}

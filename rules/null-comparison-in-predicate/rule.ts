import { defineRule } from "../../src/check/rule.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { nullComparison } from "./null-comparison.ts";

export default defineRule({
  id: "null-comparison-in-predicate",
  severity: "error",
  title: "A partial index whose WHERE compares with NULL is always empty",
  why: `
    = NULL and <> NULL are never true, whatever the column holds. PostgreSQL accepts the predicate, builds an index
    without a single entry, and no query uses it; a UNIQUE one enforces nothing.`,
  instead: `Write IS NULL or IS NOT NULL.`,
  manual: "functions-comparison.html",
  proof: { by: "state", shows: "the index has no entry, although its table has rows" },

  visit: {
    *IndexStmt(index, at) {
      const found = nullComparison(index.whereClause);
      if (!found) return;
      yield {
        span: at.span,
        message: `${indexWords(index)} stays empty: ${found.column} ${found.operator} NULL is never true`,
        instead: `Write ${found.column} ${found.operator === "=" ? "IS NULL" : "IS NOT NULL"}.`,
      };
    },
  },
});

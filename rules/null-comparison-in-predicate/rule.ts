import { type Draft, defineRule } from "../../src/check/rule.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
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

  visit: ofEveryIndex(function* ({ index, words, at }): Generator<Draft> {
    const found = nullComparison(index.whereClause);
    if (!found) return;
    yield {
      span: at.span,
      message: `${words} stays empty: ${found.column} ${found.operator} NULL is never true`,
      instead: `Write ${found.column} ${found.operator === "=" ? "IS NULL" : "IS NOT NULL"}.`,
    };
  }),
});

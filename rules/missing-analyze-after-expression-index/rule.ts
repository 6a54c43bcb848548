import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { indexWords, keysOf } from "../../src/sql/indexes/index-elements.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { isAnalyzedLater } from "./later-analyze.ts";

export default defineRule({
  id: "missing-analyze-after-expression-index",
  severity: "notice",
  onlyMigrations: true,
  title: "An index over an expression has no statistics until the table is analyzed",
  why: `
    PostgreSQL keeps statistics of an expression once an index has it, and gathers them with the next ANALYZE. Until
    autovacuum finds a reason for one, the planner guesses, and may not use the new index.`,
  instead: `Analyze the table after the build.`,
  manual: "sql-analyze.html",
  proof: { by: "state", shows: "the catalog has no statistics of the index" },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      const expression = keysOf(index).some((one) => one.expr !== undefined);
      // A new table has no rows to guess about.
      if (!expression || preexistence(table, at) === "new") return;
      if (isAnalyzedLater(table, at)) return;
      yield {
        span: at.span,
        message: `${indexWords(index)} has no statistics until ANALYZE ${printName(table)}`,
        instead: `Write after it: ANALYZE ${printName(table)};`,
      };
    },
  },
});

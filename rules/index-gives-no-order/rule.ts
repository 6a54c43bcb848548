import { defineRule } from "../../src/check/rule.ts";
import { unorderedIndexes } from "../../src/sql/runbooks/unordered-index.ts";

export default defineRule({
  id: "index-gives-no-order",
  severity: "notice",
  title: "The expected index scan does not give the order that the query wants",
  why: `
    An index gives its rows in the order of its columns behind those that the query holds to one value. Where ORDER BY wants
    another column, the plan reads all rows that the condition fits and sorts them, whatever LIMIT says: with many rows for one
    key the query stays slow, and the check of the plan passes all the same.`,
  instead: `Add the column of ORDER BY behind those that are compared by =, or expect the Sort and look at how many rows it takes.`,
  manual: "indexes-ordering.html",
  proof: { by: "none", because: "the plan's Sort is shown in test/proof/runbooks.test.ts" },

  *runbook(runbook) {
    for (const { statement, index, columns, order } of unorderedIndexes(runbook))
      yield {
        span: statement.span,
        message: `${index} (${columns.join(", ")}) does not give the order by ${order}: every row that fits is read and sorted before LIMIT`,
      };
  },
});

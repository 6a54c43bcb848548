import { defineRule } from "../../src/check/rule.ts";
import { narrowPlanSearches, strangePatterns } from "../../src/sql/runbooks/vacuous-check.ts";

export default defineRule({
  id: "vacuous-verification",
  severity: "warning",
  title: "A check passes, or fails, whatever the indexes are like",
  why: `
    A query whose pattern fits none of the names that the runbook makes or drops finds nothing before, and nothing after: that
    the old indexes are gone is then shown of nobody. A search for "Index Scan" in a plan passes over "Index Only Scan", and
    then says that the index is not used.`,
  instead: `Ask for the real names, with ANY (ARRAY['…', '…']), and count what is expected; of a plan ask for the index's own name.`,
  manual: "functions-matching.html",
  proof: { by: "none", because: "what a pattern fits is told by the names alone" },

  *runbook(runbook) {
    for (const { statement, pattern } of strangePatterns(runbook))
      yield {
        span: statement.span,
        message: `The pattern ${pattern} fits no index that this runbook names, so the check says nothing`,
      };
    for (const { span, pattern } of narrowPlanSearches(runbook))
      yield { span, message: `A search for "${pattern}" in a plan passes over Index Only Scan` };
  },
});

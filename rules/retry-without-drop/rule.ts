import { defineRule } from "../../src/check/rule.ts";
import { repeatedBuilds, toldRetries } from "../../src/sql/runbooks/prose/told-retry.ts";

export default defineRule({
  id: "retry-without-drop",
  severity: "warning",
  title: "A failed concurrent build is repeated without the index that it left being dropped",
  why: `
    The failed build has left its index, INVALID, under the name. The same statement again is refused (SQLSTATE 42P07), and with
    IF NOT EXISTS it is skipped with a notice: the runbook goes on, and the index stays unused.`,
  instead: `First see that nobody is building it (pg_stat_progress_create_index), then DROP INDEX CONCURRENTLY IF EXISTS, then
    build; or indexwright apply, which looks at what is there.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "none", because: "both refusals are shown in test/proof/runbooks.test.ts" },

  *runbook(runbook) {
    for (const { statement, index } of repeatedBuilds(runbook))
      yield {
        span: statement.span,
        message: `The build of ${index} is repeated, and what the failed one left is not dropped first`,
      };
    for (const { span, word } of toldRetries(runbook))
      yield {
        span,
        message: `To ${word} a failed concurrent build, drop the invalid index that it left first`,
      };
  },
});

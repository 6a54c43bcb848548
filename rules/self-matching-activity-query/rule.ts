import { defineRule } from "../../src/check/rule.ts";
import { activeOnly, joinsLocksLoosely, selfMatch } from "../../src/sql/runbooks/self-match.ts";

export default defineRule({
  id: "self-matching-activity-query",
  severity: "warning",
  title: "A query that looks for blockers finds itself, or leaves the blocker out",
  why: `
    pg_stat_activity holds the text of the very query that asks it, so a pattern over query that is written there always
    finds one session. pg_locks joined with itself pairs locks that nobody waits for: dozens of rows on an idle server. And
    the usual blocker is idle in transaction, so that state = 'active' leaves it out.`,
  instead: `Ask who waits for whom: SELECT pid, pg_blocking_pids(pid), query FROM pg_stat_activity WHERE
    cardinality(pg_blocking_pids(pid)) > 0.`,
  manual: "functions-info.html#FUNCTIONS-INFO-SESSION",
  proof: { by: "none", because: "it is about what other sessions do: test/proof/runbooks.test.ts has them" },

  visit: {
    *SelectStmt(node, at) {
      if (selfMatch(node)) yield { span: at.span, message: "The query of pg_stat_activity finds itself" };
      else if (joinsLocksLoosely(node))
        yield { span: at.span, message: "pg_locks joined with itself pairs locks that nobody waits for" };
    },
  },
  *runbook(runbook) {
    for (const at of activeOnly(runbook))
      yield {
        span: at.span,
        message:
          "pg_stat_activity with state = 'active' leaves out the blockers that are idle in transaction",
      };
  },
});

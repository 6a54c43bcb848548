import { defineRule } from "../../src/check/rule.ts";
import { falseClaims } from "../../src/sql/runbooks/prose/false-claims.ts";

export default defineRule({
  id: "false-safety-claim",
  severity: "notice",
  title: "A runbook promises of an index build what PostgreSQL does not keep",
  why: `
    Whoever reads the promise does not look for what it leaves out: who waits, what a failed build leaves behind, and what it
    takes to go back.`,
  instead: `Say what is so.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: {
    by: "none",
    because: "each truth is shown in test/proof/runbooks.test.ts, or in the room of its hazard",
  },

  *runbook(runbook) {
    for (const { span, words, truth } of falseClaims(runbook))
      yield {
        span,
        message: `"${words.slice(0, 60)}" does not hold`,
        instead: `Say what is so: ${truth}.`,
      };
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { goesOnAfterErrors } from "../../src/sql/runbooks/unstopped-script.ts";

export default defineRule({
  id: "psql-missing-on-error-stop",
  severity: "warning",
  title: "psql runs a script to its end after an error, and says that all went well",
  why: `
    Without ON_ERROR_STOP psql goes on with the next statement after one that failed, and its exit status is 0 in the end, with
    --single-transaction too. The next step of the runbook, or the next region, follows upon a build that failed.`,
  instead: `psql -X -v ON_ERROR_STOP=1 -f FILE: it stops at the first error, with exit status 3.`,
  manual: "app-psql.html#APP-PSQL-VARIABLES",
  proof: {
    by: "none",
    because: "it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is",
  },

  *runbook(runbook) {
    for (const call of runbook.psql) {
      const what = goesOnAfterErrors(call, runbook);
      if (what !== null)
        yield { span: call.word, message: `psql goes on after an error of ${what}, and ends with status 0` };
    }
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { settingsSought } from "../../src/sql/runbooks/log-searches.ts";

export default defineRule({
  id: "log-pattern-never-matches",
  severity: "warning",
  title: "A search of the logs looks for the name of a setting, which no message holds",
  why: `
    PostgreSQL writes "canceling statement due to lock timeout" and "… due to statement timeout", in the logs and to the
    client. A search for lock_timeout or statement_timeout finds none of them, so the check always passes.`,
  instead: `grep -E 'due to (lock|statement|transaction) timeout', or count SQLSTATE 55P03 and 57014.`,
  manual: "errcodes-appendix.html",
  proof: { by: "none", because: "the messages are shown in test/proof/runbooks.test.ts" },

  *runbook(runbook) {
    for (const { span, setting } of settingsSought(runbook))
      yield {
        span,
        message: `No error of PostgreSQL holds ${setting}: it says "due to ${setting.replace("_", " ")}"`,
      };
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { placeholdersIn } from "../../src/sql/runbooks/unfilled-blanks.ts";

export default defineRule({
  id: "unfilled-placeholder",
  severity: "error",
  fails: true,
  title: "A statement of a runbook has a blank that its reader has to fill in first",
  why: `
    PostgreSQL refuses the statement as it stands (SQLSTATE 42601), or looks for a table of that very name. Whoever fills it
    in does so by hand, in the moment that the runbook was written for.`,
  instead: `Write the real names; for what is only known on the day, psql's variables (psql -v name=…, and :"name" in the SQL)
    fail at once where nobody sets them.`,
  manual: "app-psql.html#APP-PSQL-INTERPOLATION",
  proof: {
    by: "none",
    because: "a server refuses what is no SQL, or knows no table of that name: test/proof/runbooks.test.ts",
  },

  *runbook(runbook) {
    for (const { span, placeholder, severity } of placeholdersIn(runbook))
      yield { span, message: `${placeholder} is to be filled in before the statement can run`, severity };
  },
});

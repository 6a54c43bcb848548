import { defineRule } from "../../src/check/rule.ts";
import { commandFrom } from "../../src/sql/runbooks/placed-parts.ts";

export default defineRule({
  id: "shell-in-sql-block",
  severity: "error",
  title: "A block of SQL holds a command of the shell",
  why: `
    Whoever copies the block into psql sends the line to the server, together with what follows up to the next semicolon:
    PostgreSQL answers with a syntax error at or near "psql", and the statement behind it is not run either.`,
  instead: `Give the command a block of its own, marked bash, and leave the SQL in a block marked sql.`,
  manual: "app-psql.html",
  proof: { by: "none", because: "the server's answer is shown in test/proof/runbooks.test.ts" },

  *runbook(runbook) {
    for (const { language, span } of runbook.blocks) {
      if (language !== "sql") continue;
      const own = commandFrom(runbook, span[0]);
      const name = own?.words[0]?.text;
      if (own && name !== undefined && own.span[1] <= span[1])
        yield {
          span: own.span,
          message: `${name.slice(0, 40)} is a command of the shell, in a block of SQL`,
        };
    }
  },
});

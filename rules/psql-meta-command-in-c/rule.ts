import { defineRule } from "../../src/check/rule.ts";
import { earlyRepeat, mixedCommand } from "../../src/sql/runbooks/mixed-commands.ts";

export default defineRule({
  id: "psql-meta-command-in-c",
  severity: "error",
  fails: true,
  title: "psql does not know its own backslash commands in the SQL of -c, nor \\watch before a query",
  why: `
    A string of -c is either one backslash command or SQL alone: with both, the backslash reaches the server, which refuses the
    whole string (SQLSTATE 42601), and nothing of it is run. \\watch repeats the query that was typed before it; before the
    first one there is none.`,
  instead: `Give psql a here-document, in which both may stand; for one transaction round a file, psql -1 -f FILE. Write the query first, without its
    semicolon, and \\watch behind it.`,
  manual: "app-psql.html#APP-PSQL-OPTION-COMMAND",
  proof: {
    by: "none",
    because: "it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is",
  },

  *runbook(runbook) {
    for (const { strings } of runbook.psql)
      for (const word of strings) {
        const command = mixedCommand(word.text);
        if (command !== null)
          yield {
            span: word.span,
            message: `${command} within the SQL of -c is a syntax error of the whole string`,
          };
      }
    for (const { span, command } of earlyRepeat(runbook))
      yield { span, message: `${command} stands before any query, and has nothing to repeat` };
  },
});

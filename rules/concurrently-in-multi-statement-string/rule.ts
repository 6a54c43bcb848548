import { type Draft, defineRule } from "../../src/check/rule.ts";
import { sentAlone } from "../../src/sql/repair/sent-alone.ts";
import { announcedStatements } from "../../src/sql/runbooks/announced-statements.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import { howToPaste } from "../../src/sql/statements/concurrent-form.ts";
import { sentIn } from "../../src/sql/statements/transaction-words.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "concurrently-in-multi-statement-string",
  severity: "error",
  fails: true,
  title: "CONCURRENTLY fails in a query string with other statements",
  why: `
    PostgreSQL runs the statements of one query string in one implicit transaction block (SQLSTATE 25001), regardless of
    their order and of a COMMIT between them. The string itself is the block: the tool opens none that could be switched
    off.`,
  instead: `Send the statement alone, in a separate string.`,
  manual: "protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT",
  proof: { by: "failure" },

  visit: {
    IndexStmt: (_, at) => refused(at),
    DropStmt: (_, at) => refused(at),
    ReindexStmt: (_, at) => refused(at),
    AlterTableStmt: (_, at) => refused(at),
  },
  *runbook(runbook) {
    for (const { span, command } of announcedStatements(runbook))
      yield {
        span,
        message: `${command} fails once the statements that the comment asks for stand in its string`,
      };
  },
});

function* refused(at: Statement): Iterable<Draft> {
  const command = concurrentWords(at);
  if (command === null || sentIn(at) !== "string") return;
  const { tool, advice } = at.migration;
  yield {
    span: at.span,
    message: `${command} fails: ${advice.sent ?? `${tool} sends it`} in one query string with other statements`,
    instead: howToPaste(at),
    ...sentAlone(at),
  };
}

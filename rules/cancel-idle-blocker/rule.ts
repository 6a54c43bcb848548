import { defineRule } from "../../src/check/rule.ts";
import { cancelsIdle, isToldAgainstBlockers } from "../../src/sql/runbooks/cancelled-blocker.ts";

const message = "pg_cancel_backend does not end a session that is idle in transaction";

export default defineRule({
  id: "cancel-idle-blocker",
  severity: "warning",
  title: "pg_cancel_backend does nothing to a blocker that is idle in transaction",
  why: `
    It cancels the statement that a session is running. Whoever blocks an index build is mostly idle in a transaction, and runs
    none: pg_cancel_backend answers true, the transaction stays open with its locks and its snapshot, and the build waits on.`,
  instead: `Find who blocks with pg_blocking_pids, ask its owner, and end the session: SELECT pg_terminate_backend(pid). Never
    end the build itself: that leaves an invalid index.`,
  manual: "functions-admin.html#FUNCTIONS-ADMIN-SIGNAL",
  proof: { by: "none", because: "it takes a second session: test/proof/runbooks.test.ts has one" },

  visit: {
    *SelectStmt(node, at) {
      if (cancelsIdle(node)) yield { span: at.span, message };
    },
  },
  *runbook(runbook) {
    for (const at of runbook.statements)
      if (isToldAgainstBlockers(at, runbook)) yield { span: at.span, message };
  },
});

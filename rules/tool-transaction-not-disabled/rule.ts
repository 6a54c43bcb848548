import { defineRule } from "../../src/check/rule.ts";
import { toldTransactions } from "../../src/sql/runbooks/prose/told-transaction.ts";

export default defineRule({
  id: "tool-transaction-not-disabled",
  severity: "warning",
  title: "A runbook relies on a migration tool to leave its transaction for CONCURRENTLY by itself",
  why: `
    The tool opens a transaction round each migration, and CONCURRENTLY fails in it (SQLSTATE 25001), on the way up and on the way
    back. An option that writes CONCURRENTLY into the statement does not take the statement out of the transaction.`,
  instead: `Tell the tool in the migration itself, in both directions, and let the runbook say how.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "none", because: "how each tool sends its migrations is shown where the tool is read" },

  *runbook(runbook) {
    for (const { span, tool, instead } of toldTransactions(runbook))
      yield { span, message: `${tool} does not leave its transaction by itself`, instead };
  },
});

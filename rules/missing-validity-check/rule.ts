import { defineRule } from "../../src/check/rule.ts";
import {
  blindCriteria,
  blindListings,
  blindVerifications,
} from "../../src/sql/runbooks/blind-verification.ts";

export default defineRule({
  id: "missing-validity-check",
  severity: "warning",
  title: "A runbook takes an index that is there for one that is valid",
  why: `
    A concurrent build that fails, is cancelled or loses its connection leaves an index behind that is INVALID: no query uses it
    and every write pays for it. pg_indexes and pg_stat_user_indexes list it as any other, so the check passes.`,
  instead: `SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relname = 'NAME':
    one row for each index, and true in each; or indexwright verify.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: {
    by: "none",
    because: "that both views list an invalid index is shown in test/proof/runbooks.test.ts",
  },

  *runbook(runbook) {
    for (const { span } of blindVerifications(runbook))
      yield { span, message: "An index that a failed build left INVALID passes this check too" };
    for (const { span } of blindCriteria(runbook))
      yield {
        span,
        severity: "notice",
        message: "An index that a failed build left INVALID meets this criterion too",
      };
    for (const { span } of blindListings(runbook))
      yield {
        span,
        severity: "notice",
        message:
          "An index that a failed build left INVALID is listed here too, and only that word behind it tells",
      };
  },
});

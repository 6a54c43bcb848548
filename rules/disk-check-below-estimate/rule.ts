import { defineRule } from "../../src/check/rule.ts";
import { shortRoom } from "../../src/sql/runbooks/prose/told-room.ts";
import { positionAt } from "../../src/text/offsets.ts";

export default defineRule({
  id: "disk-check-below-estimate",
  severity: "warning",
  title: "Less free space is checked for than the runbook expects its indexes to take",
  why: `
    Whoever follows the runbook starts with a disk that passes the check and cannot hold what it foretells. A build that meets
    a full disk fails, a concurrent one leaves an INVALID index, and where the WAL lies on the same disk the server stops.`,
  instead: `Check for the most that the runbook expects, and for what the sorts take besides: about as much again for a btree.
    indexwright preflight computes both, and asks what is free.`,
  manual: "diskusage.html",
  proof: { by: "none", because: "both amounts stand in the document alone" },

  *runbook(runbook) {
    for (const { checked, expected } of shortRoom(runbook))
      yield {
        span: checked.span,
        message: `Space of ${checked.words} is checked for here, and line ${positionAt(runbook.file, expected.span[0]).line} expects ${expected.words}`,
      };
  },
});

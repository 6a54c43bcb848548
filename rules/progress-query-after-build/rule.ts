import { defineRule } from "../../src/check/rule.ts";
import { lateProgress } from "../../src/sql/runbooks/late-progress.ts";
import { positionAt } from "../../src/text/offsets.ts";

export default defineRule({
  id: "progress-query-after-build",
  severity: "notice",
  title: "The progress of a build is asked for when the build has ended",
  why: `
    psql comes back when its last statement is done, and the shell sends the next command then. A query for the progress that
    stands behind the build finds no row, which reads as if nothing were wrong, while the build is not watched at all.`,
  instead: `Ask in another terminal while the build runs, and say so: psql -c 'SELECT phase, blocks_done, blocks_total FROM
    pg_stat_progress_create_index', with \\watch 5 behind it. Or send the build into the background with &, and wait for it.`,
  manual: "progress-reporting.html#CREATE-INDEX-PROGRESS-REPORTING",
  proof: {
    by: "none",
    because: "that the view is empty after a build is shown in test/proof/runbooks.test.ts",
  },

  *runbook(runbook) {
    for (const { statement, build } of lateProgress(runbook))
      yield {
        span: statement.span,
        message: `This is sent when psql of line ${positionAt(runbook.file, build[0]).line} has ended: no build is left to ask about`,
      };
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { lostSettings, shownSettings } from "../../src/sql/runbooks/lost-setting.ts";
import { positionAt } from "../../src/text/offsets.ts";

export default defineRule({
  id: "session-setting-lost",
  severity: "warning",
  title: "A setting is made in one session, and the index is built in another one",
  why: `
    Each call of psql is a session of its own, and SET ends with it. The build runs with what the server, the database or the
    role has set: with little maintenance_work_mem it takes longer, and a statement_timeout or lock_timeout that was meant to
    be off leaves an INVALID index.`,
  instead: `Set it in the session that builds: psql -c 'SET …' -c 'CREATE INDEX CONCURRENTLY …', where each -c is a query of its
    own, or PGOPTIONS='-c maintenance_work_mem=2GB' before psql.`,
  manual: "app-psql.html",
  proof: {
    by: "none",
    because: "it is about psql, which no server runs: test/neighbours/psql.test.ts runs it where it is",
  },

  *runbook(runbook) {
    for (const { span, name, build } of lostSettings(runbook))
      yield {
        span,
        message: `${name} is set in a session that ends with this call of psql: the build on line ${positionAt(build.file, build.span[0]).line} runs without it`,
      };
    for (const { span, name } of shownSettings(runbook))
      yield {
        span,
        severity: "notice",
        message: `${name} is shown of a session that builds nothing: nothing here sets it in the one that does`,
      };
  },
});

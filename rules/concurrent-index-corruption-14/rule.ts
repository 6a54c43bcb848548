import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { concurrentWords } from "../../src/sql/statements/concurrent-command-words.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "concurrent-index-corruption-14",
  severity: "error",
  title: "PostgreSQL 14.0 to 14.3 may leave rows out of an index that is built concurrently",
  why: `
    Rows that are updated during the build may be missing from the index: queries do not find them, and a unique index
    accepts them twice. PostgreSQL 14.4 fixes the command, not the indexes that were built before. This is reported only
    where a compose or workflow file names such a version.`,
  instead: `Upgrade to the newest 14 first, then REINDEX the indexes that were built concurrently before.`,
  manual: "release-14-4.html",
  proof: { by: "none", because: "it takes PostgreSQL 14.0 to 14.3, and its release notes say it" },

  visit: { IndexStmt: builds, ReindexStmt: builds },
});

function* builds(_: unknown, at: Statement, { postgres, minor }: RuleSettings): Iterable<Draft> {
  const command = concurrentWords(at);
  if (command === null || postgres !== 14 || minor === null || minor > 3) return;
  yield { span: at.span, message: `${command} may leave rows out of the index on PostgreSQL 14.${minor}` };
}

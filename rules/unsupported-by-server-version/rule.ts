import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import type { Statement } from "../../src/types.ts";
import { newestFeature } from "./features.ts";

export default defineRule({
  id: "unsupported-by-server-version",
  severity: "error",
  fails: true,
  title: "A statement uses what this PostgreSQL does not have yet",
  why: `
    It is read by the newest grammar, but the server that runs it is older, and refuses it as a syntax error or as not
    supported (SQLSTATE 42601, 0A000, 42809). Which major that is, --postgres-version says, or a compose file or CI service.`,
  instead: `Write it as that major has it, or upgrade first.`,
  manual: "release.html",
  proof: { by: "failure" },

  visit: {
    IndexStmt: tooNew,
    ReindexStmt: tooNew,
    CreateStmt: tooNew,
    AlterTableStmt: tooNew,
    MergeStmt: tooNew,
    GrantRoleStmt: tooNew,
    InsertStmt: tooNew,
    UpdateStmt: tooNew,
    DeleteStmt: tooNew,
  },
});

function* tooNew(_: unknown, at: Statement, { postgres }: RuleSettings): Iterable<Draft> {
  const feature = newestFeature(at);
  if (!feature || feature.since <= postgres) return;
  yield {
    span: at.span,
    message: `PostgreSQL ${postgres} has no ${feature.words}: it came with ${feature.since}`,
    instead: feature.instead,
  };
}

import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import type { Statement } from "../../src/types.ts";
import { newestFeature } from "./features.ts";

export default defineRule({
  id: "unsupported-by-server-version",
  severity: "error",
  fails: true,
  title: "A statement uses a feature that this version of PostgreSQL does not have",
  why: `
    The newest grammar accepts the statement, but the server is older and refuses it as a syntax error or as not
    supported (SQLSTATE 42601, 0A000, 42809). The version comes from --postgres-version, a compose file or a CI service.`,
  instead: `Use the syntax of that version, or upgrade first.`,
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

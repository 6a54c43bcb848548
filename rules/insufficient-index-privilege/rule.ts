import { defineRule } from "../../src/check/rule.ts";
import { blindChecks, toldPrivileges } from "../../src/sql/runbooks/prose/told-privilege.ts";

export default defineRule({
  id: "insufficient-index-privilege",
  severity: "error",
  fails: true,
  title: "No privilege lets a role create indexes on another role's table",
  why: `
    Only a table's owner, a member of the owner's role or a superuser can create an index on it. PostgreSQL has no INDEX
    privilege as other databases do, and CREATE can be granted on schemas, not on tables (SQLSTATE 42601, 0LP01).
    MAINTAIN, since PostgreSQL 17, allows REINDEX but not CREATE INDEX.`,
  instead: `Let migrations run as the table's owner: SET ROLE, after GRANT owner TO role.`,
  manual: "ddl-priv.html",
  proof: { by: "failure" },

  visit: {
    *GrantStmt({ is_grant, objtype, privileges }, at) {
      const names = (privileges ?? []).flatMap((privilege) =>
        "AccessPriv" in privilege ? (privilege.AccessPriv.priv_name ?? "").toLowerCase() : [],
      );
      const wrong = names.find((one) => one === "index" || (one === "create" && objtype === "OBJECT_TABLE"));
      if (wrong === undefined) return;
      yield {
        span: at.span,
        message: `${is_grant ? "GRANT" : "REVOKE"} ${wrong.toUpperCase()} fails: a table has no such privilege`,
      };
    },
  },
  *runbook(runbook) {
    for (const { span, words } of toldPrivileges(runbook))
      yield {
        span,
        message: `${words} lets nobody create an index on another role's table`,
        severity: "warning",
      };
    for (const { span } of blindChecks(runbook))
      yield {
        span,
        message: "CONNECT or CREATE says nothing of whether the role owns the table",
        severity: "warning",
      };
  },
});

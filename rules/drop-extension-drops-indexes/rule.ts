import { defineRule } from "../../src/check/rule.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";

export default defineRule({
  id: "drop-extension-drops-indexes",
  severity: "warning",
  title: "DROP EXTENSION … CASCADE drops every index and column that uses it",
  why: `
    PostgreSQL drops the operator classes, types and functions of the extension, and with CASCADE everything made of
    them: indexes of pg_trgm, columns of vector or citext with their data. Only a notice in the log says so.`,
  instead: `Leave CASCADE out. If PostgreSQL then refuses, drop by name what it lists.`,
  manual: "sql-dropextension.html",
  proof: { by: "state", shows: "the index is gone" },

  visit: {
    *DropStmt(drop, at) {
      if (drop.removeType !== "OBJECT_EXTENSION" || drop.behavior !== "DROP_CASCADE") return;
      const [name = ""] = (drop.objects ?? []).flatMap(stringsOf);
      yield {
        span: at.span,
        message: `DROP EXTENSION ${name} CASCADE drops every index and column that uses it`,
      };
    },
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { at as edit, fixOf, keyword } from "../../src/sql/statements/edit.ts";

export default defineRule({
  id: "set-local-outside-transaction",
  severity: "warning",
  onlyMigrations: true,
  title: "SET LOCAL outside a transaction block does nothing",
  why: `
    SET LOCAL lasts until its transaction ends. Outside a transaction block that transaction is the SET itself:
    PostgreSQL warns and continues, and later statements run without the setting.`,
  instead: `Write SET without LOCAL, or put BEGIN before it and COMMIT after what it is for.`,
  manual: "sql-set.html",
  proof: { by: "state", shows: "the setting is afterwards what it was before" },

  visit: {
    *VariableSetStmt(set, at) {
      if (!set.is_local || at.scope.in === "block" || at.migration.guessed) return;
      const local = keyword(at, "LOCAL");
      yield {
        span: at.span,
        message: `SET LOCAL ${set.name} does nothing outside a transaction block`,
        // As a setting of the session it would last longer than was meant: not safe.
        ...(local
          ? { fix: fixOf("Write SET", false, [edit(at, [local.span[0], local.span[1] + 1], "")]) }
          : {}),
      };
    },
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { fullUnique } from "../../src/sql/indexes/index-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";

export default defineRule({
  id: "matview-concurrent-refresh-needs-unique-index",
  severity: "error",
  fails: true,
  title: "REFRESH MATERIALIZED VIEW CONCURRENTLY fails without a unique index over plain columns",
  why: `
    The concurrent refresh compares the old rows with the new ones, and matches them by a unique index over columns,
    without a WHERE. Without such an index PostgreSQL refuses the command (SQLSTATE 55000).`,
  instead: `Create a unique index on the materialized view first.`,
  manual: "sql-refreshmaterializedview.html",
  proof: { by: "failure" },

  visit: {
    *RefreshMatViewStmt(refresh, at) {
      const view = nameOf(refresh.relation);
      const known = at.schema.relation(view);
      if (
        !refresh.concurrent ||
        known?.kind !== "matview" ||
        firstOf(at.schema.indexesHaving(view, [fullUnique]))
      )
        return;
      // In a database that others change too, somebody may have made one.
      const certain = at.schema.age(view) === "new" || at.schema.sure;
      yield {
        span: at.span,
        message: `REFRESH CONCURRENTLY fails: ${printName(view)} has no unique index over plain columns`,
        instead: `Create one first: CREATE UNIQUE INDEX CONCURRENTLY … ON ${printName(view)} (…);`,
        ...(certain ? {} : { severity: "notice" }),
      };
    },
  },
});

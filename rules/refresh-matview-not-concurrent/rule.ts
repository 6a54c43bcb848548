import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { fullUnique } from "../../src/sql/indexes/index-traits.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { withWord } from "../../src/sql/repair/repaired-statement.ts";
import { firstOf } from "../../src/text/first-of.ts";

export default defineRule({
  id: "refresh-matview-not-concurrent",
  severity: "warning",
  blocks: true,
  title: "REFRESH MATERIALIZED VIEW blocks every read of the view while it is refilled",
  why: `
    A plain REFRESH takes an ACCESS EXCLUSIVE lock, runs the view's query and builds all its indexes under it. With
    CONCURRENTLY, which needs a unique index over plain columns and is allowed inside a transaction, reads go on.`,
  instead: `Use REFRESH MATERIALIZED VIEW CONCURRENTLY.`,
  manual: "sql-refreshmaterializedview.html",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select"] },

  visit: {
    *RefreshMatViewStmt(refresh, at) {
      const view = nameOf(refresh.relation);
      if (refresh.concurrent || refresh.skipData || preexistence(view, at) === "new") return;
      const ready = firstOf(at.schema.indexesHaving(view, [fullUnique]));
      yield {
        table: view,
        span: at.span,
        message: `REFRESH blocks every read of ${printName(view)} while it is refilled`,
        ...(ready
          ? withWord(at, ["VIEW"], "CONCURRENTLY")
          : {
              severity: "notice",
              instead: `Create a unique index on ${printName(view)}, and then use REFRESH MATERIALIZED VIEW CONCURRENTLY.`,
            }),
      };
    },
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { healingPair } from "../../src/sql/repair/drop-and-create.ts";
import { rebuilt } from "../../src/sql/repair/repaired-statement.ts";

export default defineRule({
  id: "concurrent-index-not-rerunnable",
  severity: "notice",
  onlyMigrations: true,
  title: "A concurrent build fails on the invalid index that its own failed run left",
  why: `
    A concurrent build that fails or is cancelled leaves an INVALID index of that name. When the migration runs again,
    it stops with "already exists" until the index is dropped. That is better than IF NOT EXISTS, which would skip the
    invalid index.`,
  instead: `Drop the leftover index first: DROP INDEX CONCURRENTLY IF EXISTS, as a separate statement.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "interruption" },

  visit: {
    *IndexStmt(index, at) {
      if (!index.concurrent || index.if_not_exists || !index.idxname) return;
      const { schema } = nameOf(index.relation);
      if (at.schema.cleared({ schema, name: index.idxname })) return;
      yield {
        span: at.span,
        message: `Running the migration again fails on the invalid index ${printName({ name: index.idxname })} that a failed build leaves`,
        instead: healingPair(index, at),
        ...rebuilt(index, at),
      };
    },
  },
});

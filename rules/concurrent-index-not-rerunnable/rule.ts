import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { healingPair } from "../../src/sql/statements/drop-and-create.ts";

export default defineRule({
  id: "concurrent-index-not-rerunnable",
  severity: "notice",
  title: "A concurrent build stops on the invalid index that its own failed run left",
  why: `
    A concurrent build that fails or is cancelled leaves an INVALID index of that name. Run again, the migration stops
    with "already exists" until somebody drops it. That is better than IF NOT EXISTS, which would pass over it.`,
  instead: `Drop what may be left first: DROP INDEX CONCURRENTLY IF EXISTS, as a statement of its own.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "interruption" },

  visit: {
    *IndexStmt(index, at) {
      if (!index.concurrent || index.if_not_exists || !index.idxname) return;
      const { schema } = nameOf(index.relation);
      if (at.schema.cleared({ schema, name: index.idxname })) return;
      yield {
        span: at.span,
        message: `A second run stops on the invalid ${printName({ name: index.idxname })} that a failed build leaves`,
        instead: healingPair(index, at),
      };
    },
  },
});

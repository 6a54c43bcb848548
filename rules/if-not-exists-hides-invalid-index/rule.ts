import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { adoptedLater, checksValidity } from "../../src/sql/indexes/validity-check.ts";
import { healingPair } from "../../src/sql/repair/drop-and-create.ts";
import { rebuilt } from "../../src/sql/repair/repaired-statement.ts";

export default defineRule({
  id: "if-not-exists-hides-invalid-index",
  severity: "warning",
  title: "IF NOT EXISTS on a concurrent build skips the invalid index that a failed build left",
  why: `
    A concurrent build that fails or is cancelled leaves an INVALID index of that name. When the migration runs again,
    IF NOT EXISTS finds the index and says "already exists, skipping", and the migration counts as applied. No query
    ever uses the index, every write may still maintain it, and a unique one may not be enforced.`,
  instead: `Drop the leftover index first, then build without IF NOT EXISTS.`,
  manual: "sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY",
  proof: { by: "interruption" },

  visit: {
    *IndexStmt(index, at) {
      if (!index.concurrent || !index.if_not_exists) return;
      // The grammar does not allow it without a name.
      const { idxname = "" } = index;
      const table = nameOf(index.relation);
      const name = { schema: table.schema, name: idxname };
      if (at.schema.cleared(name) || checksValidity(at) || adoptedLater(idxname, at)) return;
      yield {
        span: at.span,
        message: `IF NOT EXISTS skips the invalid index ${printName({ name: idxname })} from a failed build`,
        instead: healingPair(index, at),
        ...rebuilt(index, at),
      };
    },
  },
});

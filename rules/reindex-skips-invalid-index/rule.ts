import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { checksValidity } from "../../src/sql/indexes/validity-check.ts";
import { isConcurrent } from "../../src/sql/statements/reindex-options.ts";

export default defineRule({
  id: "reindex-skips-invalid-index",
  severity: "warning",
  title: "REINDEX TABLE CONCURRENTLY passes over invalid indexes",
  why: `
    Only REINDEX INDEX CONCURRENTLY mends an invalid index. Of a table, a schema or a database the invalid ones are left out
    with a warning, and the command reports success. The migration asks which indexes are invalid, so it means to mend them;
    elsewhere nothing is said.`,
  instead: `Write REINDEX INDEX CONCURRENTLY with the name of the index, or drop it and build it again.`,
  manual: "sql-reindex.html",
  proof: { by: "state", shows: "the index is as invalid as before" },

  visit: {
    *ReindexStmt(reindex, at) {
      if (!isConcurrent(reindex) || reindex.kind === "REINDEX_OBJECT_INDEX" || !checksValidity(at)) return;
      const words = (reindex.kind ?? "").replace("REINDEX_OBJECT_", "");
      const name = reindex.relation ? printName(nameOf(reindex.relation)) : (reindex.name ?? "");
      yield {
        span: at.span,
        message: `REINDEX ${words} CONCURRENTLY ${name} passes over every invalid index`,
      };
    },
  },
});

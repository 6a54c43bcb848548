import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { checksValidity } from "../../src/sql/indexes/validity-check.ts";
import { isConcurrent } from "../../src/sql/statements/reindex-options.ts";

export default defineRule({
  id: "reindex-skips-invalid-index",
  severity: "warning",
  title: "REINDEX TABLE CONCURRENTLY skips invalid indexes",
  why: `
    Only REINDEX INDEX CONCURRENTLY repairs an invalid index. For a table, a schema or a database it skips the invalid
    ones with a warning and reports success. This is reported only where the migration asks which indexes are invalid,
    and so means to repair them.`,
  instead: `Write REINDEX INDEX CONCURRENTLY with the name of the index, or drop it and build it again.`,
  manual: "sql-reindex.html",
  proof: { by: "state", shows: "the index is still invalid" },

  visit: {
    *ReindexStmt(reindex, at) {
      if (!isConcurrent(reindex) || reindex.kind === "REINDEX_OBJECT_INDEX" || !checksValidity(at)) return;
      const words = (reindex.kind ?? "").replace("REINDEX_OBJECT_", "");
      const name = reindex.relation ? printName(nameOf(reindex.relation)) : (reindex.name ?? "");
      yield {
        span: at.span,
        message: `REINDEX ${words} CONCURRENTLY ${name} skips every invalid index`,
      };
    },
  },
});

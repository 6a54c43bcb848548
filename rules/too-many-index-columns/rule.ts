import { defineRule } from "../../src/check/rule.ts";
import { includedOf, indexWords, keysOf } from "../../src/sql/indexes/index-elements.ts";

/** INDEX_MAX_KEYS (src/include/pg_config_manual.h). */
const most = 32;

export default defineRule({
  id: "too-many-index-columns",
  severity: "error",
  fails: true,
  title: "An index takes at most 32 columns",
  why: `PostgreSQL counts keys and INCLUDE columns together, and refuses an index with more than 32 (SQLSTATE 54011).`,
  instead: `Leave out what no query needs.`,
  manual: "indexes-multicolumn.html",
  proof: { by: "failure" },

  visit: {
    *IndexStmt(index, at) {
      const count = keysOf(index).length + includedOf(index).length;
      if (count <= most) return;
      yield {
        span: at.span,
        message: `CREATE INDEX ${indexWords(index)} fails: it has ${count} columns, and ${most} is the most`,
      };
    },
  },
});

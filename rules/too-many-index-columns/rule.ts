import { type Draft, defineRule } from "../../src/check/rule.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { includedOf, keysOf } from "../../src/sql/indexes/index-elements.ts";

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

  visit: ofEveryIndex(function* ({ index, does, at }): Generator<Draft> {
    const count = keysOf(index).length + includedOf(index).length;
    if (count <= most) return;
    yield {
      span: at.span,
      message: `${does} fails: it has ${count} columns, and ${most} is the most`,
    };
  }),
});

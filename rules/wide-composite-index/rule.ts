import { defineRule } from "../../src/check/rule.ts";
import { indexWords, keysOf } from "../../src/sql/indexes/index-elements.ts";

const most = 3;

export default defineRule({
  id: "wide-composite-index",
  severity: "notice",
  asked: true,
  title: "An index over more than three columns is rarely read by all of them",
  why: `
    A btree is searched by its leading columns, as far as the query compares each for equality, and by one more; later
    columns only sort and filter. Each of them makes every entry larger and ends HOT updates when it changes. In public
    migrations most such indexes are still read by all their columns, by queries that page through a list or take jobs
    off a queue, so the rule is off until the configuration gives it a level.`,
  instead: `Keep the columns that queries compare for equality and the one they sort by; put what they only return into INCLUDE.`,
  manual: "indexes-multicolumn.html",
  proof: { by: "none", because: "which columns are read depends on the queries" },

  visit: {
    *IndexStmt(index, at) {
      const keys = keysOf(index).length;
      if (index.unique || keys <= most || (index.accessMethod ?? "btree") !== "btree") return;
      yield { span: at.span, message: `${indexWords(index)} is over ${keys} columns` };
    },
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { isFilledBefore } from "./filled-tables.ts";

export default defineRule({
  id: "vector-ivfflat-on-empty-table",
  severity: "warning",
  title: "An ivfflat index that is built on an empty table has random lists",
  why: `
    ivfflat chooses the centres of its lists from the rows that are there when it is built, and never moves them. Built on
    an empty table they are random, and a search finds few of the nearest rows, however many are added later.`,
  instead: `Build it once the table holds its rows, or use hnsw, which needs no rows beforehand.`,
  manual: "sql-createindex.html",
  proof: { by: "state", shows: "the table has no row" },

  visit: {
    *IndexStmt(index, at) {
      const table = nameOf(index.relation);
      if (index.accessMethod !== "ivfflat" || preexistence(table, at) !== "new" || isFilledBefore(table, at))
        return;
      yield {
        span: at.span,
        message: `${indexWords(index)} is built while ${printName(table)} is empty: its lists will be random`,
      };
    },
  },
});

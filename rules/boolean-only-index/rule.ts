import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { indexWords, keysOf } from "../../src/sql/indexes/index-elements.ts";

export default defineRule({
  id: "boolean-only-index",
  severity: "notice",
  title: "An index over a single boolean has only two values and is rarely used",
  why: `
    Rows with the more common value are read faster from the table itself, so the index serves the rarer value only, yet
    holds an entry for every row. Such an index pays off where one value is very rare.`,
  instead: `Put the boolean into WHERE, and index the columns that the query looks up or sorts by.`,
  manual: "indexes-partial.html",
  proof: { by: "state", shows: "a query for the common value does not read it" },

  visit: {
    *IndexStmt(index, at) {
      const [key, more] = keysOf(index);
      if (more || index.whereClause) return;
      const columns = at.schema.relation(nameOf(index.relation))?.columns ?? [];
      const column = columns.find((one) => one.name === key?.name);
      if (column?.type !== "bool") return;
      yield {
        span: at.span,
        message: `${indexWords(index)} indexes only ${column.name}, which is a boolean`,
        instead: `Index the columns that the query reads of those rows: (id) WHERE ${printName({ name: column.name })}.`,
      };
    },
  },
});

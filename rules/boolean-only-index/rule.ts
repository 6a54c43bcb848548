import { defineRule } from "../../src/check/rule.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { indexWords, keysOf } from "../../src/sql/indexes/index-elements.ts";

export default defineRule({
  id: "boolean-only-index",
  severity: "notice",
  title: "An index over one boolean tells two kinds of rows apart, and is seldom read",
  why: `
    The more common value is quicker read from the table itself, so the index serves the rarer one only, and holds an
    entry for every row all the same. It is worth its place where one value is very rare.`,
  instead: `Put the boolean into WHERE, and what the query looks up or sorts by into the index.`,
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
        message: `${indexWords(index)} is over ${column.name} alone, which is a boolean`,
        instead: `Index what the query wants of those rows: (id) WHERE ${column.name}.`,
      };
    },
  },
});

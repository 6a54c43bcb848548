import { defineRule } from "../../src/check/rule.ts";
import { namesFor } from "../../src/sql/expression/index-names.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import { frozenLiteral } from "./time-literals.ts";

export default defineRule({
  id: "frozen-time-literal",
  severity: "error",
  title: "A 'now' or 'today' in a partial index is the moment at which it was created, for ever",
  why: `
    PostgreSQL refuses now() in a predicate, but accepts the literal 'now': it reads it once, while it creates the index,
    and stores the point in time that this was. From then on the index covers what it did on that day.`,
  instead: `Write the date that is meant, and build the index anew when it has aged.`,
  manual: "datatype-datetime.html#DATATYPE-DATETIME-SPECIAL-VALUES",
  proof: { by: "state", shows: "the catalog has a fixed date in its place" },

  visit: {
    *IndexStmt(index, at, { postgres }) {
      const literal = frozenLiteral(index.whereClause, namesFor(nameOf(index.relation), at, postgres));
      if (literal === null) return;
      yield {
        span: at.span,
        message: `'${literal}' in the WHERE of ${indexWords(index)} stays the day on which it was created`,
      };
    },
  },
});

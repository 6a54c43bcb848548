import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { typed } from "../../src/sql/expression/expression-type.ts";
import { namesFor } from "../../src/sql/expression/index-names.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";

export default defineRule({
  id: "non-immutable-index-predicate",
  severity: "error",
  fails: true,
  title: "A partial index whose WHERE is not immutable is refused",
  why: `
    Whether a row belongs in the index is decided when the row is written, and never again. PostgreSQL refuses a
    predicate whose result may change later, such as one with now() (SQLSTATE 42P17).`,
  instead: `
    Write a fixed date and rebuild the index from time to time, or index the column without a predicate: a range
    condition on it reads only that part of the index.`,
  manual: "indexes-partial.html",
  proof: { by: "failure" },

  visit: ofEveryIndex(function* ({ index, does, at }, { postgres }: RuleSettings): Generator<Draft> {
    const { changing } = typed(index.whereClause, namesFor(nameOf(index.relation), at, postgres));
    if (changing === null) return;
    yield {
      span: at.span,
      message: `${does} fails: ${changing} in its WHERE is not immutable`,
    };
  }),
});

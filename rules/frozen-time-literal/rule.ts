import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { namesFor } from "../../src/sql/expression/index-names.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { frozenLiteral } from "./time-literals.ts";

export default defineRule({
  id: "frozen-time-literal",
  severity: "error",
  title: "A 'now' or 'today' in a partial index is fixed when the index is created",
  why: `
    PostgreSQL refuses now() in a predicate but accepts the literal 'now'. It reads the literal once, when it creates
    the index, and stores that point in time. The predicate never moves on from it.`,
  instead: `Write the intended date, and rebuild the index when that date is too old.`,
  manual: "datatype-datetime.html#DATATYPE-DATETIME-SPECIAL-VALUES",
  proof: { by: "state", shows: "the catalog has a fixed date in its place" },

  visit: ofEveryIndex(function* ({ index, words, at }, { postgres }: RuleSettings): Generator<Draft> {
    const literal = frozenLiteral(index.whereClause, namesFor(nameOf(index.relation), at, postgres));
    if (literal === null) return;
    yield {
      span: at.span,
      message: `'${literal}' in the WHERE of ${words} is fixed when the index is created`,
    };
  }),
});

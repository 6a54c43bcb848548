import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { typed } from "../../src/sql/expression/expression-type.ts";
import { namesFor } from "../../src/sql/expression/index-names.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { keysOf } from "../../src/sql/indexes/index-elements.ts";
import { remedyFor } from "./remedy.ts";

export default defineRule({
  id: "non-immutable-index-expression",
  severity: "error",
  fails: true,
  title: "An index over an expression that is not immutable is refused",
  why: `
    An index stores the value that its expression had when the row was written. PostgreSQL refuses an expression whose
    value may change later, because it depends on the time zone, the language or another setting (SQLSTATE 42P17).`,
  instead: `Use an expression of IMMUTABLE functions only.`,
  manual: "xfunc-volatility.html",
  proof: { by: "failure" },

  visit: ofEveryIndex(function* ({ index, does, at }, { postgres }: RuleSettings): Generator<Draft> {
    const names = namesFor(nameOf(index.relation), at, postgres);
    for (const { expr } of keysOf(index)) {
      const { changing } = typed(expr, names);
      if (changing === null) continue;
      yield {
        span: at.span,
        message: `${does} fails: ${changing} is not immutable`,
        instead: remedyFor(changing),
      };
      return;
    }
  }),
});

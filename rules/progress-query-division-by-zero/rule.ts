import { defineRule } from "../../src/check/rule.ts";
import { unguardedDivisor } from "../../src/sql/runbooks/unguarded-divisor.ts";

export default defineRule({
  id: "progress-query-division-by-zero",
  severity: "warning",
  title: "A query of the statistics divides by a counter that may be 0",
  why: `
    PostgreSQL refuses the whole query with "division by zero" (SQLSTATE 22012) as soon as one row has a 0 there. blocks_total
    is 0 while a concurrent build waits for writers, tuples_total until its sort begins, and an index that nobody has read
    has read no block: the query fails just when somebody looks.`,
  instead: `Divide by nullif(COLUMN, 0), which gives NULL for such a row.`,
  manual: "functions-conditional.html#FUNCTIONS-NULLIF",
  proof: { by: "none", because: "it takes a build that waits: test/proof/runbooks.test.ts has one" },

  visit: {
    *SelectStmt(node, at, { postgres }) {
      const column = /\bpg_/i.test(at.text) ? unguardedDivisor(node, postgres) : null;
      if (column === null) return;
      const tokens = at.tokens();
      const divided = tokens.findIndex(
        ({ text }, n) => (text === "/" || text === "%") && reaches(tokens.slice(n + 1, n + 8), column),
      );
      const token = tokens.slice(Math.max(divided, 0)).find((one) => one.text.toLowerCase() === column);
      yield { span: token?.span ?? at.span, message: `The query fails for as long as ${column} is 0` };
    },
  },
});

function reaches(tokens: readonly { readonly text: string }[], column: string): boolean {
  return tokens.some(({ text }) => text.toLowerCase() === column);
}

import { type Draft, defineRule } from "../../src/check/rule.ts";
import { mistakenQuestion, placeOfMistake } from "../../src/sql/runbooks/mistaken-question.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "runbook-unknown-catalog-column",
  severity: "error",
  title: "A query of the system catalogs names a column, a view or a function that PostgreSQL does not have",
  why: `
    PostgreSQL refuses the query (SQLSTATE 42703, 42P01 or 42883), so what it should watch or verify is not seen, in the
    moment when it is needed. pg_stat_user_indexes calls an index indexrelname and its table relname; indexname and
    tablename are columns of pg_indexes, which knows neither sizes nor whether an index is valid.`,
  instead: `Name the columns that the view has, and try the query once before it is needed.`,
  manual: "monitoring-stats.html",
  proof: { by: "failure" },

  visit: {
    *SelectStmt(node, at, { postgres }) {
      yield* asked({ SelectStmt: node }, at, postgres);
    },
    *ExplainStmt(node, at, { postgres }) {
      yield* asked(node, at, postgres);
    },
    *CreateTableAsStmt(node, at, { postgres }) {
      yield* asked(node, at, postgres);
    },
    *CopyStmt(node, at, { postgres }) {
      yield* asked(node, at, postgres);
    },
    *ViewStmt(node, at, { postgres }) {
      yield* asked(node, at, postgres);
    },
  },
});

function* asked(node: unknown, at: Statement, postgres: number): Generator<Draft> {
  // In a body, a name may be a variable's.
  const isAsked = !at.body && /\bpg_|information_schema/i.test(at.text);
  const mistake = isAsked ? mistakenQuestion(node, postgres) : null;
  if (!mistake) return;
  const { message, instead } = mistake;
  yield { span: placeOfMistake(at.tokens(), mistake) ?? at.span, message, instead };
}

import { type Draft, defineRule } from "../../src/check/rule.ts";
import { printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { keyConstraintsOf } from "../../src/sql/indexes/key-constraints.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "repeated-constraint-column",
  severity: "error",
  fails: true,
  title: "A PRIMARY KEY or UNIQUE constraint takes each column once",
  why: `
    CREATE INDEX accepts a column twice. A PRIMARY KEY or UNIQUE constraint does not: PostgreSQL refuses the statement
    (SQLSTATE 42701).`,
  instead: `Leave out the second mention.`,
  manual: "sql-createtable.html#SQL-CREATETABLE-PARMS-UNIQUE",
  proof: { by: "failure" },

  visit: { CreateStmt: repeated, AlterTableStmt: repeated },
});

function* repeated(_: unknown, at: Statement): Iterable<Draft> {
  for (const { constraint, words, table, columns } of keyConstraintsOf(at)) {
    if (constraint.contype === "CONSTR_EXCLUSION") continue;
    const twice = columns.find((column, place) => columns.indexOf(column) < place);
    if (twice === undefined) continue;
    yield {
      span: at.span,
      table,
      message: `The ${words} of ${printName(table)} fails: it holds ${quoteIdentifier(twice)} twice`,
    };
    return;
  }
}

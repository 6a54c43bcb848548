import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";
import { pendingSince } from "./pending-triggers.ts";

export default defineRule({
  id: "ddl-after-dml-pending-triggers",
  severity: "error",
  fails: true,
  title: "CREATE INDEX and ALTER TABLE fail while rows wait for a deferred constraint check",
  why: `
    A foreign key or constraint trigger that is INITIALLY DEFERRED is checked when its transaction commits. Until then
    each new row is a pending trigger event, and PostgreSQL refuses to change a table that has pending trigger events (SQLSTATE 55006).`,
  instead: `Write SET CONSTRAINTS ALL IMMEDIATE between the two, or put them into separate transactions.`,
  manual: "sql-set-constraints.html",
  proof: { by: "failure", given: "rows" },

  visit: {
    IndexStmt: (index, at) => pending(at, nameOf(index.relation), "CREATE INDEX"),
    AlterTableStmt: (alter, at) => pending(at, nameOf(alter.relation), "ALTER TABLE"),
  },
});

function* pending(at: Statement, table: QualifiedName, what: string): Iterable<Draft> {
  const constraint = pendingSince(at, table);
  if (constraint === null) return;
  yield {
    span: at.span,
    message: `${what} on ${printName(table)} fails: rows written before it still wait for ${constraint}, which is deferred`,
  };
}

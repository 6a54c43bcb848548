import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, stringsOf } from "../../src/sql/grammar/name.ts";
import { foreignKeysOf } from "../../src/sql/indexes/foreign-keys.ts";
import { isFullUnique } from "../../src/sql/indexes/full-unique-index.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "foreign-key-no-matching-unique",
  severity: "error",
  fails: true,
  title: "A foreign key fails that points to columns which no unique index tells apart",
  why: `
    What a foreign key points to must be a primary key, a unique constraint or a unique index over exactly those columns;
    a partial index, or one over an expression, is none. PostgreSQL refuses it (SQLSTATE 42830).`,
  instead: `Make a unique index over those columns first.`,
  manual: "ddl-constraints.html#DDL-CONSTRAINTS-FK",
  proof: { by: "failure" },

  visit: { CreateStmt: unmatched, AlterTableStmt: unmatched },
});

function* unmatched(_: unknown, at: Statement): Iterable<Draft> {
  for (const { constraint } of foreignKeysOf(at)) {
    const target = nameOf(constraint.pktable);
    const columns = (constraint.pk_attrs ?? []).flatMap(stringsOf);
    // What stood there before may have an index that no migration has made.
    if (columns.length === 0 || at.schema.age(target) !== "new") continue;
    const found = at.schema.indexes(target).some(({ index }) => {
      const keys = index?.shape.keys.map((key) => key.column) ?? [];
      return (
        index &&
        isFullUnique(index) &&
        keys.length === columns.length &&
        columns.every((one) => keys.includes(one))
      );
    });
    if (found) continue;
    yield {
      span: at.span,
      message: `The foreign key fails: no unique index of ${printName(target)} is over ${columns.join(", ")} alone`,
    };
    return;
  }
}

import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, stringsOf } from "../../src/sql/grammar/name.ts";
import { foreignKeysOf } from "../../src/sql/indexes/foreign-keys.ts";
import { isFullUnique } from "../../src/sql/indexes/full-unique-index.ts";
import { leadingColumns } from "../../src/sql/indexes/index-traits.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "foreign-key-no-matching-unique",
  severity: "error",
  fails: true,
  onlyMigrations: true,
  title: "A foreign key fails when no unique index is over exactly the columns it references",
  why: `
    A foreign key must reference a primary key, a unique constraint or a unique index over exactly those columns. A
    partial index, or one over an expression, does not count. PostgreSQL refuses the foreign key (SQLSTATE 42830).`,
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
    // So may a table of which only the name was read, or one that takes its constraints from another.
    if (at.schema.relation(target)?.ownConstraints !== true) continue;
    const leading = at.schema.indexesHaving(target, [leadingColumns(columns)]);
    const found = firstOf(
      leading,
      ({ index }) => index !== undefined && isFullUnique(index) && index.shape.keys.length === columns.length,
    );
    if (found) continue;
    yield {
      span: at.span,
      message: `The foreign key fails: ${printName(target)} has no unique index over exactly ${columns.join(", ")}`,
    };
    return;
  }
}

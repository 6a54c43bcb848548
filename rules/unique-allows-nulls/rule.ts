import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { addedConstraints } from "../../src/sql/statements/alter-commands.ts";
import type { IndexFacts, QualifiedName, Statement } from "../../src/types.ts";
import { holdsWithout, isSpoilt } from "./nullable-keys.ts";

export default defineRule({
  id: "unique-allows-nulls",
  severity: "notice",
  title: "A unique key over deleted_at lets every row be there twice that is not deleted",
  why: `
    Two nulls are never equal to a unique index, so a row with a null in any key is compared with none. deleted_at is null as
    long as the row lives: the key holds for deleted rows alone. Of other columns that may be null it is usually meant, so
    nothing is said of them.`,
  instead: `Make it unique over the other columns, for the rows that live: WHERE deleted_at IS NULL.`,
  manual: "indexes-unique.html",
  proof: { by: "state", shows: "the same live row is there twice" },

  visit: {
    *IndexStmt({ relation, unique }, at) {
      if (unique) yield* of(nameOf(relation), at);
    },
    *CreateStmt({ relation }, at) {
      yield* of(nameOf(relation), at);
    },
    *AlterTableStmt(alter, at) {
      const unique = addedConstraints(alter).some((one) => one.contype === "CONSTR_UNIQUE");
      if (unique) yield* of(nameOf(alter.relation), at);
    },
  },
});

function* of(table: QualifiedName, at: Statement): Iterable<Draft> {
  const { after } = at.unit.version;
  const all = after.indexes(table);
  for (const made of all) {
    if (made.by.span !== at.span) continue;
    const facts = made.index as IndexFacts;
    const column = after.relation(table)?.columns?.find((one) => isSpoilt(facts, one));
    if (!column || all.some((one) => one !== made && holdsWithout(one, facts, column.name))) continue;
    const [name, gone] = [printName({ name: made.name.name }), quoteIdentifier(column.name)];
    yield {
      table,
      span: at.span,
      message: `${name} is unique over ${gone} too, which is null in every row that lives: those may be there twice`,
      instead: `Make it unique over the other columns WHERE ${gone} IS NULL.`,
    };
  }
}

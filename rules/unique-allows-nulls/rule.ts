import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { madeAt } from "../../src/sql/indexes/index-traits.ts";
import { addedConstraints } from "../../src/sql/statements/alter-commands.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { IndexFacts, QualifiedName, Statement } from "../../src/types.ts";
import { holdsWithout, isSpoilt, sharingKeys } from "./nullable-keys.ts";

export default defineRule({
  id: "unique-allows-nulls",
  severity: "notice",
  title: "A unique key over deleted_at allows duplicates of every row that is not deleted",
  why: `
    A unique index never treats two nulls as equal, so a row with a null in any key column is never a duplicate.
    deleted_at is null in every active row, so the key constrains deleted rows only. For other nullable columns this is
    usually intended, and not reported.`,
  instead: `Make it unique over the other columns of the active rows: WHERE deleted_at IS NULL.`,
  manual: "indexes-unique.html",
  proof: { by: "state", shows: "the same active row is in the table twice" },

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
  // Of another file, something else may stand at the same place.
  const own = [...after.indexesHaving(table, [madeAt(at.span)])].filter(({ by }) => by.span === at.span);
  for (const made of own) {
    const facts = made.index as IndexFacts;
    const column = after.relation(table)?.columns?.find((one) => isSpoilt(facts, one));
    if (!column) continue;
    const others = after.indexesHaving(table, sharingKeys(facts, column.name));
    if (firstOf(others, (one) => one !== made && holdsWithout(one, facts, column.name))) continue;
    const [name, gone] = [printName({ name: made.name.name }), quoteIdentifier(column.name)];
    yield {
      table,
      span: at.span,
      message: `${name} is unique over ${gone} too, which is NULL in every active row, so duplicates are allowed`,
      instead: `Make it unique over the other columns WHERE ${gone} IS NULL.`,
    };
  }
}

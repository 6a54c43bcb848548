import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { addedConstraints } from "../../src/sql/statements/alter-commands.ts";
import { ineligible } from "./reasons.ts";

export default defineRule({
  id: "using-index-ineligible",
  severity: "error",
  fails: true,
  title: "ADD CONSTRAINT … USING INDEX fails for an index that differs from what the constraint would build",
  why: `
    A constraint takes over a unique btree over plain columns, in default order, with default operator classes and
    collations, without a predicate, on a table that is not partitioned. PostgreSQL refuses any other index (SQLSTATE
    42809, 42P16, 0A000, 55000), and the long build was for nothing.`,
  instead: `Build the index again as the constraint would: CREATE UNIQUE INDEX CONCURRENTLY over the plain columns.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  proof: { by: "failure" },

  visit: {
    *AlterTableStmt(alter, at, { postgres }) {
      const { schema } = at.schema.relation(nameOf(alter.relation))?.name ?? nameOf(alter.relation);
      for (const constraint of addedConstraints(alter)) {
        const name = constraint.indexname ?? "";
        const index = at.schema.relation({ schema, name })?.index;
        const reason = index ? ineligible(constraint, index, at, postgres) : null;
        if (reason === null) continue;
        yield { span: at.span, message: `USING INDEX ${printName({ name })} fails: ${reason}` };
        return;
      }
    },
  },
});

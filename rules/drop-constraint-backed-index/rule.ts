import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName, printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";

export default defineRule({
  id: "drop-constraint-backed-index",
  severity: "error",
  fails: true,
  title: "DROP INDEX fails for the index of a constraint",
  why: `
    The index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint belongs to the constraint, whether it was built for it or
    taken over with USING INDEX. DROP INDEX refuses it (SQLSTATE 2BP01); neither IF EXISTS nor CASCADE helps.`,
  instead: `Drop the constraint: its index goes with it.`,
  manual: "sql-altertable.html",
  proof: { by: "failure" },

  visit: {
    *DropStmt(drop, at) {
      for (const name of (drop.objects ?? []).map(nameOfList)) {
        const index = at.schema.relation(name)?.index;
        if (index?.constraint === undefined) continue;
        const { constraint, table } = index;
        yield {
          span: at.span,
          table,
          message: `DROP INDEX ${printName(name)} fails: the constraint ${constraint} of ${printTable(table)} needs it`,
          instead: `Drop the constraint, with a short lock_timeout before it:\nALTER TABLE ${printTable(table)} DROP CONSTRAINT ${quoteIdentifier(constraint)};`,
        };
        return;
      }
    },
  },
});

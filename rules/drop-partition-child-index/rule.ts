import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName, printTable } from "../../src/sql/grammar/name.ts";

export default defineRule({
  id: "drop-partition-child-index",
  severity: "error",
  fails: true,
  title: "DROP INDEX fails for a partition's index that is attached to the parent's index",
  why: `
    An attached index belongs to the partitioned one, and PostgreSQL refuses to drop it (SQLSTATE 2BP01). There is no
    DETACH for indexes.`,
  instead: `Drop the parent's index, which drops all attached indexes, or detach the partition first.`,
  manual: "sql-alterindex.html",
  proof: { by: "failure" },

  visit: {
    *DropStmt(drop, at) {
      for (const name of (drop.objects ?? []).map(nameOfList)) {
        const parent = at.schema.relation(name)?.index?.attachedTo;
        if (!parent) continue;
        yield {
          span: at.span,
          message: `DROP INDEX ${printName(name)} fails: it is attached to ${printTable(parent)}`,
          instead: `Drop the parent's index, which drops all attached indexes: DROP INDEX ${printTable(parent)};`,
        };
        return;
      }
    },
  },
});

import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";

export default defineRule({
  id: "drop-index-cascade",
  severity: "warning",
  title: "DROP INDEX … CASCADE drops foreign keys, and only a notice says so",
  why: `
    Foreign keys of other tables depend on the unique index that they reference. Without CASCADE PostgreSQL refuses the
    drop and names them. With CASCADE it drops them, and only a notice in the log says so.`,
  instead: `Leave CASCADE out. If PostgreSQL then refuses, drop the foreign keys by name first.`,
  manual: "sql-dropindex.html",
  proof: { by: "state", shows: "the foreign key is gone" },

  visit: {
    *DropStmt(drop, at) {
      if (drop.removeType !== "OBJECT_INDEX" || drop.behavior !== "DROP_CASCADE") return;
      const name = (drop.objects ?? []).map(nameOfList).find((dropped) => {
        const index = at.schema.relation(dropped)?.index;
        // Only a unique index can be relied on.
        return !index || (index.unique && preexistence(index.table, at) !== "new");
      });
      if (!name) return;
      yield {
        span: at.span,
        message: `DROP INDEX ${printName(name)} CASCADE drops every foreign key that depends on the index`,
      };
    },
  },
});

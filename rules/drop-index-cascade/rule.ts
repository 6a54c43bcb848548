import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName } from "../../src/sql/grammar/name.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";

export default defineRule({
  id: "drop-index-cascade",
  severity: "warning",
  title: "DROP INDEX … CASCADE takes foreign keys along without a word",
  why: `
    What depends on an index are the foreign keys of other tables that rely on it being unique. Without CASCADE PostgreSQL
    refuses and names them; with it they are dropped, and a notice in a log is all that tells.`,
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
        message: `DROP INDEX ${printName(name)} CASCADE drops every foreign key that relies on it`,
      };
    },
  },
});

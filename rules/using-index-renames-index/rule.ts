import { defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { addedConstraints } from "../../src/sql/statements/alter-commands.ts";
import { dropsIndexLater } from "./later-drops.ts";

export default defineRule({
  id: "using-index-renames-index",
  severity: "warning",
  title: "USING INDEX renames the index to the constraint's name, and the old name is gone",
  why: `
    A constraint and its index have one name. PostgreSQL renames the index and says so in a notice. A later statement
    with the old name fails, or with IF EXISTS does nothing.`,
  instead: `Give the constraint the index's name, or use the new name afterwards.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  proof: { by: "state", shows: "the old name no longer exists" },

  visit: {
    *AlterTableStmt(alter, at) {
      // Of the others nothing is renamed, and looking for it would take a walk over the version for each.
      const adopting = addedConstraints(alter).filter((one) => one.indexname);
      for (const { conname, indexname = "" } of adopting) {
        if (!conname || conname === indexname) continue;
        // Renaming is no harm where nobody uses the old name any more.
        if (!dropsIndexLater(at, indexname)) continue;
        yield {
          span: at.span,
          message: `USING INDEX renames ${printName({ name: indexname })} to ${printName({ name: conname })}, and a later statement drops the old name`,
        };
      }
    },
  },
});

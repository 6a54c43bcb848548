import { defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { addedConstraints } from "../../src/sql/statements/alter-commands.ts";
import { dropsIndex } from "./later-drops.ts";

export default defineRule({
  id: "using-index-renames-index",
  severity: "warning",
  title: "USING INDEX gives the index the constraint's name, and the old name stands for nothing",
  why: `
    A constraint and its index have one name. PostgreSQL renames the index and says so in a notice; what later drops or
    renames it by the old name fails, or with IF EXISTS does nothing.`,
  instead: `Give the constraint the index's name, or use the new name afterwards.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  proof: { by: "state", shows: "the old name stands for nothing" },

  visit: {
    *AlterTableStmt(alter, at) {
      // Of the others nothing is renamed, and looking for it would take a walk over the version for each.
      const adopting = addedConstraints(alter).filter((one) => one.indexname);
      for (const { conname, indexname = "" } of adopting) {
        if (!conname || conname === indexname) continue;
        const { up, down } = at.unit.version;
        const all = [...up, ...down].flatMap((unit) => unit.statements);
        // Renaming is no harm where nobody uses the old name any more.
        const later = all.slice(all.indexOf(at) + 1).some((one) => dropsIndex(one, indexname));
        if (!later) continue;
        yield {
          span: at.span,
          message: `USING INDEX renames ${printName({ name: indexname })} to ${printName({ name: conname })}, and a later statement drops the old name`,
        };
      }
    },
  },
});

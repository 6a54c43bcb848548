import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, sameName } from "../../src/sql/grammar/name.ts";
import { builtIndexes } from "../../src/sql/indexes/built-indexes.ts";
import { isEmptied } from "../../src/sql/locks/emptied-table.ts";
import { isPartitioned, preexistence } from "../../src/sql/locks/preexisting.ts";
import { heldBefore } from "../../src/sql/locks/strong-lock-held.ts";
import { constraintsWork } from "../../src/sql/locks/table-work.ts";
import { usingIndexRecipe, usingIndexRepair } from "./using-index.ts";

export default defineRule({
  id: "constraint-builds-index",
  severity: "error",
  blocks: true,
  title:
    "Adding a PRIMARY KEY, UNIQUE or EXCLUDE constraint builds its index while nobody can read the table",
  why: `
    ALTER TABLE takes an ACCESS EXCLUSIVE lock and builds the constraint's index under it: every SELECT, INSERT, UPDATE
    and DELETE waits for the whole build.`,
  instead: `Build a unique index concurrently first, then add the constraint with USING INDEX.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      const [built] = builtIndexes(alter);
      const waiting = preexistence(table, at);
      if (!built || waiting === "new" || isEmptied(table, at)) return;
      // ONLY makes an index without those of the partitions, in a moment: partition-index-not-attached.
      if (!alter.relation?.inh && isPartitioned(table, at)) return;
      const held = heldBefore(at);
      // Another table waits as well: index-build-under-exclusive-lock.
      if (held && !sameName(table, held.table)) return;
      const added = built.column === undefined ? built.words : `a column that is ${built.words}`;
      yield {
        table,
        span: at.span,
        message: `Adding ${added} blocks every read and write of ${printName(table)} while its index builds`,
        instead: usingIndexRecipe(builtIndexes(alter), table, at, isPartitioned(table, at)),
        ...(waiting === "maybe" ? { severity: "notice" } : {}),
        ...constraintsWork(alter, table, at),
        ...usingIndexRepair(builtIndexes(alter), table, at, isPartitioned(table, at)),
      };
    },
  },
});

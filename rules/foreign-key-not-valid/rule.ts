import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier, sameName } from "../../src/sql/grammar/name.ts";
import { foreignKeysOf } from "../../src/sql/indexes/foreign-keys.ts";
import { columnsShape, defaultIndexName } from "../../src/sql/indexes/index-definition.ts";
import { isPartitioned, preexistence } from "../../src/sql/locks/preexisting.ts";
import { workOn } from "../../src/sql/locks/table-work.ts";
import { hasDefaultValue, notValidWords, validatedApart } from "./added-not-valid.ts";

export default defineRule({
  id: "foreign-key-not-valid",
  severity: "error",
  blocks: true,
  title: "Adding a foreign key without NOT VALID blocks writes to both tables while it checks every row",
  why: `
    ALTER TABLE takes a SHARE ROW EXCLUSIVE lock on the table and on the referenced table, and holds both while it
    checks every row: INSERT, UPDATE and DELETE on either table wait. With NOT VALID it checks new rows only and ends at
    once. VALIDATE CONSTRAINT then checks the old rows while writes go on.`,
  instead: `Add it NOT VALID, and validate it in a separate transaction.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-NOTES",
  proof: { by: "locks", mode: "ShareRowExclusiveLock", blocks: ["insert", "update", "delete"] },

  visit: {
    *AlterTableStmt(alter, at, { postgres }) {
      const table = nameOf(alter.relation);
      // A partitioned table refuses NOT VALID before PostgreSQL 18.
      const waiting = preexistence(table, at);
      if (waiting === "new" || (postgres < 18 && isPartitioned(table, at))) return;
      for (const { constraint, columns, column } of foreignKeysOf(at)) {
        // A new column without a default is null everywhere: nothing is looked up.
        const empty = column && !hasDefaultValue(column.constraints);
        if (empty || constraint.skip_validation) continue;
        const on = printName(table);
        const name = quoteIdentifier(
          constraint.conname || defaultIndexName(table.name, columnsShape(columns), "fkey"),
        );
        const target = nameOf(constraint.pktable);
        const other = sameName(table, target) ? "" : ` and ${printName(target)}`;
        yield {
          table,
          span: at.span,
          message: `Adding the foreign key ${name} blocks every write to ${on}${other} while it checks all rows`,
          ...(waiting === "maybe" ? { severity: "notice" } : {}),
          ...workOn(table, at),
          instead: `Add ${notValidWords(at)}, and then, in a separate transaction:\nALTER TABLE ${on} VALIDATE CONSTRAINT ${name};`,
          ...(alter.cmds?.length === 1 && !column ? validatedApart(at, on, name) : {}),
        };
        return;
      }
    },
  },
});

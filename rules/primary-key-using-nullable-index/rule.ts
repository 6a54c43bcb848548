import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { workOn } from "../../src/sql/locks/table-work.ts";
import { addedConstraints } from "../../src/sql/statements/alter-commands.ts";
import { nullableKeys } from "./nullable-columns.ts";

export default defineRule({
  id: "primary-key-using-nullable-index",
  severity: "warning",
  blocks: true,
  title: "A primary key over a column that may be null scans the whole table while nobody can read it",
  why: `
    USING INDEX avoids the build, but the columns of a primary key must be NOT NULL as well. If they are not, ALTER
    TABLE makes them so, and reads every row under its ACCESS EXCLUSIVE lock to check them.`,
  instead: `
    Add a CHECK (… IS NOT NULL) that is NOT VALID, validate it, and then add the primary key, which trusts the check.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  proof: { by: "locks", mode: "AccessExclusiveLock", blocks: ["select", "insert", "update", "delete"] },

  visit: {
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      const key = addedConstraints(alter).find((one) => one.contype === "CONSTR_PRIMARY" && one.indexname);
      if (!key || preexistence(table, at) === "new") return;
      const nullable = nullableKeys(key.indexname ?? "", table, at);
      const [column] = nullable;
      if (column === undefined) return;
      const on = printName(table);
      const checks = nullable.map((nullableColumn) => {
        const name = quoteIdentifier(`${nullableColumn}_present`);
        return `ALTER TABLE ${on} ADD CONSTRAINT ${name} CHECK (${quoteIdentifier(nullableColumn)} IS NOT NULL) NOT VALID;\nALTER TABLE ${on} VALIDATE CONSTRAINT ${name};`;
      });
      yield {
        table,
        ...workOn(table, at),
        span: at.span,
        message: `The primary key reads all of ${on} while nobody else can: ${column} may be null`,
        instead: `Check that first while reads and writes go on, in separate transactions:\n${checks.join("\n")}`,
      };
    },
  },
});

import type { AlterTableStmt, ColumnDef } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { constraintOver } from "../../src/sql/indexes/constraint-traits.ts";
import { namingColumn } from "../../src/sql/indexes/index-traits.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { Relation, Statement } from "../../src/types.ts";

export default defineRule({
  id: "add-column-if-not-exists-unique",
  severity: "warning",
  title: "ADD COLUMN IF NOT EXISTS … UNIQUE adds no constraint to a column that exists",
  why: `
    IF NOT EXISTS checks the name of the column only. If the column exists, PostgreSQL skips everything written after
    its name and says "already exists, skipping": it builds no unique index, adds no foreign key, and the migration
    reports success. PostgreSQL 12 did the opposite: each run added one more index.`,
  instead: `Add the constraint in a separate statement.`,
  manual: "sql-altertable.html",
  proof: { by: "state", shows: "the table has no such constraint" },

  visit: {
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      const relation = at.schema.relation(table);
      for (const column of addedWhereMissing(alter)) {
        const words = relation && passedOver(column, relation, at);
        if (!words) continue;
        const name = quoteIdentifier(column.colname ?? "");
        yield {
          table,
          span: at.span,
          message: `${words} is not added: ${printName(table)} already has ${name}, so IF NOT EXISTS skips the rest`,
        };
      }
    },
  },
});

function addedWhereMissing(alter: AlterTableStmt): readonly ColumnDef[] {
  return commandsOf(alter).flatMap(({ subtype, missing_ok, def }) =>
    subtype === "AT_AddColumn" && missing_ok && def && "ColumnDef" in def ? [def.ColumnDef] : [],
  );
}

/** The constraint that the column is to have, and has not; null: there is none. */
function passedOver(column: ColumnDef, relation: Relation, { schema }: Statement): string | null {
  const name = column.colname ?? "";
  if (!relation.columns?.some((one) => one.name === name)) return null;
  const kinds = (column.constraints ?? []).map((one) => ("Constraint" in one ? one.Constraint.contype : ""));
  const unique = firstOf(
    schema.indexesHaving(relation.name, [namingColumn(name)]),
    ({ index }) =>
      index?.unique === true && index.shape.keys.length === 1 && index.shape.keys[0]?.column === name,
  );
  if (!unique && kinds.includes("CONSTR_UNIQUE")) return "UNIQUE";
  const over = relation.constraints?.having(constraintOver(name)) ?? [];
  const references = firstOf(over, (one) => one.kind === "foreign key" && one.columns[0] === name);
  return !references && kinds.includes("CONSTR_FOREIGN") ? "REFERENCES" : null;
}

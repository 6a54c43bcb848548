import type { AlterTableStmt } from "libpg-query";
import type { Statement } from "../types.ts";

/** Whether the migration asks the catalog if an index is valid, before or after the statement. */
export function checksValidity({ unit, index }: Statement): boolean {
  return unit.statements.some((one) => one.index !== index && /\bindisvalid\b/i.test(one.text));
}

/** Whether a later statement gives the index to a constraint: PostgreSQL refuses an invalid one there (SQLSTATE 55000). */
export function adoptedLater(index: string, { unit, index: place }: Statement): boolean {
  return unit.statements.some((one) => {
    const alter = (one.node as { AlterTableStmt?: AlterTableStmt }).AlterTableStmt;
    if (one.index < place || !alter) return false;
    return (alter.cmds ?? []).some((cmd) => {
      const def = "AlterTableCmd" in cmd ? cmd.AlterTableCmd.def : undefined;
      return def !== undefined && "Constraint" in def && def.Constraint.indexname === index;
    });
  });
}

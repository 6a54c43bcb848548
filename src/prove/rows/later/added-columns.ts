import type { AlterTableStmt } from "libpg-query";
import { nameOf } from "../../../sql/grammar/name.ts";
import { addedColumns } from "../../../sql/statements/alter-commands.ts";
import type { QualifiedName, Unit } from "../../../types.ts";

/** A column that a migration has added to a table that stood there: rows from before have no value in it, or its default. */
export interface AddedColumn {
  readonly table: QualifiedName;
  /** As pg_attribute has it. */
  readonly column: string;
}

export function addedBy(units: readonly Unit[]): readonly AddedColumn[] {
  const altering = units
    .flatMap(({ statements }) => statements)
    .flatMap(({ node }) => (node as { AlterTableStmt?: AlterTableStmt }).AlterTableStmt ?? []);
  return altering.flatMap((alter) =>
    addedColumns(alter).map(({ colname = "" }) => ({ table: nameOf(alter.relation), column: colname })),
  );
}

import type { AlterTableStmt, ColumnDef, TruncateStmt, UpdateStmt } from "libpg-query";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { addedColumns, commandsOf } from "../../src/sql/statements/alter-commands.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { QualifiedName, Statement, Unit } from "../../src/types.ts";

interface RecreatedColumn {
  readonly column: string;
  /** Nothing is lost that stood in it: it is computed, or filled again. */
  readonly isFilled: boolean;
}

/** The columns that a statement drops, and that it or a later one of its migration adds again. */
export function recreatedColumns(alter: AlterTableStmt, at: Statement): readonly RecreatedColumn[] {
  const table = nameOf(alter.relation);
  const known = at.schema.relation(table);
  const { added, filled, emptied } = changesIn(at.unit);
  return commandsOf(alter).flatMap(({ subtype, name = "", missing_ok: mayBeMissing }) => {
    if (subtype !== "AT_DropColumn") return [];
    const key = keyOf(table, name, at);
    const adds = added.get(key);
    // A statement drops before it adds, whatever its order.
    if (!adds || adds.first < at.index) return [];
    const isKnown = known?.columns?.some((column) => column.name === name) === true;
    if (mayBeMissing && !isKnown) return [];
    const isFilled = adds.isComputed || (filled.get(key) ?? -1) > at.index;
    return [
      { column: name, isFilled: isFilled || (emptied.get(keyOf(table, "", at)) ?? at.index) < at.index },
    ];
  });
}

interface AddedColumn {
  readonly first: number;
  /** The last of them is computed from others. */
  readonly isComputed: boolean;
}

interface ColumnChanges {
  readonly added: ReadonlyMap<string, AddedColumn>;
  /** The last UPDATE that sets it. */
  readonly filled: ReadonlyMap<string, number>;
  /** The first TRUNCATE, by the table's key. */
  readonly emptied: ReadonlyMap<string, number>;
}

/** Gathered once for a migration: each ALTER TABLE asks. */
const changesIn = forLast(({ statements }: Unit): ColumnChanges => {
  const added = new Map<string, AddedColumn>();
  const filled = new Map<string, number>();
  const emptied = new Map<string, number>();
  for (const at of statements) {
    const { AlterTableStmt, UpdateStmt, TruncateStmt } = at.node as {
      AlterTableStmt?: AlterTableStmt;
      UpdateStmt?: UpdateStmt;
      TruncateStmt?: TruncateStmt;
    };
    if (AlterTableStmt)
      for (const column of addedColumns(AlterTableStmt)) {
        const key = keyOf(nameOf(AlterTableStmt.relation), column.colname ?? "", at);
        added.set(key, {
          first: added.get(key)?.first ?? at.index,
          isComputed: isComputed(column),
        });
      }
    for (const target of UpdateStmt?.targetList ?? [])
      if ("ResTarget" in target)
        filled.set(keyOf(nameOf(UpdateStmt?.relation), target.ResTarget.name ?? "", at), at.index);
    for (const relation of TruncateStmt?.relations ?? []) {
      const key = "RangeVar" in relation ? keyOf(nameOf(relation.RangeVar), "", at) : "";
      if (!emptied.has(key)) emptied.set(key, at.index);
    }
  }
  return { added, filled, emptied };
});

function keyOf(table: QualifiedName, column: string, { schema }: Statement): string {
  const { schema: home = "", name } = schema.relation(table)?.name ?? table;
  return `${home}\0${name}\0${column}`;
}

function isComputed({ constraints = [] }: ColumnDef): boolean {
  return constraints.some(
    (constraint) => "Constraint" in constraint && constraint.Constraint.contype === "CONSTR_GENERATED",
  );
}

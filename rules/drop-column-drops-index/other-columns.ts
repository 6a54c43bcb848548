import type { AlterTableStmt } from "libpg-query";
import { sameKey } from "../../src/sql/indexes/index-equality.ts";
import type { LostIndex } from "../../src/sql/indexes/lost-indexes.ts";
import { droppedColumns } from "../../src/sql/statements/alter-commands.ts";
import type { Relation, Statement } from "../../src/types.ts";

/** Whether anything is found by the index without the column: another column comes first in it. */
export function servesOthers({ index, column }: LostIndex): boolean {
  const [first] = index.shape.keys;
  return first !== undefined && first.column !== null && first.column !== column;
}

/** Whether a statement drops the index's first column, too, or the table has another that begins as this one did, or is gone itself. */
export function isServed({ index }: LostIndex, { schema, unit, node }: Statement): boolean {
  const { after } = unit.version;
  const [stands, table] = [schema.relation(index.table), after.relation(index.table)];
  if (!table) return true;
  const [first] = index.shape.keys;
  const { AlterTableStmt: alter } = node as { AlterTableStmt?: AlterTableStmt };
  const isDropped = alter && droppedColumns(alter).some((name) => name === first?.column);
  if (isDropped || (has(stands, first?.column) && !has(table, first?.column))) return true;
  const { method } = index.shape;
  return after
    .indexes(index.table)
    .some(
      ({ index: other }) => other?.shape.method === method && first && sameKey(first, other.shape.keys[0]),
    );
}

function has(table: Relation | undefined, column: string | null | undefined): boolean {
  return table?.columns?.some(({ name }) => name === column) === true;
}

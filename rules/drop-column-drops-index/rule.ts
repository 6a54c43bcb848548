import { defineRule } from "../../src/check/rule.ts";
import { printName, printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { sameKey } from "../../src/sql/indexes/index-equality.ts";
import { type LostIndex, lostIndexes } from "../../src/sql/indexes/lost-indexes.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import type { Relation, Statement } from "../../src/types.ts";

export default defineRule({
  id: "drop-column-drops-index",
  severity: "warning",
  title: "DROP COLUMN drops every index that names the column, and the other columns lose it",
  why: `
    A column takes along each index that has it in a key, in INCLUDE, in an expression or in its WHERE, without a notice.
    Queries that found their rows by the index's other columns read the whole table from then on.`,
  instead: `Build an index over the columns that stay first, concurrently, then drop the column.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-COLUMN",
  proof: { by: "state", shows: "the index is gone" },

  visit: {
    *AlterTableStmt(_, at) {
      for (const lost of lostIndexes(at)) {
        const { relation, index, column } = lost;
        if (column === null || preexistence(index.table, at) !== "existing") continue;
        if (!servesOthers(lost) || isServed(lost, at)) continue;
        const [first] = index.shape.keys;
        const left = first?.column ? quoteIdentifier(first.column) : "its first key";
        yield {
          span: at.span,
          table: index.table,
          message: `Dropping ${quoteIdentifier(column)} drops ${printName(relation.name)} too, and queries of ${printTable(index.table)} by ${left} lose it`,
        };
      }
    },
  },
});

/** Whether anything is found by the index without the column: another column comes first in it. */
function servesOthers({ index, column }: LostIndex): boolean {
  const [first] = index.shape.keys;
  return first !== undefined && first.column !== null && first.column !== column;
}

/** Whether the table has another index that begins as this one did, or is gone itself, or its first column is. */
function isServed({ index }: LostIndex, { schema, unit }: Statement): boolean {
  const { after } = unit.version;
  const [stands, table] = [schema.relation(index.table), after.relation(index.table)];
  if (!table) return true;
  const [first] = index.shape.keys;
  if (has(stands, first?.column) && !has(table, first?.column)) return true;
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

import { defineRule } from "../../src/check/rule.ts";
import { printName, printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { lostIndexes } from "../../src/sql/indexes/lost-indexes.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { isServed, servesOthers } from "./other-columns.ts";

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

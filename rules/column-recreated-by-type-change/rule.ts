import type { AlterTableStmt } from "libpg-query";
import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { lostIndexes } from "../../src/sql/indexes/lost-indexes.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import type { Statement } from "../../src/types.ts";
import { recreatedColumns } from "./recreated-columns.ts";

export default defineRule({
  id: "column-recreated-by-type-change",
  severity: "warning",
  title: "A column that is dropped and added again loses its values and its indexes",
  why: `
    Some migration tools change a column's type by dropping the column and adding another of its name: what stands in it
    is gone from every row, and so is each index and constraint that names it, without a notice.`,
  instead: `
    Change it in place with ALTER COLUMN … TYPE … USING …, or add a column of another name, fill it, and drop the old one
    in a later migration.`,
  manual: "sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE",
  proof: { by: "state", shows: "the rows have no value in the column any more, or its index is gone" },

  visit: { AlterTableStmt: recreated },
});

function* recreated(alter: AlterTableStmt, at: Statement): Iterable<Draft> {
  const table = nameOf(alter.relation);
  // What code does to rows is not known where it could not be read: it may put the values back.
  if (at.migration.direction === "down" || at.unit.unread.length > 0) return;
  if (preexistence(table, at) !== "existing") return;
  for (const { column, isFilled } of recreatedColumns(alter, at)) {
    const names = namesLost(column, at);
    if (isFilled && names.length === 0) continue;
    const lost = [...(isFilled ? [] : ["its values"]), ...names];
    yield {
      span: at.span,
      table,
      message: `${quoteIdentifier(column)} of ${printTable(table)} is dropped and added again, without ${lost.join(" and ")}`,
    };
  }
}

/** The indexes that go with the column, and that nothing builds again. */
function namesLost(column: string, at: Statement): readonly string[] {
  const { after } = at.unit.version;
  return lostIndexes(at).flatMap(({ relation, column: of }) => {
    const { name } = relation;
    return of !== column || after.relation(name)?.index ? [] : [quoteIdentifier(name.name)];
  });
}

import { type Draft, defineRule } from "../../src/check/rule.ts";
import { printTable } from "../../src/sql/grammar/name.ts";
import { mayBeSame } from "../../src/sql/indexes/index-equality.ts";
import { definedLike } from "../../src/sql/indexes/index-traits.ts";
import { type LostIndex, lostIndexes, lostWords } from "../../src/sql/indexes/lost-indexes.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { firstOf } from "../../src/text/first-of.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "drop-unique-index",
  severity: "notice",
  title: "Without its unique index, ON CONFLICT over those columns fails",
  why: `
    INSERT … ON CONFLICT (columns) needs a unique index over exactly those columns, and fails without one (SQLSTATE
    42P10): an application that still sends it can no longer write. Duplicate rows are accepted as well. The index goes
    with DROP INDEX, with its constraint, and with any column that it names.`,
  instead: `Search the application for ON CONFLICT over these columns first.`,
  manual: "sql-insert.html#SQL-ON-CONFLICT",
  proof: { by: "state", shows: "no unique index over those columns is left" },

  visit: { DropStmt: dropped, AlterTableStmt: dropped },
});

function* dropped(_: unknown, at: Statement): Iterable<Draft> {
  for (const lost of lostIndexes(at)) {
    const { index } = lost;
    if (!index.unique || preexistence(index.table, at) === "new" || isAlone(lost)) continue;
    const { after } = at.unit.version;
    const alike = after.indexesHaving(index.table, [definedLike(index.shape)]);
    const left = firstOf(
      alike,
      (one) => one.index?.unique === true && mayBeSame(one.index.shape, index.shape),
    );
    // Another takes its place, or the table goes as well.
    if (left || !after.relation(index.table)) continue;
    yield {
      span: at.span,
      table: index.table,
      message: `Without ${lostWords(lost)}, ${printTable(index.table)} accepts duplicates, and ON CONFLICT over the index's columns fails`,
    };
  }
}

/** Of a column that is all of its key nobody expects that its duplicates are still found. */
function isAlone({ column, index }: LostIndex): boolean {
  const [first, ...more] = index.shape.keys;
  const named = JSON.stringify(column);
  const isKey = first?.column === column || first?.expression?.includes(named) === true;
  return column !== null && more.length === 0 && isKey;
}

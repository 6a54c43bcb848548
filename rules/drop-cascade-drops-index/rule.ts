import { defineRule } from "../../src/check/rule.ts";
import { printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { lostIndexes, lostWords } from "../../src/sql/indexes/lost-indexes.ts";
import { takenByCascade } from "../../src/sql/indexes/made-of.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";

export default defineRule({
  id: "drop-cascade-drops-index",
  severity: "warning",
  title: "DROP … CASCADE of a type or a function drops the indexes that are made of it",
  why: `
    With CASCADE a type takes along its columns with their data and every index that names them, and a function, an
    operator class or a collation each index that uses it. Only a notice in the log says so, and queries read the whole
    table from then on.`,
  instead: `Leave CASCADE out. If PostgreSQL then refuses, change or drop by name what it lists.`,
  manual: "sql-droptype.html",
  proof: { by: "state", shows: "the index is gone" },

  visit: {
    *DropStmt(drop, at) {
      const lost = lostIndexes(at).filter(({ index }) => preexistence(index.table, at) === "existing");
      const [[what], [first, ...more]] = [takenByCascade(drop), lost];
      if (!what || !first) return;
      const kind = what.kind === "routine" ? "function" : what.kind;
      const others = more.length === 0 ? "" : ` and ${more.length} more`;
      yield {
        span: at.span,
        table: first.index.table,
        message: `Dropping the ${kind} ${quoteIdentifier(what.name)} drops an index of ${printTable(first.index.table)}: ${lostWords(first)}${others}`,
      };
    },
  },
});

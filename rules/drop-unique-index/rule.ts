import { defineRule } from "../../src/check/rule.ts";
import { nameOfList, printName, printTable } from "../../src/sql/grammar/name.ts";
import { sameDefinition } from "../../src/sql/indexes/index-equality.ts";
import { definedLike } from "../../src/sql/indexes/index-traits.ts";
import { preexistence } from "../../src/sql/locks/preexisting.ts";
import { firstOf } from "../../src/text/first-of.ts";

export default defineRule({
  id: "drop-unique-index",
  severity: "notice",
  title: "Without its unique index, ON CONFLICT over those columns fails",
  why: `
    INSERT … ON CONFLICT (columns) needs a unique index over exactly those columns, and fails without one (SQLSTATE
    42P10): an application that still sends it can no longer write. Duplicate rows are accepted as well.`,
  instead: `Search the application for ON CONFLICT over these columns first.`,
  manual: "sql-insert.html#SQL-ON-CONFLICT",
  proof: { by: "state", shows: "no unique index over those columns is left" },

  visit: {
    *DropStmt(drop, at) {
      for (const name of (drop.objects ?? []).map(nameOfList)) {
        const index = at.schema.relation(name)?.index;
        if (!index?.unique || preexistence(index.table, at) === "new") continue;
        const { after } = at.unit.version;
        const alike = after.indexesHaving(index.table, [definedLike(index.shape)]);
        const left = firstOf(
          alike,
          (one) => one.index?.unique === true && sameDefinition(one.index.shape, index.shape),
        );
        // Another takes its place, or the table goes as well.
        if (left || !after.relation(index.table)) continue;
        yield {
          span: at.span,
          table: index.table,
          message: `Without ${printName(name)}, ${printTable(index.table)} accepts duplicates, and ON CONFLICT over the index's columns fails`,
        };
      }
    },
  },
});

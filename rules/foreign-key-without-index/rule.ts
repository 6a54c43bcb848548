import { defineRule } from "../../src/check/rule.ts";
import { foreignKeysOf, isCovered } from "../../src/sql/foreign-keys.ts";
import { printName, printTable, quoteIdentifier } from "../../src/sql/name.ts";

export default defineRule({
  id: "foreign-key-without-index",
  severity: "notice",
  title: "A foreign key without an index makes every DELETE of the other table scan this one",
  why: `
    PostgreSQL indexes what a foreign key points to, not the columns that it stands on. Each DELETE of a referenced row,
    and each UPDATE of its key, then reads the whole referencing table to see that nothing points there.`,
  instead: `Create an index that begins with the foreign key's columns, unless the referencing table stays small.`,
  manual: "ddl-constraints.html#DDL-CONSTRAINTS-FK",
  proof: { by: "state", shows: "no index can serve the query that the foreign key's trigger asks" },

  *version({ up, after }) {
    for (const at of up.flatMap((unit) => unit.statements)) {
      if (at.body && at.body.kind !== "do") continue;
      for (const { table, columns } of foreignKeysOf(at)) {
        // Dropped again, or renamed, by the same version; or what it has is not known.
        const relation = after.relation(table);
        if (!relation || isCovered(columns, after.indexes(table))) continue;
        const [own] = columns;
        const list = columns.map(quoteIdentifier).join(", ");
        yield {
          file: at.file,
          span: at.span,
          table,
          message: `No index of ${printTable(table)} begins with ${own}, which is a foreign key`,
          instead: `Create one, unless ${printTable(table)} stays small:\nCREATE INDEX CONCURRENTLY ${quoteIdentifier(`${table.name}_${columns.join("_")}_idx`)} ON ${printName(table)} (${list});`,
        };
      }
    }
  },
});

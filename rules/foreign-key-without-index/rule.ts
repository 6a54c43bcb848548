import { defineRule } from "../../src/check/rule.ts";
import { printName, printTable, quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { foreignKeysOf, isCovered, isStanding } from "../../src/sql/indexes/foreign-keys.ts";

export default defineRule({
  id: "foreign-key-without-index",
  severity: "notice",
  onlyMigrations: true,
  title: "A foreign key without an index makes every DELETE of the other table scan this one",
  why: `
    PostgreSQL indexes the columns that a foreign key references, not the columns that it constrains. Each DELETE of a
    referenced row, and each UPDATE of its key, then reads the whole referencing table to check that no row references
    it.`,
  instead: `Create an index that begins with the foreign key's columns, unless the referencing table stays small.`,
  manual: "ddl-constraints.html#DDL-CONSTRAINTS-FK",
  proof: { by: "state", shows: "no index can serve the query that the foreign key's trigger asks" },

  *version({ up, after }) {
    const bare = up
      .flatMap((unit) => unit.statements)
      .filter((at) => !at.body || at.body.kind === "do")
      .flatMap((at) => foreignKeysOf(at).map((key) => ({ at, ...key })))
      // Dropped again, or renamed, by the same version; or what it has is not known.
      .filter((key) => isStanding(key, after) && !isCovered(key.columns, key.table, after));
    // Once said, it holds for the rest.
    const [first] = bare;
    if (!first) return;
    const { at, table, columns } = first;
    const list = columns.map(quoteIdentifier).join(", ");
    const more = bare.length > 1 ? `, nor for ${bare.length - 1} more foreign keys here` : "";
    yield {
      file: at.file,
      span: at.span,
      table,
      message: `No index of ${printTable(table)} begins with ${columns[0]}, which is a foreign key${more}`,
      instead: `Create one, unless ${printTable(table)} stays small:\nCREATE INDEX CONCURRENTLY ${quoteIdentifier(`${table.name}_${columns.join("_")}_idx`)} ON ${printName(table)} (${list});`,
    };
  },
});

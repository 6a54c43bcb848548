import type { ColumnDef } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { typeFacts } from "../../src/sql/expression/types.ts";
import { nameOf, printName, stringsOf } from "../../src/sql/grammar/name.ts";
import { addedColumns } from "../../src/sql/statements/alter-commands.ts";
import type { Statement } from "../../src/types.ts";

export default defineRule({
  id: "add-index-parsed-as-column",
  severity: "error",
  fails: true,
  title: "PostgreSQL has no ADD INDEX: it reads a column named index",
  why: `
    MySQL adds an index with ALTER TABLE … ADD INDEX. PostgreSQL takes "index" for the name of a new column and the
    index's name for its type, and says that there is no such type (SQLSTATE 42704).`,
  instead: `Write CREATE INDEX.`,
  manual: "sql-createindex.html",
  proof: { by: "failure" },

  visit: {
    *AlterTableStmt(alter, at, { postgres }) {
      for (const column of addedColumns(alter)) {
        if (!isIndex(column, at, postgres)) continue;
        const name = typeOf(column);
        const table = printName(nameOf(alter.relation));
        yield {
          span: at.span,
          message: `ADD ${(column.colname ?? "").toUpperCase()} ${name} fails: it adds a column of the type ${name} to ${table}`,
          instead: `Write CREATE INDEX CONCURRENTLY ${name} ON ${table} (…);`,
        };
      }
    },
  },
});

function typeOf({ typeName }: ColumnDef): string {
  return (typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
}

/** A column called index or key, of a type with columns behind it that nobody knows. */
function isIndex(column: ColumnDef, { schema }: Statement, postgres: number): boolean {
  const type = typeOf(column);
  const listed = (column.typeName?.typmods ?? []).some((one) => "ColumnRef" in one);
  const called = column.colname === "index" || column.colname === "key";
  return called && listed && !typeFacts(type, postgres) && schema.known("type", type) === undefined;
}

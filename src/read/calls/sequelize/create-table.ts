import { optionOf, textIfGiven, textsOf } from "../../code/call-arguments.ts";
import { making } from "../../code/partly-known-table.ts";
import type { Value } from "../../code/value.ts";
import { attributeOf, tableColumns } from "./attributes.ts";
import { quotePart, quoteTableName, type TableName, tableNameOf } from "./quoting.ts";

/** lib/dialects/postgres/query-generator.js, createTableQuery */
export function createTableSql(
  first: Value | undefined,
  columns: Value | undefined,
  options: Value | undefined,
): readonly string[] {
  const named = tableNameOf(first);
  const schema = named.schema ?? textIfGiven(optionOf(options, "schema"), "the schema's name");
  const table = { ...named, schema };
  return making({ ...table, ifNotExists: true }, () => statements(table, columns, options));
}

function statements(
  table: TableName,
  columns: Value | undefined,
  options: Value | undefined,
): readonly string[] {
  const made = tableColumns(columns).map(([column, given]) => ({
    column,
    ...attributeOf(given, table, column),
  }));
  const keys = made.filter(({ isKey }) => isKey).map(({ column }) => quotePart(column));
  const unique = optionOf(options, "uniqueKeys");
  const uniques = unique?.kind === "map" ? [...unique.entries.values()] : [];
  const inside = [
    // Where a comment stood behind it, the blank before that is left.
    ...made.map(({ column, sql, comment }) => `${quotePart(column)} ${sql}${comment === null ? "" : " "}`),
    ...uniques.map(
      (key) => `UNIQUE (${textsOf(optionOf(key, "fields"), "a column's name").map(quotePart).join(", ")})`,
    ),
    ...(keys.length > 0 ? [`PRIMARY KEY (${keys.join(",")})`] : []),
  ];
  const quoted = quoteTableName(table);
  const said = textIfGiven(optionOf(options, "comment"), "the comment");
  const notes = [
    ...(said === null ? [] : [`COMMENT ON TABLE ${quoted} IS '${said.replaceAll("'", "''")}'`]),
    ...made.flatMap(({ column, comment }) =>
      comment === null
        ? []
        : [`COMMENT ON COLUMN ${quoted}.${quotePart(column)} IS '${comment.replaceAll("'", "''")}'`],
    ),
  ];
  return [
    ...made.flatMap(({ enumeration }) => enumeration ?? []),
    `CREATE TABLE IF NOT EXISTS ${quoted} (${inside.join(", ")})${notes.map((note) => `; ${note}`).join("")};`,
  ];
}

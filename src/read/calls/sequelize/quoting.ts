import { itemsOf, NotKnown, optionOf, textIfGiven, textOf } from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import { SequelizeSql } from "./raw-sql.ts";

export function quotePart(name: string): string {
  return `"${name.replaceAll('"', "")}"`;
}

/** A name that may have a schema before it (lib/dialects/abstract/query-generator.js, quoteIdentifiers). */
export function quoteIdentifiers(name: string): string {
  const parts = name.split(".");
  const last = parts.pop() ?? "";
  return parts.length === 0 ? quotePart(last) : `${quotePart(parts.join("->"))}.${quotePart(last)}`;
}

export interface TableName {
  readonly schema: string | null;
  readonly name: string;
}

/** A text, or `{ tableName, schema }`. */
export function tableNameOf(value: Value | undefined): TableName {
  if (value?.kind !== "map") return { schema: null, name: textOf(value, "the table's name") };
  const schema = textIfGiven(optionOf(value, "schema"), "the schema's name");
  return { schema, name: textOf(optionOf(value, "tableName"), "the table's name") };
}

export function quoteTableName({ schema, name }: TableName): string {
  return (schema === null ? "" : `${quotePart(schema)}.`) + quotePart(name);
}

/** As the calls write it that take a name with a schema before it. */
export function quotePath(table: TableName): string {
  return table.schema === null ? quoteIdentifiers(table.name) : quoteTableName(table);
}

export function sqlIn(value: Value | undefined): string | null {
  return value?.kind === "handle" && value.handle instanceof SequelizeSql ? value.handle.sql : null;
}

/** A value in SQL (lib/sql-string.js). */
export function sqlLiteral(value: Value | undefined): string {
  const sql = sqlIn(value);
  if (sql !== null) return sql;
  switch (value?.kind) {
    case "text":
      if (!value.holes) return `'${value.text.replaceAll("'", "''")}'`;
      break;
    case "number":
      return value.written;
    case "boolean":
      return String(value.value);
    case "null":
      return "NULL";
    case "list":
      return `ARRAY[${itemsOf(value, "a value").map(sqlLiteral).join(",")}]`;
    default:
  }
  throw new NotKnown("a value is not a literal");
}

/** `customerId` as "customer_id" (inflection's underscore). */
export function underscore(name: string): string {
  return name
    .split("::")
    .map((part) => part.replace(/([A-Z])/g, "_$1").replace(/^_/, ""))
    .join("/")
    .toLowerCase();
}

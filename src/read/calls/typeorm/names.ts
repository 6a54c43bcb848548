import { sha1 } from "../../../text/sha1.ts";

/** "orders" of "app.orders": its schema is no part of a name. */
function bare(table: string): string {
  return table.split(".").at(-1) ?? table;
}

/** naming-strategy/DefaultNamingStrategy.js: a digest of the table and its columns, sorted. */
export function derivedName(
  prefix: string,
  table: string,
  columns: readonly string[],
  where?: string,
): string {
  const key = `${bare(table)}_${[...columns].sort().join("_")}${where ? `_${where}` : ""}`;
  const length = prefix === "IDX" || prefix === "REL" ? 26 : 27;
  return `${prefix}_${sha1(key).slice(0, length)}`;
}

export function derivedByExpression(prefix: "CHK" | "XCL", table: string, expression: string): string {
  return `${prefix}_${sha1(`${bare(table)}_${expression}`).slice(0, 26)}`;
}

/** Quoted, with its schema where that is not the one that is searched. */
export function quoteTablePath(table: string): string {
  const [name = "", schema] = table.split(".").reverse();
  return schema === undefined || schema === "public" ? `"${name}"` : `"${schema}"."${name}"`;
}

export function schemaOf(table: string): string {
  return table.split(".").reverse()[1] ?? "public";
}

export function quoteColumns(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(", ");
}

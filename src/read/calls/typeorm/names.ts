import { sha1 } from "../../../text/sha1.ts";

/** "orders" of "app.orders": its schema is no part of a name. */
function bare(table: string): string {
  return table.split(".").at(-1) ?? table;
}

/** Before 1.0 TypeORM knew no method of an index, and made its digests of texts as they stand in a URL. */
export interface TypeormRelease {
  readonly isBefore1: boolean;
}

function digest(key: string, { isBefore1 }: TypeormRelease): string {
  return sha1(isBefore1 ? encodeURIComponent(key.replaceAll(/\p{Surrogate}/gu, "\uFFFD")) : key);
}

/** naming-strategy/DefaultNamingStrategy.js: a digest of the table and its columns, sorted. */
export function derivedName(
  prefix: string,
  table: string,
  columns: readonly string[],
  release: TypeormRelease,
  where?: string,
): string {
  const key = `${bare(table)}_${[...columns].sort().join("_")}${where ? `_${where}` : ""}`;
  const length = prefix === "IDX" || prefix === "REL" ? 26 : 27;
  return `${prefix}_${digest(key, release).slice(0, length)}`;
}

export function derivedByExpression(
  prefix: "CHK" | "XCL",
  table: string,
  expression: string,
  release: TypeormRelease,
): string {
  return `${prefix}_${digest(`${bare(table)}_${expression}`, release).slice(0, 26)}`;
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

import { sha256 } from "../../../text/sha256.ts";

/** `Migration[7.1]` as 701: what the class that it is written for promises to do. */
export type MigrationVersion = number;

export function quoteColumn(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** With its schema, where it has one. */
export function quoteTable(name: string): string {
  return (name.match(/"[^"]*"|[^.]+/g) ?? [name])
    .map((part) => quoteColumn(part.startsWith('"') ? part.slice(1, -1) : part))
    .join(".");
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Rails since 7.1 shortens what would be longer, in bytes (schema_statements.rb, max_index_name_size). */
const LONGEST = 62;

/** `columns` is one text where it is SQL that stands for itself. */
export function indexName(
  table: string,
  columns: string | readonly string[],
  version: MigrationVersion,
): string {
  const names = typeof columns === "string" ? [(columns.match(/\w+/g) ?? []).join("_")] : columns;
  const long = `index_${table}_on_${names.join("_and_")}`;
  const utf8 = new TextEncoder();
  if (version < 701 || utf8.encode(long).length <= LONGEST) return long;
  const digest = `_${sha256(long).slice(0, 10)}`;
  const short = utf8.encode(`idx_on_${names.join("_")}`).subarray(0, LONGEST - digest.length);
  // A character that is cut in two goes.
  return new TextDecoder().decode(short).replace(/\uFFFD+$/, "") + digest;
}

const suffixes = { fk_rails: "fk", chk_rails: "chk", uniq_rails: "unique", excl_rails: "excl" } as const;

/** `fk_rails_0b1c2d3e4f` */
export function constraintName(kind: keyof typeof suffixes, table: string, of: string): string {
  const suffix = suffixes[kind];
  return `${kind}_${sha256(`${table}_${of}_${suffix}`).slice(0, 10)}`;
}

/** What a migration quotes by itself. */
export const quoting: ReadonlyMap<string, (text: string) => string> = new Map([
  ["quote", quoteText],
  ["quote_table_name", quoteTable],
  ["quote_column_name", quoteColumn],
]);

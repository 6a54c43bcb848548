import { NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import type { Value } from "../../code/value.ts";
import type { SchemaCall } from "../any-tool/schema-call.ts";
import { indexName, type MigrationVersion, quoteColumn, quoteTable } from "./names.ts";
import type { SchemaStatements } from "./schema-statements.ts";

/** The columns of an index; one text is SQL as it stands where more than a name is in it. */
export function indexColumns(value: Value | undefined): string | readonly string[] {
  if (value?.kind === "text" && !value.holes && /\W/.test(value.text)) return value.text;
  return textsOf(value, "the index's columns");
}

/** What `add_index` is told, or what is told instead of its columns. */
export function columnsToIndex(call: SchemaCall): string | readonly string[] {
  return indexColumns(call.given[1] ?? call.option("column"));
}

export interface IndexToBuild {
  readonly name: string;
  readonly columns: string | readonly string[];
  readonly sql: string;
}

/** `CREATE INDEX` as visit_CreateIndexDefinition writes it; `nameTable` is what the default name is made of. */
export function indexToBuild(
  call: SchemaCall,
  table: string,
  columns: string | readonly string[],
  { version, installed }: Pick<SchemaStatements, "version" | "installed">,
): IndexToBuild {
  const name = call.optionText("name") ?? indexName(table, columns, version);
  const parts = ["CREATE"];
  if (call.flag("unique")) parts.push("UNIQUE");
  parts.push("INDEX");
  const algorithm = algorithmOf(call);
  if (algorithm !== null) parts.push(algorithm);
  if (call.flag("if_not_exists")) parts.push("IF NOT EXISTS");
  parts.push(quoteColumn(name), "ON", quoteTable(table));
  const using = call.optionText("using");
  if (using !== null) parts.push(`USING ${using}`);
  parts.push(`(${typeof columns === "string" ? columns : quotedColumns(columns, call).join(", ")})`);
  const include = call.option("include");
  if (include) parts.push(`INCLUDE (${textsOf(include, "what is included").map(quoteColumn).join(", ")})`);
  if (call.flag("nulls_not_distinct")) parts.push("NULLS NOT DISTINCT");
  const where = call.optionText("where");
  if (where !== null) parts.push(`WHERE ${isColumn(where, installed) ? quoteColumn(where) : where}`);
  return { name, columns, sql: parts.join(" ") };
}

/** Since Rails 7.1 a lone column is quoted as one (postgresql/schema_statements.rb, add_index_options). */
function isColumn(condition: string, installed: MigrationVersion): boolean {
  return installed >= 701 && /^[a-z_]\w*$/i.test(condition) && !/^(?:true|false|null)$/i.test(condition);
}

export function algorithmOf(call: SchemaCall): string | null {
  const algorithm = call.optionText("algorithm");
  if (algorithm === null || algorithm === "default") return null;
  if (algorithm !== "concurrently") throw new NotKnown(`Rails has no algorithm ${algorithm}`);
  return "CONCURRENTLY";
}

function quotedColumns(columns: readonly string[], call: SchemaCall): readonly string[] {
  const order = byColumn(call.option("order"), "the order");
  const opclass = byColumn(call.option("opclass"), "the operator class");
  return columns.map((column) => {
    const [ordered, operators] = [order(column), opclass(column)];
    const parts = [quoteColumn(column), operators ?? "", (ordered ?? "").toUpperCase()];
    return parts.filter((part) => part !== "").join(" ");
  });
}

/** One for all columns, or one for each. */
function byColumn(value: Value | undefined, what: string): (column: string) => string | null {
  if (value === undefined) return () => null;
  if (value.kind !== "map") {
    const all = textOf(value, what);
    return () => all;
  }
  if (value.open) throw new NotKnown(`${what} is not a literal`);
  return (column) => {
    const own = value.entries.get(column);
    return own ? textOf(own, what) : null;
  };
}

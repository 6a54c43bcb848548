import { NotKnown } from "../../code/call-arguments.ts";

/** What `laravel/framework` is installed: 12.23 as 1223. */
export type LaravelRelease = number;

/** What Blueprint and its grammar are told of the connection (config/database.php). */
export interface LaravelConnection {
  readonly release: LaravelRelease;
  /** tpetry/laravel-postgresql-enhanced is there: its own grammar writes indexes and views. */
  readonly enhanced: boolean;
  /** Put before the name of each table. */
  readonly prefix: string;
  /** The default names of indexes begin with it, too. */
  readonly prefixesIndexes: boolean;
  /** `->change()` is written by Laravel itself; else by doctrine/dbal, which compares the column with the database. */
  readonly changesColumns: boolean;
  /** `Schema::defaultStringLength(191)` */
  readonly stringLength: string;
  /** `Schema::morphUsingUuids()` */
  readonly morphKeys: "int" | "uuid" | "ulid";
}

/** Illuminate/Database/Grammar.php, wrapValue */
export function wrapValue(name: string): string {
  return name === "*" ? name : `"${name.replaceAll('"', '""')}"`;
}

/** `"schema"."table"`; the prefix stands before the table. */
export function wrapTable(name: string, { prefix }: Pick<LaravelConnection, "prefix">): string {
  const [schema, ...rest] = name.split(".");
  return rest.length === 0
    ? wrapValue(prefix + name)
    : [schema ?? "", prefix + rest.join(".")].map(wrapValue).join(".");
}

/** A column, an index or a constraint; a dot parts a schema from it. */
export function wrapName(name: string, connection: Pick<LaravelConnection, "prefix">): string {
  if (name.includes("->")) throw new NotKnown("Laravel reads no JSON path here");
  const segments = name.split(".");
  const wrapped = segments.map((segment, at) =>
    at === 0 && segments.length > 1 ? wrapTable(segment, connection) : wrapValue(segment),
  );
  return wrapped.join(".");
}

/** Blueprint::createIndexName; it is not shortened. */
export function indexNameOf(
  table: string,
  columns: readonly string[],
  kind: string,
  { prefix, prefixesIndexes, release }: LaravelConnection,
): string {
  const own = prefixesIndexes ? prefix : "";
  const dot = release >= 1100 ? table.lastIndexOf(".") + 1 : 0;
  const named = `${table.slice(0, dot)}${own}${table.slice(dot)}_${columns.join("_")}_${kind}`;
  return named.toLowerCase().replace(/[-.]/g, "_");
}

export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

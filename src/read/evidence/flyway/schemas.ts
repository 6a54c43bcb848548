import { parse } from "smol-toml";
import { quoteIdentifier } from "../../../sql/grammar/name.ts";
import type { SourceFile } from "../../../types.ts";
import { flattened } from "../jvm.ts";
import { record } from "../value.ts";

/** In which schemas Flyway works, and where unqualified names lead then. */
export interface FlywaySchemas {
  /** What its session starts with; absent: PostgreSQL's own. */
  readonly searchPath?: string;
  /** What it makes before the first migration, each a schema's name. */
  readonly made: readonly string[];
}

/** PostgreSQL's own value of search_path, which the connection brings where its URL says nothing. */
const ownPath = ["$user", "public"];

/**
 * PostgreSQLConnection.java, changeCurrentSchemaTo: the default schema goes before what the connection has, unless that
 * begins with it. SchemaHistoryFactory.java, prepareSchemas: the default schema is defaultSchema, else the first of
 * schemas. Flyway.java: all of them are made unless createSchemas is false.
 * @param keys in their canonical spelling
 * @param url the text in which the connection's URL stands
 */
export function flywaySchemas(keys: ReadonlyMap<string, string>, url: string): FlywaySchemas {
  const brought = connectionPath(url);
  const listed = (keys.get("schemas") ?? "").split(",").flatMap(nameIn);
  const [first] = [...nameIn(keys.get("defaultschema") ?? ""), ...listed];
  const before = brought ?? ownPath;
  const path = first === undefined || before[0] === first ? before : [first, ...before];
  const creates = keys.get("createschemas")?.toLowerCase() !== "false";
  const named = new Set(first === undefined ? [] : [first, ...listed]);
  named.delete("public");
  return {
    ...(path === ownPath ? {} : { searchPath: path.map(quoteIdentifier).join(", ") }),
    made: creates ? [...named] : [],
  };
}

/** Of `${DB_SCHEMA:app}` what stands there where nobody says otherwise; of what nothing is known, nothing. */
function nameIn(written: string): readonly string[] {
  const name = /^\$\{[^:{}]+:([^{}]*)\}$/.exec(written.trim())?.[1] ?? written.trim();
  return name === "" || name.includes("${") ? [] : [name];
}

/** pgjdbc, PGProperty.java, CURRENT_SCHEMA: it becomes search_path as it stands. */
function connectionPath(url: string): readonly string[] | undefined {
  const value = /\bjdbc:postgresql:[^\s"']*[?&]currentSchema=([^\s"'&]+)/.exec(url)?.[1];
  const names = value === undefined ? [] : decoded(value).split(",").flatMap(nameIn);
  return names.length > 0 ? names : undefined;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** In flyway.toml schemas are also a setting of the environment that `flyway.environment` names, "default" where it names none. */
export function environmentKeys(file: SourceFile): readonly (readonly [string, string])[] {
  if (!file.path.endsWith(".toml")) return [];
  try {
    const { environments, flyway } = record(parse(file.text));
    const all = new Map(Object.entries(record(environments)));
    const { environment } = record(flyway);
    const named = typeof environment === "string" ? environment : "default";
    const [only, ...more] = all.values();
    return flattened(record(all.get(named) ?? (more.length === 0 ? only : {})));
  } catch {
    // A broken file is Flyway's to report.
    return [];
  }
}

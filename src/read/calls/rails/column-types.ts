import { NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { COMPUTED, knownText, type Value } from "../../code/value.ts";
import type { SchemaCall } from "../any-tool/schema-call.ts";
import { type MigrationVersion, quoteColumn, quoteText } from "./names.ts";

/** What Rails calls otherwise than PostgreSQL (postgresql_adapter.rb, NATIVE_DATABASE_TYPES). */
const native: ReadonlyMap<string, string> = new Map([
  ["primary_key", "bigserial primary key"],
  ["string", "character varying"],
  ["datetime", "timestamp"],
  ["binary", "bytea"],
  ["blob", "bytea"],
  ["bit_varying", "bit varying"],
]);

/** Active Record calls a method of two names by the first (schema_definitions.rb, `alias :numeric :decimal`). */
export function typeCalled(method: string): string {
  return method === "numeric" ? "decimal" : method;
}

/** Types whose `limit` PostgreSQL takes. */
const limited = /^(?:string|bit|bit_varying|character varying|float)$/;
const precise = /^(?:datetime|timestamp|timestamptz|time|interval)$/;

export function typeToSql(type: string, options: SchemaCall, version: MigrationVersion): string {
  const array = type !== "primary_key" && options.flag("array") ? "[]" : "";
  return scalarType(type, options, version) + array;
}

function scalarType(type: string, options: SchemaCall, version: MigrationVersion): string {
  // What takes none is sent without it, whatever it is.
  const limit = type === "integer" || limited.test(type) ? numberIn(options, "limit") : null;
  if (type === "integer")
    return limit === null ? "integer" : limit <= 2 ? "smallint" : limit <= 4 ? "integer" : "bigint";
  // Rails 7.0 names the type apart.
  if (type === "enum") return options.optionText("enum_type") ?? type;
  const name = native.get(type) ?? type;
  if (type === "decimal" || type === "numeric") {
    const [precision, scale] = [numberIn(options, "precision"), numberIn(options, "scale")];
    if (precision === null) return name;
    return scale === null ? `${name}(${precision})` : `${name}(${precision},${scale})`;
  }
  if (precise.test(type)) {
    // Since 7.0 a moment has six digits where nothing else is said.
    const otherwise = type === "datetime" && version >= 700 && !options.has("precision") ? 6 : null;
    const precision = numberIn(options, "precision") ?? otherwise;
    return precision === null ? name : `${name}(${precision})`;
  }
  return limit === null ? name : `${name}(${limit})`;
}

function numberIn(options: SchemaCall, name: string): number | null {
  const value = options.option(name);
  if (value === undefined) return null;
  if (value.kind !== "number") throw new NotKnown(`the option ${name} is not a literal`);
  return value.value;
}

const numeric = /^(?:integer|bigint|smallint|float|decimal|numeric|bigserial|serial)$/;

/** A column's default, as `quote_default_expression` writes it for its type. */
export function defaultOf(value: Value, type: string, run: Evaluator): string {
  switch (value.kind) {
    case "null":
      return "NULL";
    case "boolean":
      return type === "string" || type === "text"
        ? quoteText(value.value ? "t" : "f")
        : value.value
          ? "TRUE"
          : "FALSE";
    case "number":
      return numeric.test(type) ? value.written : quoteText(value.written);
    case "function": {
      // `-> { "now()" }` is SQL.
      const made = knownText(run.invoke(value, []));
      if (made !== null) return made;
      break;
    }
    case "list":
      if (value.items.length === 0 && !value.open) return "'{}'";
      break;
    case "map":
      if (value.entries.size === 0 && !value.open) return "'{}'";
      break;
    default: {
      const text = knownText(value);
      if (text !== null) return typedDefault(text, type);
    }
  }
  return COMPUTED;
}

function typedDefault(text: string, type: string): string {
  if (type === "boolean") return /^(?:0|f|F|false|FALSE|off|OFF)$/.test(text) ? "FALSE" : "TRUE";
  if (numeric.test(type) && /^-?\d+(?:\.\d+)?$/.test(text)) return text;
  if (type === "uuid" && /\(.*\)/.test(text)) return text;
  return quoteText(text);
}

/** `"name" character varying DEFAULT 'x' NOT NULL` */
export function columnSql(
  name: string,
  type: string,
  options: SchemaCall,
  version: MigrationVersion,
  run: Evaluator,
): string {
  const generated = type === "virtual";
  const kind = generated ? (options.optionText("type") ?? "string") : type;
  let sql = `${quoteColumn(name)} ${typeToSql(kind, options, version)}`;
  if (kind === "primary_key") return sql;
  const collation = options.optionText("collation");
  if (collation !== null) sql += ` COLLATE "${collation}"`;
  if (generated) sql += ` GENERATED ALWAYS AS (${options.optionText("as") ?? ""}) STORED`;
  const notNull = options.has("null") && !options.flag("null", true);
  const given = options.options.entries.get("default");
  if (given && !(notNull && given.kind === "null")) sql += ` DEFAULT ${defaultOf(given, kind, run)}`;
  if (notNull) sql += " NOT NULL";
  if (options.flag("primary_key")) sql += " PRIMARY KEY";
  return sql;
}

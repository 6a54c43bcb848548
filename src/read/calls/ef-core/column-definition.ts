import { quoteIdentifier } from "../../../sql/grammar/name.ts";
import { TYPE_ARGUMENT } from "../../code/csharp/expressions.ts";
import { COMPUTED, knownText, type Value } from "../../code/value.ts";
import type { EfCoreCall } from "./efcore-call.ts";

/** NpgsqlTypeMappingSource.cs: what a type of .NET is where the migration does not say. */
const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bool: "boolean",
    short: "smallint",
    int: "integer",
    long: "bigint",
    float: "real",
    double: "double precision",
    decimal: "numeric",
    string: "text",
    char: "character(1)",
    Guid: "uuid",
    DateTime: "timestamp with time zone",
    DateTimeOffset: "timestamp with time zone",
    DateOnly: "date",
    TimeOnly: "time without time zone",
    TimeSpan: "interval",
    "byte[]": "bytea",
    "string[]": "text[]",
    "int[]": "integer[]",
  }),
);

export function columnTypeOf(column: EfCoreCall): string {
  const written = column.textIfGiven("type");
  if (written !== undefined) return written;
  const type = (knownText(column.call.named.get(TYPE_ARGUMENT)) ?? "").replace(/^System\.|\?$/g, "");
  const length = column.value("maxLength");
  if (type === "string" && length?.kind === "number") return `character varying(${length.written})`;
  // A type of a converter or of a plugin is told in the model alone.
  return types.get(type) ?? COMPUTED;
}

const strategy = "Npgsql:ValueGenerationStrategy";

/** "name type …" (NpgsqlMigrationsSqlGenerator.ColumnDefinition). */
export function efCoreColumn(column: EfCoreCall, name: string): string {
  const generated = column.annotated(strategy);
  const kind = generated?.kind === "reference" ? (generated.path.split(".").at(-1) ?? "") : "";
  const isSerial =
    kind === "SerialColumn" || column.annotated("Npgsql:ValueGeneratedOnAdd")?.kind === "boolean";
  const type = columnTypeOf(column);
  const computed = column.textIfGiven("computedColumnSql");
  return [
    quoteIdentifier(name),
    isSerial ? (serials.get(type) ?? type) : type,
    ...(column.flag("nullable") === true ? [] : ["NOT NULL"]),
    ...(/^Identity/.test(kind)
      ? [`GENERATED ${/Always/.test(kind) ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY`]
      : []),
    ...(computed === undefined ? defaultClause(column) : [`GENERATED ALWAYS AS (${computed}) STORED`]),
  ].join(" ");
}

const serials: ReadonlyMap<string, string> = new Map([
  ["integer", "serial"],
  ["bigint", "bigserial"],
  ["smallint", "smallserial"],
]);

export function defaultClause(column: EfCoreCall): readonly string[] {
  const sql = column.textIfGiven("defaultValueSql");
  if (sql !== undefined) return [`DEFAULT (${sql})`];
  const value = column.value("defaultValue");
  return value === undefined ? [] : [`DEFAULT ${constantSql(value)}`];
}

/** A value that nothing tells is a constant all the same: no other is handed over. */
export function constantSql(value: Value): string {
  if (value.kind === "number") return value.written;
  if (value.kind === "boolean") return String(value.value).toUpperCase();
  const text = knownText(value);
  return text === null ? `'${COMPUTED}'` : `'${text.replaceAll("'", "''")}'`;
}

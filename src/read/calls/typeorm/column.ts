import {
  flagOf,
  isGiven,
  itemsOf,
  NotKnown,
  optionOf,
  textIfGiven,
  textOf,
} from "../../code/call-arguments.ts";
import { COMPUTED, isToldElsewhere, knownText, type Value } from "../../code/value.ts";
import { derivedName, quoteTablePath, schemaOf, type TypeormRelease } from "./names.ts";

/** A column of `Table` or `TableColumn`, as PostgresQueryRunner.buildCreateColumnSql writes it. */
export interface TypeormColumn {
  readonly name: string;
  readonly definition: string;
  readonly isPrimary: boolean;
  readonly isUnique: boolean;
  readonly keyName: string | null;
  readonly comment: string | null;
  /** CREATE TYPE of its values. */
  readonly enumeration: string | null;
}

export function columnOfTable(given: Value, table: string): TypeormColumn {
  const option = (name: string) => optionOf(given, name);
  const flag = (name: string) => flagOf(option(name), name);
  const name = textOf(option("name"), "a column's name");
  const type = textOf(option("type"), "a column's type");
  const isEnum = type === "enum" || type === "simple-enum";
  const strategy = textIfGiven(option("generationStrategy"), "generationStrategy");
  const isGenerated = flag("isGenerated");
  const byDefault = defaultOf(option("default"));
  const enumName = isEnum ? enumOf(given, table, name) : "";
  const parts = [
    `"${name}"`,
    ...(isGenerated && strategy !== "uuid" ? [generated(type, strategy, given)] : []),
    ...(isEnum ? [`${enumName}${flag("isArray") ? " array" : ""}`] : []),
    ...(!isEnum && (!isGenerated || type === "uuid") ? [fullType(type, given)] : []),
    ...stored(given),
    ...(isGiven(option("collation")) ? [`COLLATE "${textOf(option("collation"), "the collation")}"`] : []),
    ...(flag("isNullable") ? [] : ["NOT NULL"]),
    ...(byDefault === null ? [] : [`DEFAULT ${byDefault}`]),
    ...(isGenerated && strategy === "uuid" && byDefault === null ? ["DEFAULT uuid_generate_v4()"] : []),
  ];
  return {
    ...{ name, definition: parts.join(" "), isPrimary: flag("isPrimary"), isUnique: flag("isUnique") },
    keyName: textIfGiven(option("primaryKeyConstraintName"), "the key's name"),
    comment: textIfGiven(option("comment"), "the comment"),
    enumeration: isEnum ? `CREATE TYPE ${enumName} AS ENUM(${valuesOf(option("enum"))})` : null,
  };
}

function enumOf(given: Value, table: string, column: string): string {
  const bare = table.split(".").at(-1) ?? table;
  const name =
    textIfGiven(optionOf(given, "enumName"), "the type's name") ?? `${bare}_${column.toLowerCase()}_enum`;
  return `"${schemaOf(table)}"."${name}"`;
}

function valuesOf(value: Value | undefined): string {
  return itemsOf(value, "the list of values")
    .map((item) => `'${textOf(item, "a value").replaceAll("'", "''")}'`)
    .join(", ");
}

function stored(given: Value): readonly string[] {
  const expression = textIfGiven(optionOf(given, "asExpression"), "the expression");
  const kind = textIfGiven(optionOf(given, "generatedType"), "generatedType");
  return kind === "STORED" && expression !== null ? [`GENERATED ALWAYS AS (${expression}) STORED`] : [];
}

function generated(type: string, strategy: string | null, given: Value): string {
  if (strategy === "identity")
    return `${type} GENERATED ${textIfGiven(optionOf(given, "generatedIdentity"), "generatedIdentity") ?? "BY DEFAULT"} AS IDENTITY`;
  if (/^(?:integer|int|int4)$/.test(type)) return "SERIAL";
  if (/^(?:smallint|int2)$/.test(type)) return "SMALLSERIAL";
  return /^(?:bigint|int8)$/.test(type) ? "BIGSERIAL" : "";
}

/** PostgresDriver.createFullType */
function fullType(type: string, given: Value): string {
  const number = (name: string): string | null => {
    const value = optionOf(given, name);
    if (value === undefined) return null;
    const written = value.kind === "number" ? value.written : knownText(value);
    if (written === null) throw new NotKnown(`${name} is not a literal`);
    return written;
  };
  const [length, precision, scale] = [number("length"), number("precision"), number("scale")];
  const sized = precision === null ? "" : `(${precision})`;
  const timed = /^(time|timestamp) (with|without) time zone$/.exec(type);
  const array = flagOf(optionOf(given, "isArray"), "isArray") ? " array" : "";
  if (timed)
    return `${timed[1]?.toUpperCase()}${sized}${timed[2] === "with" ? " WITH TIME ZONE" : ""}${array}`;
  if (length) return `${type}(${length})${array}`;
  if (precision !== null && scale !== null) return `${type}(${precision},${scale})${array}`;
  return `${type}${sized}${array}`;
}

function defaultOf(value: Value | undefined): string | null {
  if (!isGiven(value)) return null;
  if (value.kind === "number") return value.written;
  if (value.kind === "boolean") return String(value.value);
  return isToldElsewhere(value) ? COMPUTED : textOf(value, "a default");
}

/** `addColumn`, with what follows the column. */
export function added(table: string, given: Value, release: TypeormRelease): readonly string[] {
  const { name, definition, isUnique, isPrimary, comment, enumeration } = columnOfTable(given, table);
  if (isPrimary) throw new NotKnown("how the primary key of the table changes is not known here");
  const path = quoteTablePath(table);
  return [
    ...(enumeration === null ? [] : [enumeration]),
    `ALTER TABLE ${path} ADD ${definition}`,
    ...(isUnique
      ? [
          `ALTER TABLE ${path} ADD CONSTRAINT "${derivedName("UQ", table, [name], release)}" UNIQUE ("${name}")`,
        ]
      : []),
    ...(comment === null
      ? []
      : [`COMMENT ON COLUMN ${path}."${name}" IS '${comment.replaceAll("'", "''")}'`]),
  ];
}

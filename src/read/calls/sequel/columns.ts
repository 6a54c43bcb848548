import { isGiven, NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import { COMPUTED, knownText, type MapValue, truth, type Value } from "../../code/value.ts";
import { orComputed, sequelLiteral } from "./literals.ts";
import { isUnknownPart, quoteSequelName, sequelNameIn } from "./names.ts";
import { quoteWord } from "./quoting.ts";

/** What a class of Ruby is as a type (database/schema_methods.rb and adapters/shared/postgres.rb, type_literal_generic_…). */
const classes: ReadonlyMap<string, string> = new Map([
  ["Integer", "integer"],
  ["Fixnum", "integer"],
  ["Bignum", "bigint"],
  ["Float", "double precision"],
  ["Date", "date"],
  ["DateTime", "timestamp"],
  ["TrueClass", "boolean"],
  ["FalseClass", "boolean"],
  ["File", "bytea"],
]);

export function optionIn({ entries }: MapValue, name: string): Value | undefined {
  const found = entries.get(name);
  return isGiven(found) ? found : undefined;
}

export function isSet(options: MapValue, name: string): boolean {
  const value = optionIn(options, name);
  const known = value === undefined ? false : truth(value);
  if (known === null) throw new NotKnown(`the option ${name} is not a literal`);
  return known;
}

export function typeSql(type: Value, options: MapValue): string {
  const name = type.kind === "reference" ? type.path : textOf(type, "the type");
  const size = optionIn(options, "size") ?? optionIn(options, "elements");
  const serial = isSet(options, "serial");
  if (type.kind !== "reference" && name !== "Bignum")
    return specificType(name, size, isSet(options, "unsigned"));
  if (serial && (name === "Integer" || name === "Bignum")) return name === "Integer" ? "serial" : "bigserial";
  if (name === "Time") return isSet(options, "only_time") ? "time" : "timestamp";
  if (name === "String") return textType(options, size);
  if (name === "Numeric" || name === "BigDecimal")
    return size === undefined ? "numeric" : `numeric(${textsOfNumbers(size)})`;
  const known = classes.get(name);
  if (known === undefined) throw new NotKnown(`the type ${name} is not known`);
  return known;
}

function textType(options: MapValue, size: Value | undefined): string {
  const length = size === undefined ? "255" : sequelLiteral(size);
  const text = options.entries.get("text");
  if (text && truth(text)) return "text";
  if (isSet(options, "fixed")) return `char(${length})`;
  return text?.kind === "boolean" || size !== undefined ? `varchar(${length})` : "text";
}

function textsOfNumbers(size: Value): string {
  return size.kind === "list" ? sequelLiteral(size).slice(1, -1) : sequelLiteral(size);
}

function specificType(name: string, size: Value | undefined, isUnsigned: boolean): string {
  const written = name === "double" ? "double precision" : name;
  const elements = size ? textsOfNumbers(size) : name === "varchar" ? "255" : null;
  return `${written}${elements === null ? "" : `(${elements})`}${isUnsigned ? " UNSIGNED" : ""}`;
}

/** A column in the order of COLUMN_DEFINITION_ORDER. */
export function sequelColumn(name: string, type: Value, options: MapValue): string {
  const written = typeSql(type, options);
  return [
    quoteWord(name),
    written,
    ...collated(options),
    ...defaulted(options),
    ...generated(options, written),
    ...nullable(options),
    ...keyed(options, "unique", "UNIQUE"),
    ...keyed(options, "primary_key", "PRIMARY KEY"),
    ...(optionIn(options, "table") ? [...named(options, "foreign_key"), referencesTo(options)] : []),
  ].join(" ");
}

function collated(options: MapValue): readonly string[] {
  const collate = optionIn(options, "collate");
  if (!collate) return [];
  return [`COLLATE ${collate.kind === "text" ? textOf(collate, "the collation") : sequelLiteral(collate)}`];
}

function defaulted({ entries }: MapValue): readonly string[] {
  const value = entries.get("default");
  if (value === undefined) return [];
  return [`DEFAULT ${isUnknownPart(value) ? COMPUTED : orComputed(() => sequelLiteral(value))}`];
}

function generated(options: MapValue, type: string): readonly string[] {
  if (/^(?:small|big)?serial$/.test(type) || isSet(options, "serial") || optionIn(options, "default"))
    return [];
  const identity = optionIn(options, "identity");
  if (identity && truth(identity) !== false)
    return [`GENERATED ${knownText(identity) === "always" ? "ALWAYS" : "BY DEFAULT"} AS IDENTITY`];
  const as = optionIn(options, "generated_always_as");
  return as
    ? [`GENERATED ALWAYS AS (${sequelLiteral(as)}) ${isSet(options, "virtual") ? "VIRTUAL" : "STORED"}`]
    : [];
}

function nullable(options: MapValue): readonly string[] {
  const value = options.entries.get("null") ?? options.entries.get("allow_null");
  if (isSet(options, "not_null") || value?.kind === "boolean")
    return [value?.kind === "boolean" && value.value && !isSet(options, "not_null") ? "NULL" : "NOT NULL"];
  if (isUnknownPart(value)) throw new NotKnown("whether the column may be null is not known");
  return [];
}

function named(options: MapValue, kind: string): readonly string[] {
  const name = optionIn(options, `${kind}_constraint_name`);
  return name ? [`CONSTRAINT ${quoteWord(textOf(name, "the constraint's name"))}`] : [];
}

function keyed(options: MapValue, kind: "unique" | "primary_key", words: string): readonly string[] {
  const value = optionIn(options, kind);
  if (value === undefined || truth(value) === false) return [];
  const own = value.kind === "map" ? optionIn(value, "name") : undefined;
  const name = own ? [`CONSTRAINT ${quoteWord(textOf(own, "the constraint's name"))}`] : named(options, kind);
  return [...name, words + deferrable(options.entries.get(`${kind}_deferrable`))];
}

/** Database#column_references_sql */
export function referencesTo(options: MapValue): string {
  const parts = [
    `REFERENCES ${quoteSequelName(sequelNameIn(optionIn(options, "table"), "the other table"))}`,
  ];
  const key = optionIn(options, "key");
  if (key) parts[0] += `(${textsOf(key, "the other table's columns").map(quoteWord).join(", ")})`;
  for (const name of ["on_delete", "on_update"] as const) {
    const action = optionIn(options, name);
    if (action)
      parts.push(
        `${name.replace("_", " ").toUpperCase()} ${textOf(action, "the action").replaceAll("_", " ").toUpperCase()}`,
      );
  }
  return parts.join(" ") + deferrable(options.entries.get("deferrable"));
}

/** Database#constraint_deferrable_sql_append */
export function deferrable(value: Value | undefined): string {
  if (!isGiven(value)) return "";
  if (value.kind === "boolean" && !value.value) return " NOT DEFERRABLE";
  return ` DEFERRABLE INITIALLY ${knownText(value) === "immediate" ? "IMMEDIATE" : "DEFERRED"}`;
}

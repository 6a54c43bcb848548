import { itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import { COMPUTED, knownText, truth, type Value } from "../../code/value.ts";
import type { BlueprintColumn } from "./column-definition.ts";
import { type LaravelConnection, type LaravelRelease, quotedText } from "./grammar.ts";

type ColumnSql = (column: BlueprintColumn, to: LaravelConnection) => string;

const always =
  (type: string): ColumnSql =>
  () =>
    type;

const counting =
  (plain: string, serial: string): ColumnSql =>
  (column, { release }) => {
    const identity = column.attribute("generatedAs");
    const counts = column.isSet("autoIncrement");
    if (!identity) return counts && !(release >= 1100 && column.changes) ? serial : plain;
    return release >= 1000 ? plain : `${plain}${blueprintIdentity(column)}`;
  };

/** Before Laravel 10 a part of the type. */
export function blueprintIdentity(column: BlueprintColumn): string {
  const given = column.attribute("generatedAs");
  const options = given?.kind === "text" && given.text !== "" ? ` (${given.text})` : "";
  return ` generated ${column.isSet("always") ? "always" : "by default"} as identity${options}`;
}

const integer = counting("integer", "serial");
const small = counting("smallint", "smallserial");

const sized =
  (type: string): ColumnSql =>
  (column, to) => {
    const length = column.attribute("length");
    if (length === undefined) return column.sizes ? `${type}(${to.stringLength})` : type;
    const written = numberIn(length, "the length of a column");
    return Number(written) === 0 ? type : `${type}(${written})`;
  };

const timed =
  (type: string, zone: string, now: string): ColumnSql =>
  (column, { release }) => {
    const given = column.attribute("precision");
    const none = given?.kind === "null" && release < 1200;
    const written = given === undefined || given.kind === "null" ? "0" : numberIn(given, "a precision");
    const made = `${type}${none ? "" : `(${written})`} ${zone} time zone`;
    return release < 1000 && now !== "" && column.isSet("useCurrent") ? `${made} default ${now}` : made;
  };

const stamp = timed("timestamp", "without", "CURRENT_TIMESTAMP");
const zonedStamp = timed("timestamp", "with", "CURRENT_TIMESTAMP");

const spatial =
  (kind: string): ColumnSql =>
  (column, { release }) => {
    if (release < 1100) return `geography(${kind}, 4326)`;
    const subtype = column.attribute("subtype");
    if (!subtype || subtype.kind === "null") return kind;
    const srid = column.attribute("srid");
    const code = srid ? numberIn(srid, "the SRID") : kind === "geography" ? "4326" : "0";
    return `${kind}(${textOf(subtype, "the geometry's type").toLowerCase()}${code === "0" ? "" : `,${code}`})`;
  };

/** Illuminate/Database/Schema/Grammars/PostgresGrammar.php, `type…` */
const types: ReadonlyMap<string, ColumnSql> = new Map<string, ColumnSql>([
  ["char", sized("char")],
  ["string", sized("varchar")],
  ["tinyText", always("varchar(255)")],
  ["text", always("text")],
  ["mediumText", always("text")],
  ["longText", always("text")],
  ["integer", integer],
  ["bigInteger", counting("bigint", "bigserial")],
  ["mediumInteger", integer],
  ["tinyInteger", small],
  ["smallInteger", small],
  ["float", float],
  ["double", always("double precision")],
  ["real", always("real")],
  ["decimal", decimal],
  ["boolean", always("boolean")],
  ["enum", enumerated],
  ["json", always("json")],
  ["jsonb", always("jsonb")],
  ["date", always("date")],
  ["dateTime", stamp],
  ["dateTimeTz", zonedStamp],
  ["time", timed("time", "without", "")],
  ["timeTz", timed("time", "with", "")],
  ["timestamp", stamp],
  ["timestampTz", zonedStamp],
  ["year", integer],
  ["binary", always("bytea")],
  ["uuid", always("uuid")],
  ["ipAddress", always("inet")],
  ["macAddress", always("macaddr")],
  ["geometry", spatial("geometry")],
  ["geography", spatial("geography")],
  ...[
    "point",
    "lineString",
    "polygon",
    "geometryCollection",
    "multiPoint",
    "multiLineString",
    "multiPolygon",
  ].map((kind): [string, ColumnSql] => [kind, spatial(kind.toLowerCase())]),
  ["vector", vector],
  ["tsvector", always("tsvector")],
  ["raw", (column) => textOf(column.attribute("definition"), "the column's definition")],
]);

export function blueprintType(column: BlueprintColumn, to: LaravelConnection): string {
  const made = types.get(column.type)?.(column, to);
  if (made === undefined) throw new NotKnown(`Laravel has no type ${column.type} for PostgreSQL`);
  return made;
}

export function numberIn(value: Value, what: string): string {
  if (value.kind === "number") return value.written;
  const written = knownText(value);
  if (written === null || !/^\d+$/.test(written)) throw new NotKnown(`${what} is not a literal`);
  return written;
}

function float(column: BlueprintColumn, { release }: { readonly release: LaravelRelease }): string {
  if (release < 1100) return "double precision";
  const given = column.attribute("precision");
  const precision = given === undefined ? "53" : given.kind === "null" ? "" : numberIn(given, "a precision");
  return precision === "" ? "float" : `float(${precision})`;
}

function decimal(column: BlueprintColumn): string {
  const [total, places] = [column.attribute("total"), column.attribute("places")];
  const written = (value: Value | undefined, otherwise: string) =>
    value === undefined ? otherwise : numberIn(value, "a precision");
  return `decimal(${written(total, "8")}, ${written(places, "2")})`;
}

/** Its values are often those of an enum of the application: the type is known all the same. */
function enumerated(column: BlueprintColumn): string {
  const allowed = column.attribute("allowed");
  const isOpen = (allowed?.kind !== "list" && allowed?.kind !== "map") || allowed.open;
  const values = isOpen ? [] : allowed.kind === "map" ? [...allowed.entries.values()] : itemsOf(allowed, "");
  const texts = isOpen ? [COMPUTED] : values.map((value) => knownText(value) ?? COMPUTED);
  return `varchar(255) check ("${column.name}" in (${texts.map(quotedText).join(", ")}))`;
}

function vector(column: BlueprintColumn): string {
  const given = column.attribute("dimensions");
  return given && truth(given) !== false ? `vector(${numberIn(given, "the dimensions")})` : "vector";
}

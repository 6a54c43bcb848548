import { itemsOf, NotKnown, optionOf, textOf } from "../../code/call-arguments.ts";
import { COMPUTED, type CodeCall, type Handle, handle, knownText, type Value } from "../../code/value.ts";
import { sqlLiteral } from "./quoting.ts";

/** Types without anything behind them, as PostgreSQL gets them (lib/dialects/postgres/data-types.js). */
const fixed: ReadonlyMap<string, string> = new Map([
  ["TEXT", "TEXT"],
  ["CITEXT", "CITEXT"],
  ["TINYINT", "TINYINT"],
  ["SMALLINT", "SMALLINT"],
  ["MEDIUMINT", "MEDIUMINT"],
  ["INTEGER", "INTEGER"],
  ["BIGINT", "BIGINT"],
  ["FLOAT", "FLOAT"],
  ["REAL", "REAL"],
  ["DOUBLE", "DOUBLE PRECISION"],
  ["BOOLEAN", "BOOLEAN"],
  ["TIME", "TIME"],
  ["DATE", "TIMESTAMP WITH TIME ZONE"],
  ["NOW", "NOW"],
  ["DATEONLY", "DATE"],
  ["HSTORE", "HSTORE"],
  ["JSON", "JSON"],
  ["JSONB", "JSONB"],
  ["BLOB", "BYTEA"],
  ["UUID", "UUID"],
  ["CIDR", "CIDR"],
  ["INET", "INET"],
  ["MACADDR", "MACADDR"],
  ["TSVECTOR", "TSVECTOR"],
]);

const ranges: ReadonlyMap<string, string> = new Map([
  ["INTEGER", "int4range"],
  ["BIGINT", "int8range"],
  ["DECIMAL", "numrange"],
  ["DATEONLY", "daterange"],
  ["DATE", "tstzrange"],
]);

/** A type of `DataTypes`, with what stands in its parentheses. */
export class DataType implements Handle {
  readonly name: string;
  readonly #given: readonly Value[];
  readonly #binary: boolean;

  constructor(name: string, given: readonly Value[] = [], binary = false) {
    this.name = name;
    this.#given = given;
    this.#binary = binary;
  }

  /** `STRING(20)`; on it `BINARY`, and what PostgreSQL has no word for. */
  call(call: CodeCall): Value | null {
    if (call.name === "") return handle(new DataType(this.name, call.arguments, this.#binary));
    return this.member(call.name);
  }

  member(name: string): Value | null {
    if (name === "BINARY") return handle(new DataType(this.name, this.#given, true));
    return name === "UNSIGNED" || name === "ZEROFILL" ? handle(this) : null;
  }

  /** The values of an ENUM, or of a list of one; null: it is neither. */
  get values(): readonly Value[] | null {
    if (this.name === "ARRAY") return typeIn(this.#given[0])?.values ?? null;
    if (this.name !== "ENUM") return null;
    const [first] = this.#given;
    if (first?.kind === "list") return itemsOf(first, "the list of values");
    return first?.kind === "map" ? itemsOf(optionOf(first, "values"), "the list of values") : this.#given;
  }

  get sql(): string {
    const [first, second] = this.#given;
    switch (this.name) {
      case "STRING":
        return this.#binary ? "BYTEA" : `VARCHAR(${lengthOf(first, "255")})`;
      case "CHAR":
        return this.#binary ? "CHAR(255) BINARY" : `CHAR(${lengthOf(first, "255")})`;
      case "DECIMAL":
      case "NUMERIC":
        if (!first) return "DECIMAL";
        return `DECIMAL(${lengthOf(first, "")}${second ? `,${lengthOf(second, "")}` : ""})`;
      case "ARRAY":
        return `${typeIn(first)?.sql ?? unclear()}[]`;
      case "RANGE":
        return ranges.get(typeIn(first)?.name ?? "INTEGER") ?? unclear();
      case "ENUM":
        return `ENUM(${(this.values ?? []).map(sqlLiteral).join(", ")})`;
      case "GEOMETRY":
      case "GEOGRAPHY":
        return first ? `${this.name}(${textOf(first, "the type of geometry")})` : this.name;
      default:
        return fixed.get(this.name) ?? unclear();
    }
  }
}

function unclear(): never {
  throw new NotKnown("a column's type is not known");
}

function lengthOf(value: Value | undefined, otherwise: string): string {
  if (value === undefined) return otherwise;
  if (value.kind === "number") return value.written;
  const option =
    value.kind === "map" ? (optionOf(value, "length") ?? optionOf(value, "precision")) : undefined;
  return option?.kind === "number" ? option.written : unclear();
}

export function isDataType(name: string): boolean {
  return (
    fixed.has(name) || /^(?:STRING|CHAR|DECIMAL|NUMERIC|ARRAY|RANGE|ENUM|GEOMETRY|GEOGRAPHY)$/.test(name)
  );
}

/** The type that a value is: of `DataTypes`, or of the module that the file has loaded. */
export function typeIn(value: Value | undefined): DataType | null {
  if (value?.kind === "handle" && value.handle instanceof DataType) return value.handle;
  if (value?.kind !== "reference") return null;
  const names = value.path.split(".");
  const at = names.findIndex(isDataType);
  const made = at < 0 ? null : new DataType(names[at] ?? "");
  return made && names[at + 1] === "BINARY" ? new DataType(made.name, [], true) : made;
}

/** What stands where a type does: one of those, or a text. */
export function typeText(value: Value | undefined): string {
  const known = typeIn(value)?.sql ?? knownText(value);
  // Of a type that a project has made itself nobody but the project knows what it is called.
  return known ?? (value?.kind === "reference" || value?.kind === "unknown" ? COMPUTED : unclear());
}

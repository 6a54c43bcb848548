import {
  COMPUTED,
  type CodeCall,
  type Handle,
  handle,
  knownText,
  unknown,
  type Value,
} from "../../code/value.ts";
import { sqlName, textLiteral } from "./identifiers.ts";

/** A type of SQLAlchemy, with what it was given. */
export class SqlType implements Handle {
  readonly sendsNothing = true;
  readonly name: string;
  readonly #given: readonly Value[];
  readonly #named: ReadonlyMap<string, Value>;
  readonly #make: (sql: string, call: CodeCall) => void;

  constructor(
    name: string,
    { arguments: given, named }: Pick<CodeCall, "arguments" | "named">,
    make: SqlType["send"],
  ) {
    [this.name, this.#given, this.#named, this.#make] = [name, given, named, make];
  }

  get send(): (sql: string, call: CodeCall) => void {
    return this.#make;
  }

  call(call: CodeCall): Value | null {
    if (call.name === "with_variant") {
      const [type, ...dialects] = call.arguments;
      const isOwn = dialects.some((one) => knownText(one) === "postgresql");
      return isOwn && type ? type : handle(this);
    }
    if (call.name === "create" && this.enumeration) this.#make(this.enumeration, call);
    else if (call.name === "drop" && this.isEnumeration)
      this.#make(`DROP TYPE ${sqlName(this.#text("name") ?? COMPUTED)}`, call);
    return unknown;
  }

  get isEnumeration(): boolean {
    return /^enum$/i.test(this.name) && this.#flag("native_enum") !== false;
  }

  /** What makes its type; null where it is none that is made. */
  get enumeration(): string | null {
    const name = this.#text("name");
    if (!this.isEnumeration || name === null) return null;
    const labels = this.#given.map(knownText);
    const listed = labels.map((label) => (label === null ? COMPUTED : textLiteral(label))).join(", ");
    return `CREATE TYPE ${this.#inSchema(name)} AS ENUM (${listed})`;
  }

  /** It is made with the table that it is first used in. */
  get madeWithTable(): string | null {
    return this.#flag("create_type") === false ? null : this.enumeration;
  }

  get isInteger(): boolean {
    return /^(?:small|big)?int(?:eger)?$/i.test(this.name);
  }

  get sql(): string {
    const known = simple.get(this.name.toLowerCase());
    if (known !== undefined) return known;
    return this.#parametrized(this.name.toLowerCase()) ?? COMPUTED;
  }

  #parametrized(name: string): string | null {
    switch (name) {
      case "string":
      case "unicode":
      case "varchar":
      case "nvarchar":
      case "autostring":
      case "emailtype":
      case "char":
      case "nchar":
        return this.#sized(/char$/.test(name) ? name.toUpperCase() : "VARCHAR");
      case "numeric":
      case "decimal":
        return this.#scaled(name.toUpperCase());
      case "float": {
        const precision = this.#number("precision", 0);
        return precision === null ? "FLOAT" : `FLOAT(${precision})`;
      }
      case "datetime":
      case "timestamp":
        return this.#zoned("TIMESTAMP");
      case "time":
        return this.#zoned("TIME");
      case "array":
        return this.#array();
      case "enum":
        return this.#enum();
      case "bit":
        return this.#bit();
      case "vector":
      case "halfvec":
        return `${name.toUpperCase()}${this.#given[0]?.kind === "number" ? `(${this.#given[0].written})` : ""}`;
      default:
        return null;
    }
  }

  #sized(type: string): string {
    const length = this.#number("length", 0);
    const collation = this.#text("collation");
    const made = length === null ? type : `${type}(${length})`;
    return collation === null ? made : `${made} COLLATE "${collation}"`;
  }

  #scaled(type: string): string {
    const [precision, scale] = [this.#number("precision", 0), this.#number("scale", 1)];
    if (precision === null) return type;
    return scale === null ? `${type}(${precision})` : `${type}(${precision}, ${scale})`;
  }

  #zoned(type: string): string {
    const precision = this.#number("precision", 1);
    const given = this.#named.get("timezone") ?? this.#given[0];
    const isZoned = given?.kind === "boolean" && given.value;
    return `${type}${precision === null ? "" : `(${precision})`} WITH${isZoned ? "" : "OUT"} TIME ZONE`;
  }

  #array(): string {
    const dimensions = Number(this.#number("dimensions", 2) ?? "1");
    const item = typeOf(this.#given[0] ?? this.#named.get("item_type"), this.#make).sql;
    return item + "[]".repeat(dimensions >= 1 && dimensions <= 6 ? dimensions : 1);
  }

  #enum(): string | null {
    if (this.isEnumeration) {
      const name = this.#text("name");
      return name === null ? null : this.#inSchema(name);
    }
    const lengths = this.#given.map((label) => knownText(label)?.length ?? 0);
    const length = this.#number("length", 99) ?? Math.max(1, ...lengths);
    return `VARCHAR(${length})`;
  }

  #bit(): string {
    const length = this.#number("length", 0);
    if (this.#flag("varying")) return length === null ? "BIT VARYING" : `BIT VARYING(${length})`;
    return `BIT(${length ?? "1"})`;
  }

  #inSchema(name: string): string {
    const schema = this.#text("schema");
    return schema === null ? sqlName(name) : `${sqlName(schema)}.${sqlName(name)}`;
  }

  #number(name: string, at: number): string | null {
    const value = this.#named.get(name) ?? this.#given[at];
    return value?.kind === "number" ? value.written : null;
  }

  #text(name: string): string | null {
    return knownText(this.#named.get(name));
  }

  #flag(name: string): boolean | null {
    const value = this.#named.get(name);
    return value?.kind === "boolean" ? value.value : null;
  }
}

const simple: ReadonlyMap<string, string> = new Map([
  ["integer", "INTEGER"],
  ["int", "INTEGER"],
  ["smallinteger", "SMALLINT"],
  ["biginteger", "BIGINT"],
  ["double", "DOUBLE PRECISION"],
  ["double_precision", "DOUBLE PRECISION"],
  ["unicodetext", "TEXT"],
  ["largebinary", "BYTEA"],
  ["pickletype", "BYTEA"],
  ["uuid", "UUID"],
  ["guid", "UUID"],
  ["uuidtype", "UUID"],
  ["urltype", "TEXT"],
  ["ltree", "LTREE"],
  ...[
    ...[
      "text",
      "smallint",
      "bigint",
      "real",
      "boolean",
      "date",
      "interval",
      "json",
      "jsonb",
      "bytea",
      "hstore",
    ],
    ...["inet", "cidr", "macaddr", "macaddr8", "tsvector", "tsquery", "oid", "money", "citext", "regclass"],
    ...["int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange", "int4multirange"],
    ...["int8multirange", "nummultirange", "datemultirange", "tsmultirange", "tstzmultirange", "jsonpath"],
  ].map((name) => [name, name.toUpperCase()] as const),
]);

const namesOfOthers: ReadonlySet<string> = new Set(
  "string unicode varchar nvarchar autostring emailtype char nchar numeric decimal float datetime timestamp time array enum bit vector halfvec".split(
    " ",
  ),
);

export function isTypeName(name: string): boolean {
  return simple.has(name.toLowerCase()) || namesOfOthers.has(name.toLowerCase());
}

/** The type that a value stands for: a class of it serves as well. */
export function typeOf(value: Value | undefined, send: SqlType["send"]): SqlType {
  if (value?.kind === "handle" && value.handle instanceof SqlType) return value.handle;
  const name = value?.kind === "reference" ? (value.path.split(".").at(-1) ?? "") : "";
  return new SqlType(name, { arguments: [], named: new Map() }, send);
}

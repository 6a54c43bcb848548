import type { Span } from "../../../types.ts";
import { flagOf, isGiven, itemsOf, NotKnown, optionOf, textOf } from "../../code/call-arguments.ts";
import {
  COMPUTED,
  type CodeCall,
  type Handle,
  handle,
  isToldElsewhere,
  knownText,
  type Value,
} from "../../code/value.ts";
import { literal, quoteName, rawIn } from "./quoting.ts";

/** What a column asks of its table. */
export interface ColumnTable {
  /** The same method of the table, for this column. */
  indexed(call: CodeCall, name: Value): void;
  /** `references` begins a foreign key: its methods are the column's from then on. */
  foreign(column: Value, call: CodeCall): Handle;
  /** Sent before the table's own statement. */
  before(sql: string): void;
  readonly schema: string | null;
}

type Type = (given: readonly Value[], column: ColumnBuilder) => string;

const fixed =
  (type: string): Type =>
  () =>
    type;

/** lib/schema/columncompiler.js and lib/dialects/postgres/schema/pg-columncompiler.js */
const types: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["increments", (given) => `serial${isKey(given[0], true) ? " primary key" : ""}`],
  ["bigincrements", (given) => `bigserial${isKey(given[0], true) ? " primary key" : ""}`],
  ["uuid", (given) => `uuid${isKey(given[0], false) ? " primary key" : ""}`],
  ["integer", fixed("integer")],
  ["int", fixed("integer")],
  ["mediumint", fixed("integer")],
  ["tinyint", fixed("smallint")],
  ["smallint", fixed("smallint")],
  ["bigint", fixed("bigint")],
  ["biginteger", fixed("bigint")],
  ["decimal", decimal],
  ["float", fixed("real")],
  ["double", fixed("double precision")],
  ["boolean", fixed("boolean")],
  ["bool", fixed("boolean")],
  ["date", fixed("date")],
  ["datetime", timestamp],
  ["timestamp", timestamp],
  ["time", fixed("time")],
  ["text", fixed("text")],
  ["string", (given) => `varchar(${numberOr(given[0], "255")})`],
  ["varchar", (given) => `varchar(${numberOr(given[0], "255")})`],
  ["binary", fixed("bytea")],
  ["bit", (given) => (given[0]?.kind === "boolean" ? "bit" : `bit(${numberOr(given[0], "undefined")})`)],
  ["json", fixed("json")],
  ["jsonb", fixed("jsonb")],
  ["geometry", fixed("geometry")],
  ["geography", fixed("geography")],
  ["point", fixed("point")],
  ["specifictype", (given) => rawIn(given[0])?.taken() ?? textOf(given[0], "the column's type")],
  ["enu", enumerated],
  ["enum", enumerated],
]);

export function isColumnType(name: string): boolean {
  return types.has(name.toLowerCase());
}

function isKey(options: Value | undefined, otherwise: boolean): boolean {
  return flagOf(optionOf(options, "primaryKey"), "primaryKey", otherwise);
}

/** What is no number is passed over (lib/util/helpers.js, toNumber). */
function numberOr(value: Value | undefined, otherwise: string): string {
  if (!isGiven(value)) return otherwise;
  if (value.kind === "number") return value.written;
  const written = knownText(value);
  if (written === null && value.kind !== "list" && value.kind !== "map" && value.kind !== "boolean")
    throw new NotKnown("the length of a column is not a literal");
  return /^\s*-?\d+/.exec(written ?? "")?.[0].trim() ?? otherwise;
}

function decimal([precision, scale]: readonly Value[]): string {
  return precision?.kind === "null"
    ? "decimal"
    : `decimal(${numberOr(precision, "8")}, ${numberOr(scale, "2")})`;
}

function timestamp([options, precision]: readonly Value[]): string {
  const named = options?.kind === "map";
  const zoned = named
    ? flagOf(optionOf(options, "useTz"), "useTz", true)
    : !flagOf(options, "whether it is without time zone");
  const given = named ? optionOf(options, "precision") : precision;
  return `${zoned ? "timestamptz" : "timestamp"}${isGiven(given) ? `(${numberOr(given, "")})` : ""}`;
}

function enumerated([values, options]: readonly Value[], column: ColumnBuilder): string {
  const native = flagOf(optionOf(options, "useNative"), "useNative");
  const existing = flagOf(optionOf(options, "existingType"), "existingType");
  const listed = () =>
    itemsOf(values, "the list of values")
      .map((one) => textOf(one, "a value"))
      .join("', '");
  if (!native) return `text check (${quoteName(column.name)} in ('${listed()}'))`;
  const schemaName = optionOf(options, "schemaName");
  const schema = schemaName ? textOf(schemaName, "schemaName") : column.table.schema;
  const name = `${schema === null ? "" : `"${schema}".`}"${textOf(optionOf(options, "enumName"), "enumName")}"`;
  if (!existing) column.table.before(`create type ${name} as enum ('${listed()}')`);
  return name;
}

/** A column of a table that Knex makes or changes. */
export class ColumnBuilder implements Handle {
  readonly name: string;
  readonly table: ColumnTable;
  readonly type: string;
  readonly #named: Value;
  readonly #increments: boolean;
  #nullable: boolean | null = null;
  #default: string | null = null;
  #comment: string | null = null;
  readonly #checks: string[] = [];
  #foreign: Handle | null = null;
  /** From its first call to the last one. */
  span: Span;
  /** It changes a column that is there. */
  altered: { readonly type: boolean; readonly nullable: boolean } | null = null;

  constructor(table: ColumnTable, call: CodeCall) {
    this.table = table;
    this.span = call.span;
    const kind = call.name.toLowerCase();
    this.#increments = kind.includes("increments");
    const [named, ...given] = call.arguments;
    const own = this.#increments && !isGiven(named);
    this.#named = own ? { kind: "text", text: "id", runs: [] } : (named ?? { kind: "unknown" });
    // An object in the place of a name are the options of `increments`.
    const options = this.#increments && named?.kind === "map" ? [named] : given;
    this.name = own || named?.kind === "map" ? "id" : textOf(named, "a column's name");
    this.type = types.get(kind)?.(options, this) ?? kind;
  }

  /** As it stands in CREATE TABLE and behind ADD COLUMN. */
  get definition(): string {
    const nullable = this.#nullable === null ? "" : this.#nullable ? "null" : "not null";
    const more = this.#increments
      ? []
      : [nullable, this.#default === null ? "" : `default ${this.#default}`, ...this.#checks];
    return [quoteName(this.name), this.type, ...more.filter((one) => one !== "")].join(" ");
  }

  nowByDefault(): void {
    [this.#nullable, this.#default] = [false, "CURRENT_TIMESTAMP"];
  }

  /** COMMENT ON COLUMN, sent behind. */
  comment(table: string): string | null {
    return this.#comment === null
      ? null
      : `comment on column ${table}.${quoteName(this.name)} is '${this.#comment.replaceAll("'", "''")}'`;
  }

  /** What `.alter()` sends, one by one (pg-tablecompiler.js, _addColumn). */
  alterations(table: string): readonly string[] {
    if (this.altered === null) return [];
    const column = `alter table ${table} alter column ${quoteName(this.name)}`;
    const cast = this.type.startsWith("text check") ? `::text::${this.type}` : `::${this.type}`;
    return [
      `${column} drop default`,
      ...(this.altered.nullable ? [`${column} drop not null`] : []),
      ...(this.altered.type ? [`${column} type ${this.type} using (${quoteName(this.name)}${cast})`] : []),
      ...(this.#default === null ? [] : [`${column} set default ${this.#default}`]),
      ...(this.altered.nullable && this.#nullable === false ? [`${column} set not null`] : []),
    ];
  }

  call(call: CodeCall): Value | null {
    this.span = call.span;
    const [first] = call.arguments;
    switch (call.name) {
      case "nullable":
        this.#nullable = flagOf(first, "nullable", true);
        break;
      case "notNullable":
      case "notNull":
        this.#nullable = false;
        break;
      case "default":
      case "defaultTo":
      case "defaultsTo":
        this.#default = this.#defaultOf(first);
        break;
      case "comment":
        this.#comment = textOf(first, "the comment");
        break;
      case "alter":
        this.altered = {
          type: flagOf(optionOf(first, "alterType"), "alterType", true),
          nullable: flagOf(optionOf(first, "alterNullable"), "alterNullable", true),
        };
        break;
      case "unsigned":
      case "first":
      case "after":
      case "collate":
        break;
      default:
        return this.#related(call);
    }
    return handle(this);
  }

  #related(call: CodeCall): Value | null {
    if (call.name === "index" || call.name === "unique" || call.name === "primary") {
      // Knex passes them over on a column that counts by itself.
      if (!this.#increments) this.table.indexed(call, this.#named);
      return handle(this);
    }
    if (call.name.startsWith("check")) {
      this.#check(call);
      return handle(this);
    }
    if (call.name === "references") this.#foreign = this.table.foreign(this.#named, call);
    const of = this.#foreign?.call(call) ?? null;
    return of && handle(this);
  }

  #check({ name, arguments: [first, second, third] }: CodeCall): void {
    const column = quoteName(this.name);
    const list = () => itemsOf(first, "the list of values").map(literal).join(",");
    const [test, constraint] =
      name === "checkPositive"
        ? [`${column} > 0`, first]
        : name === "checkNegative"
          ? [`${column} < 0`, first]
          : name === "checkIn"
            ? [`${column} in (${list()})`, second]
            : name === "checkNotIn"
              ? [`${column} not in (${list()})`, second]
              : name === "checkRegex"
                ? [`${column} ~ ${literal(first)}`, second]
                : name === "checkLength"
                  ? [`length(${column}) ${textOf(first, "the operator")} ${numberOr(second, "")}`, third]
                  : [null, undefined];
    if (test === null) throw new NotKnown(`what \`${name}\` checks is not known`);
    const named = isGiven(constraint) ? `constraint ${textOf(constraint, "the constraint's name")} ` : "";
    this.#checks.push(`${named}check (${test})`);
  }

  /** lib/formatter/formatterUtils.js, formatDefault */
  #defaultOf(value: Value | undefined): string | null {
    const raw = rawIn(value);
    if (raw) return raw.taken();
    if (value === undefined) return null;
    if (value.kind === "null") return "null";
    if (isToldElsewhere(value)) return COMPUTED;
    if (this.type === "boolean") {
      const given = value.kind === "text" && !value.holes ? value.text : undefined;
      const plain = value.kind === "boolean" || value.kind === "number" ? value.value : given;
      if (plain === undefined) throw new NotKnown("a default is not a literal");
      return plain && plain !== "false" ? "'1'" : "'0'";
    }
    if ((this.type === "json" || this.type === "jsonb") && (value.kind === "map" || value.kind === "list"))
      return `'${json(value).replaceAll("'", "''")}'`;
    if (value.kind === "number") return `'${value.written}'`;
    if (value.kind === "boolean") return `'${value.value}'`;
    return `'${textOf(value, "a default").replaceAll("'", "''")}'`;
  }
}

function json(value: Value): string {
  switch (value.kind) {
    case "map":
      if (value.open) break;
      return `{${[...value.entries].map(([key, item]) => `${JSON.stringify(key)}:${json(item)}`).join(",")}}`;
    case "list":
      if (value.open) break;
      return `[${value.items.map(json).join(",")}]`;
    case "text":
      if (value.holes) break;
      return JSON.stringify(value.text);
    case "number":
      return value.written;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    default:
  }
  throw new NotKnown("a default is not a literal");
}

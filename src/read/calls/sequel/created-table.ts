import type { Span } from "../../../types.ts";
import { NotKnown, textOf, withKeywords } from "../../code/call-arguments.ts";
import {
  COMPUTED,
  type CodeCall,
  knownText,
  type MapValue,
  nullValue,
  type Value,
} from "../../code/value.ts";
import { optionIn, sequelColumn } from "./columns.ts";
import { checkSql, compositeForeignKey, exclusionSql, keySql, noOptions, optionsAt } from "./constraints.ts";
import { createSequelIndex } from "./indexes.ts";
import type { SequelName } from "./names.ts";

interface IndexToCome {
  readonly sql: string;
  readonly span: Span;
}

const integer: Value = { kind: "reference", path: "Integer" };
const yes: Value = { kind: "boolean", value: true };

/** What the block of `create_table` is run on (database/schema_generator.rb, CreateTableGenerator). */
export class CreatedTable {
  readonly #table: SequelName;
  readonly #columns: string[] = [];
  readonly #constraints: string[] = [];
  readonly indexes: IndexToCome[] = [];
  /** Some of its calls are not known, so nobody knows which columns it has. */
  isPartlyKnown = false;

  constructor(table: SequelName) {
    this.#table = table;
  }

  get body(): string {
    return [...this.#columns, ...this.#constraints].join(", ");
  }

  /** It may have more columns, and indexes: as a table that is LIKE one that nobody knows. */
  lose(): void {
    this.#columns.push(`LIKE ${COMPUTED}`);
  }

  call(call: CodeCall): Value {
    try {
      if (call.open) throw new NotKnown("what it is given is not known");
      this.#call(call, withKeywords(call));
      return nullValue;
    } catch (error) {
      this.isPartlyKnown = true;
      throw error;
    }
  }

  #call(call: CodeCall, given: readonly Value[]): void {
    const [first, second] = given;
    switch (call.name) {
      case "column":
        if (!second) throw new NotKnown("the column's type is not told");
        this.#column(first, second, optionsAt(given, 2), call);
        return;
      case "primary_key":
        this.#primaryKey(first, given.slice(1), call);
        return;
      case "foreign_key":
        this.foreignKey(first, second, given[2], call);
        return;
      case "index":
      case "full_text_index":
      case "spatial_index":
        this.index(first, withIndexType(optionsAt(given, 1), call.name), call);
        return;
      default:
        this.#constraint(call, given);
    }
  }

  #constraint(call: CodeCall, given: readonly Value[]): void {
    const [first] = given;
    switch (call.name) {
      case "unique":
        this.#constraints.push(keySql("UNIQUE", first, optionsAt(given, 1)));
        return;
      case "check":
      case "constraint":
        this.#constraints.push(checkSql(call, call.name === "constraint"));
        return;
      case "exclude":
        this.#constraints.push(exclusionSql(first, optionsAt(given, 1)));
        return;
      default:
        // Any other call is a column of that type.
        if (!first) throw new NotKnown(`what \`${call.name}\` does is not known`);
        this.#column(first, typeNamed(call.name), optionsAt(given, 1), call);
    }
  }

  #column(name: Value | undefined, type: Value, options: MapValue, call: CodeCall): void {
    const own = classOrType(optionIn(options, "type") ?? type);
    this.#columns.push(sequelColumn(textOf(name, "the column"), own, options));
    const index = optionIn(options, "index");
    if (index && !(index.kind === "boolean" && !index.value) && name)
      this.index(name, index.kind === "map" ? index : noOptions, call);
  }

  index(columns: Value | undefined, options: MapValue, { span }: Pick<CodeCall, "span">): void {
    this.indexes.push({ sql: createSequelIndex(this.#table, columns, options), span });
  }

  /** `primary_key :id`, `primary_key :id, :uuid, default: …`, `primary_key [:a, :b]` */
  #primaryKey(name: Value | undefined, given: readonly Value[], call: CodeCall): void {
    const last = given.at(-1);
    const options = last?.kind === "map" ? optionsAt(given, given.length - 1) : noOptions;
    if (name?.kind === "list") {
      this.#constraints.push(keySql("PRIMARY KEY", name, options));
      return;
    }
    const type = given.find(({ kind }) => kind !== "map") ?? optionIn(options, "type") ?? integer;
    const entries = new Map<string, Value>([["primary_key", yes], ["identity", yes], ...options.entries]);
    entries.delete("type");
    this.#column(name, type, { kind: "map", entries }, call);
    const made = this.#columns.pop();
    // It comes first, wherever it stands.
    if (made !== undefined && optionIn(options, "keep_order") === undefined) this.#columns.unshift(made);
    else if (made !== undefined) this.#columns.push(made);
  }

  foreignKey(
    name: Value | undefined,
    table: Value | undefined,
    more: Value | undefined,
    call: CodeCall,
  ): void {
    const given = [table, more].flatMap((one) => (one?.kind === "map" ? [...one.entries] : []));
    const entries = new Map<string, Value>(given);
    if (table && table.kind !== "map" && table.kind !== "null") entries.set("table", table);
    const options: MapValue = { kind: "map", entries };
    const to = optionIn(options, "table");
    if (name?.kind !== "list") this.#column(name, integer, options, call);
    else if (to) this.#constraints.push(compositeForeignKey(name, to, options));
    else throw new NotKnown("which table the key is to is not told");
  }

  primaryKeys(columns: Value): void {
    this.#constraints.push(keySql("PRIMARY KEY", columns, noOptions));
  }
}

/** What `create_table` has a call for by the name of a class; any other name is the type itself, as `Boolean`. */
const generic =
  /^(?:String|Integer|Fixnum|Bignum|Float|Numeric|BigDecimal|Date|DateTime|Time|File|TrueClass|FalseClass)$/;

function typeNamed(name: string): Value {
  return generic.test(name) ? { kind: "reference", path: name } : { kind: "symbol", value: name };
}

/** `full_text_index` and `spatial_index`, `add_…` before them or not, say the type. */
export function withIndexType(options: MapValue, called: string): MapValue {
  const type = /(full_text|spatial)_index$/.exec(called)?.[1];
  if (type === undefined) return options;
  return { kind: "map", entries: new Map([["type", { kind: "symbol", value: type }], ...options.entries]) };
}

/** `:Bignum`, as a symbol or as a class. */
export function classOrType(value: Value): Value {
  return knownText(value) === "Bignum" ? { kind: "reference", path: "Bignum" } : value;
}

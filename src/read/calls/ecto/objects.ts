import { flagOf, isGiven, itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import { keywordsOf } from "../../code/elixir/keywords.ts";
import {
  COMPUTED,
  type Handle,
  isToldElsewhere,
  knownText,
  type TextValue,
  type Value,
} from "../../code/value.ts";
import { sqlGiven } from "./sql-parts.ts";

/** What `table`, `index`, `constraint` and `references` give: it sends nothing by itself. */
class EctoObject implements Handle {
  readonly sendsNothing = true;

  call(): null {
    return null;
  }
}

export class EctoTable extends EctoObject {
  readonly name: string;
  readonly prefix: string | null;
  readonly options: ReadonlyMap<string, Value>;

  constructor(name: string, options: ReadonlyMap<string, Value>, prefix: string | null) {
    super();
    [this.name, this.options, this.prefix] = [name, options, prefix];
  }
}

/** A column by its name, or an expression as SQL. */
export interface IndexKey {
  readonly name: string | null;
  readonly sql: TextValue | null;
  /** `desc_nulls_last` */
  readonly order: string | null;
}

export class EctoIndex extends EctoObject {
  readonly table: string;
  readonly keys: readonly IndexKey[];
  readonly name: string;
  readonly prefix: string | null;
  readonly options: ReadonlyMap<string, Value>;

  constructor(given: Pick<EctoIndex, "table" | "keys" | "name" | "prefix" | "options">) {
    super();
    ({ table: this.table, keys: this.keys, name: this.name, prefix: this.prefix } = given);
    this.options = given.options;
  }

  named(name: string): EctoIndex {
    return new EctoIndex({ ...this.#parts(), name });
  }

  #parts() {
    return {
      table: this.table,
      keys: this.keys,
      name: this.name,
      prefix: this.prefix,
      options: this.options,
    };
  }

  flag(name: string): boolean {
    return flagOf(this.options.get(name), `the option ${name}`);
  }
}

export class EctoConstraint extends EctoObject {
  readonly table: string;
  readonly name: string;
  readonly prefix: string | null;
  readonly options: ReadonlyMap<string, Value>;

  constructor(given: Pick<EctoConstraint, "table" | "name" | "prefix" | "options">) {
    super();
    [this.table, this.name, this.prefix, this.options] = [
      given.table,
      given.name,
      given.prefix,
      given.options,
    ];
  }
}

export class EctoReference extends EctoObject {
  readonly table: string;
  readonly options: ReadonlyMap<string, Value>;

  constructor(table: string, options: ReadonlyMap<string, Value>) {
    super();
    [this.table, this.options] = [table, options];
  }
}

/** The options of a call: since 3.12 Ecto raises for one that it does not know (struct!/2), before it passes it over. */
export function ectoOptions(
  given: Value | undefined,
  known: ReadonlySet<string> | null,
  refuses = true,
): ReadonlyMap<string, Value> {
  const entries = keywordsOf(given);
  if (!entries) throw new NotKnown("its options are not literal");
  const other = known ? [...entries.keys()].filter((name) => !known.has(name)) : [];
  const [first] = other;
  if (first !== undefined && refuses) throw new NotKnown(`Ecto refuses the option ${first}`);
  return new Map([...entries].filter(([name]) => !other.includes(name)));
}

export function prefixIn(options: ReadonlyMap<string, Value>, otherwise: string | null): string | null {
  const given = options.get("prefix");
  if (!isGiven(given)) return otherwise;
  // The configuration tells a schema; what stands in it is known all the same.
  return isToldElsewhere(given) ? COMPUTED : textOf(given, "the prefix");
}

const orders = /^(?:asc|desc)(?:_nulls_(?:first|last))?$/;

/** One column, or a list of columns, expressions, and either with an order. */
export function indexKeys(value: Value | undefined): readonly IndexKey[] {
  if (value?.kind === "symbol") return [{ name: value.value, sql: null, order: null }];
  return itemsOf(value, "the list of columns").map((item): IndexKey => {
    const [order, of] = item.kind === "list" ? item.items : [];
    if (item.kind !== "list") return keyOfValue(item, null);
    if (order?.kind !== "symbol" || !orders.test(order.value) || !of)
      throw new NotKnown("a column is not a literal");
    return keyOfValue(of, order.value);
  });
}

function keyOfValue(value: Value, order: string | null): IndexKey {
  if (value.kind === "symbol") return { name: value.value, sql: null, order };
  if (value.kind === "text") return { name: null, sql: sqlGiven(value, "a column"), order };
  throw new NotKnown("a column is not a literal");
}

/** lib/ecto/migration.ex, default_index_name */
export function defaultEctoIndexName(table: string, keys: readonly IndexKey[]): string {
  const parts = [table, ...keys.map(({ name, sql }) => name ?? textOf(sql ?? undefined, "an expression"))];
  const words = parts.map((part) => part.replace(/[^\p{L}\p{N}_]/gu, "_").replace(/_+$/, ""));
  return [...words, "index"].join("_");
}

export function ectoName(value: Value | undefined, what: string): string {
  const name = knownText(value);
  if (name === null) throw new NotKnown(`${what} is not a literal`);
  return name;
}

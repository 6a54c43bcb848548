import { NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import type { CodeCall, MapValue, Value } from "../../code/value.ts";
import { isSet, optionIn } from "./columns.ts";
import { listOfColumns } from "./constraints.ts";
import { sequelLiteral } from "./literals.ts";
import { quoteSequelName, type SequelName, sequelNameIn } from "./names.ts";
import { quoteWord } from "./quoting.ts";

/** `CREATE UNLOGGED TABLE IF NOT EXISTS "orders"` (create_table_prefix_sql) */
export function createTablePrefix(table: SequelName, options: MapValue): string {
  const kind = ["temp", "foreign", "unlogged"].find((one) => isSet(options, one));
  const word = kind === undefined ? "" : kind === "temp" ? "TEMPORARY " : `${kind.toUpperCase()} `;
  const exists = isSet(options, "if_not_exists") ? " IF NOT EXISTS" : "";
  return `CREATE ${word}TABLE${exists} ${kind === "temp" ? quoteWord(table.name) : quoteSequelName(table)}`;
}

/** create_table_suffix_sql */
export function createTableSuffix(options: MapValue): string {
  const parts: string[] = [];
  const inherits = optionIn(options, "inherits");
  if (inherits) {
    const tables = inherits.kind === "list" ? inherits.items : [inherits];
    parts.push(
      `INHERITS (${tables.map((one) => quoteSequelName(sequelNameIn(one, "the parent table"))).join(", ")})`,
    );
  }
  const by = optionIn(options, "partition_by");
  const type = optionIn(options, "partition_type");
  if (by)
    parts.push(`PARTITION BY ${type ? textOf(type, "the partition type") : "RANGE"} ${listOfColumns(by)}`);
  const commit = optionIn(options, "on_commit");
  if (commit) parts.push(`ON COMMIT ${textOf(commit, "on_commit").replaceAll("_", " ").toUpperCase()}`);
  const tablespace = optionIn(options, "tablespace");
  if (tablespace) parts.push(`TABLESPACE ${quoteWord(textOf(tablespace, "the tablespace"))}`);
  if (isSet(options, "foreign")) throw new NotKnown("a foreign table is not read");
  return parts.map((part) => ` ${part}`).join("");
}

/** What the block of `create_table :orders_2026, partition_of: :orders` is run on. */
export class PartitionBounds {
  readonly #told = new Map<string, readonly Value[]>();

  call({ name, arguments: given }: CodeCall): Value {
    if (name === "minvalue" || name === "maxvalue") return { kind: "symbol", value: name.toUpperCase() };
    if (!/^(?:from|to|values_in|modulus|remainder|default)$/.test(name))
      throw new NotKnown(`what \`${name}\` does is not known`);
    this.#told.set(name, given);
    return { kind: "null" };
  }

  get sql(): string {
    const [from, to, list] = [this.#told.get("from"), this.#told.get("to"), this.#told.get("values_in")];
    const [modulus, remainder] = [this.#told.get("modulus"), this.#told.get("remainder")];
    if (from && to) return `FOR VALUES FROM ${bounds(from)} TO ${bounds(to)}`;
    if (list) return `FOR VALUES IN ${bounds(list)}`;
    if (modulus && remainder)
      return `FOR VALUES WITH (MODULUS ${sequelLiteral(modulus[0])}, REMAINDER ${sequelLiteral(remainder[0])})`;
    if (this.#told.has("default")) return "DEFAULT";
    throw new NotKnown("the partition's bounds are not known");
  }
}

function bounds(values: readonly Value[]): string {
  return `(${values.map((one) => (one.kind === "symbol" ? one.value : sequelLiteral(one))).join(", ")})`;
}

/** join_table_name: what both tables are called, in the order of the alphabet. */
export function joinTableOf(tables: MapValue, options: MapValue): SequelName {
  const name = optionIn(options, "name");
  if (name) return sequelNameIn(name, "the table's name");
  const names = [...tables.entries.values()].map((table) =>
    textOf(table.kind === "map" ? optionIn(table, "table") : table, "the table's name"),
  );
  if (names.length !== 2) throw new NotKnown("a join table has two others");
  return { schema: null, name: names.sort().join("_") };
}

export function createViewSql(name: Value | undefined, source: Value | undefined, options: MapValue): string {
  const words = ["CREATE"];
  if (isSet(options, "replace")) words.push("OR REPLACE");
  if (isSet(options, "temp")) words.push("TEMPORARY");
  if (isSet(options, "recursive")) words.push("RECURSIVE");
  if (isSet(options, "materialized")) words.push("MATERIALIZED");
  words.push("VIEW", quoteSequelName(sequelNameIn(name, "the view's name")));
  const columns = optionIn(options, "columns") ?? optionIn(options, "recursive");
  if (columns && columns.kind !== "boolean")
    words.push(`(${textsOf(columns, "the columns").map(quoteWord).join(", ")})`);
  return `${words.join(" ")} AS ${source?.kind === "text" ? textOf(source, "the query") : sequelLiteral(source)}`;
}

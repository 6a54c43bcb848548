import { flagOf, isGiven, itemsOf, NotKnown, textOf } from "../../code/call-arguments.ts";
import { pairOf } from "../../code/elixir/keywords.ts";
import type { Value } from "../../code/value.ts";
import { type EctoReference, type EctoTable, ectoName, prefixIn } from "./objects.ts";
import { qualifiedEctoName, quotedEctoName, type SqlPart } from "./sql-parts.ts";
import {
  collationOf,
  ectoColumnOptions,
  ectoDefault,
  ectoType,
  referringType,
  typeReference,
} from "./types.ts";

export interface ColumnChange {
  readonly action: "add" | "add_if_not_exists" | "modify" | "remove" | "remove_if_exists";
  readonly name: string;
  /** Null where a column is removed by its name alone. */
  readonly type: Value | null;
  readonly options: ReadonlyMap<string, Value>;
}

const noOptions: ReadonlyMap<string, Value> = new Map();

/** What the repository's configuration tells of keys. */
export interface KeyTypes {
  /** `migration_foreign_key` and `migration_primary_key`: the type of a reference that names none. */
  readonly reference: Value;
}

interface DefinedColumn {
  readonly column: SqlPart;
  /** The key of one that refers to another. */
  readonly key: SqlPart | null;
}

function definedColumn(
  table: EctoTable,
  { name, type, options }: ColumnChange,
  keys: KeyTypes,
): DefinedColumn {
  if (!type) throw new NotKnown("the column's type is not a literal");
  const reference = typeReference(type);
  const own = reference ? (reference.options.get("type") ?? keys.reference) : type;
  const sql = reference ? referringType(reference, options, keys.reference) : ectoType(type, options);
  return {
    column: [quotedEctoName(name), " ", sql, ectoColumnOptions(own, options)],
    key: reference && foreignKey(reference, table, name),
  };
}

export function ectoColumnDefinition(table: EctoTable, change: ColumnChange, keys: KeyTypes): SqlPart {
  const { column, key } = definedColumn(table, change, keys);
  return key ? [column, ", ", key] : column;
}

/** A part of ALTER TABLE. */
export function columnChange(table: EctoTable, change: ColumnChange, keys: KeyTypes): SqlPart {
  const { action, name, type } = change;
  const reference = type && typeReference(type);
  switch (action) {
    case "add":
    case "add_if_not_exists": {
      const { column, key } = definedColumn(table, change, keys);
      const add = action === "add" ? "ADD COLUMN " : "ADD COLUMN IF NOT EXISTS ";
      return [add, column, key ? [", ADD ", key] : ""];
    }
    case "modify":
      return modified(table, change, keys);
    case "remove":
      return [
        reference ? `DROP CONSTRAINT ${keyName(reference, table, name)}, ` : "",
        `DROP COLUMN ${quotedEctoName(name)}`,
      ];
    case "remove_if_exists":
      return [
        reference ? `DROP CONSTRAINT IF EXISTS ${keyName(reference, table, name)}, ` : "",
        `DROP COLUMN IF EXISTS ${quotedEctoName(name)}`,
      ];
  }
}

function modified(table: EctoTable, { name, type, options }: ColumnChange, keys: KeyTypes): SqlPart {
  if (!type) throw new NotKnown("the column's type is not a literal");
  const reference = typeReference(type);
  const column = quotedEctoName(name);
  const from = formerType(options);
  const former = from && typeReference(from.type);
  const may = options.get("null");
  const value = options.get("default");
  const nulls = !isGiven(may) ? "" : flagOf(may, "the option null") ? "DROP NOT NULL" : "SET NOT NULL";
  return [
    former ? `DROP CONSTRAINT ${keyName(former, table, name)}, ` : "",
    `ALTER COLUMN ${column} TYPE `,
    reference
      ? [referringType(reference, options, keys.reference), ", ADD ", foreignKey(reference, table, name)]
      : ectoType(type, options),
    nulls === "" ? "" : `, ALTER COLUMN ${column} ${nulls}`,
    value ? [`, ALTER COLUMN ${column} SET DEFAULT `, ectoDefault(value, type)] : "",
    collationOf(options),
  ];
}

/** `from:` a type, or a type with its options. */
export function formerType(
  options: ReadonlyMap<string, Value>,
): { readonly type: Value; readonly options: Value | null } | null {
  const from = options.get("from");
  if (!isGiven(from)) return null;
  const [type, own] = from.kind === "list" ? from.items : [];
  const isPair = from.kind === "list" && from.items.length === 2 && own?.kind === "list";
  return isPair && type && pairOf(from)?.[0] !== "array"
    ? { type, options: own }
    : { type: from, options: null };
}

function keyName({ options }: EctoReference, table: EctoTable, column: string): string {
  const name = options.get("name");
  return quotedEctoName(isGiven(name) ? ectoName(name, "the key's name") : `${table.name}_${column}_fkey`);
}

function namesOf(names: readonly string[]): string {
  return names.map(quotedEctoName).join(",");
}

function foreignKey(reference: EctoReference, table: EctoTable, name: string): SqlPart {
  const { options } = reference;
  const also = itemsOf(options.get("with") ?? { kind: "list", items: [] }, "the option with").map(pairOf);
  const pairs = also.flatMap((pair) => (pair ? [[pair[0], ectoName(pair[1], "a column")] as const] : []));
  const column = options.get("column");
  const there = isGiven(column) ? ectoName(column, "the option column") : "id";
  const prefix = options.has("prefix") ? prefixIn(options, null) : table.prefix;
  return [
    `CONSTRAINT ${keyName(reference, table, name)} `,
    `FOREIGN KEY (${namesOf([name, ...pairs.map(([own]) => own)])}) `,
    `REFERENCES ${qualifiedEctoName(prefix, reference.table)}`,
    `(${namesOf([there, ...pairs.map(([, other]) => other)])})`,
    matchOf(options.get("match")),
    actionOf("DELETE", options.get("on_delete")),
    actionOf("UPDATE", options.get("on_update")),
    flagOf(options.get("validate"), "the option validate", true) ? "" : " NOT VALID",
  ];
}

function matchOf(value: Value | undefined): string {
  return isGiven(value) ? ` MATCH ${textOf(value, "the option match").toUpperCase()}` : "";
}

const actions: ReadonlyMap<string, string> = new Map([
  ["nilify_all", "SET NULL"],
  ["default_all", "SET DEFAULT"],
  ["delete_all", "CASCADE"],
  ["update_all", "CASCADE"],
  ["restrict", "RESTRICT"],
  ["nothing", ""],
]);

/** `:delete_all`, `{:nilify, [:column]}` */
function actionOf(event: "DELETE" | "UPDATE", value: Value | undefined): string {
  if (!isGiven(value)) return "";
  const pair = pairOf(value);
  if (pair) {
    const columns = itemsOf(pair[1], "the columns").map((one) => ectoName(one, "a column"));
    return ` ON ${event} SET ${pair[0] === "nilify" ? "NULL" : "DEFAULT"} (${namesOf(columns)})`;
  }
  const action = actions.get(textOf(value, `the option on_${event.toLowerCase()}`));
  if (action === undefined) throw new NotKnown(`Ecto refuses what on_${event.toLowerCase()} says`);
  return action === "" ? "" : ` ON ${event} ${action}`;
}

/** `, PRIMARY KEY (…)` of those that are told to be in it. */
export function primaryKeyOf(changes: readonly ColumnChange[], before: string): string {
  const names = changes
    .filter(({ action, type }) => action !== "remove" && action !== "remove_if_exists" && type !== null)
    .filter(({ options }) => flagOf(options.get("primary_key"), "the option primary_key"))
    .map(({ name }) => name);
  return names.length === 0 ? "" : `${before}PRIMARY KEY (${namesOf(names)})`;
}

/** The opposite of the changes of one ALTER TABLE (runner.ex, table_reverse); null: Ecto refuses to take them back. */
export function oppositeChanges(changes: readonly ColumnChange[]): readonly ColumnChange[] | null {
  const made = changes.map(oppositeChange);
  return made.includes(null) ? null : made.flatMap((one) => one ?? []).reverse();
}

function oppositeChange({ action, name, type, options }: ColumnChange): ColumnChange | null {
  if (action === "add") return { action: "remove", name, type, options: noOptions };
  if (action === "remove") return type ? { action: "add", name, type, options } : null;
  const from = action === "modify" ? formerType(options) : null;
  if (!from || !type) return null;
  const isPair = from.options !== null;
  const own = isPair ? new Map(pairsIn(from.options)) : new Map(options);
  const before = new Map([...options].filter(([key]) => key !== "from"));
  const given: Value = isPair ? { kind: "list", items: [type, listOfPairs(before)] } : type;
  return { action: "modify", name, type: from.type, options: own.set("from", given) };
}

function pairsIn(value: Value | null): readonly (readonly [string, Value])[] {
  return value?.kind === "list"
    ? value.items.flatMap((item) => [pairOf(item)].flatMap((one) => (one ? [one] : [])))
    : [];
}

function listOfPairs(entries: ReadonlyMap<string, Value>): Value {
  const items = [...entries].map(
    ([key, value]): Value => ({ kind: "list", items: [{ kind: "symbol", value: key }, value] }),
  );
  return { kind: "list", items };
}

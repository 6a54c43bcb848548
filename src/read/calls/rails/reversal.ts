import type { Value } from "../../code/value.ts";
import { optionsWith, optionsWithout, type SchemaCall } from "../any-tool/schema-call.ts";

export interface OppositeCall {
  readonly name: string;
  readonly call: SchemaCall;
}

type Reversal = (call: SchemaCall) => OppositeCall | null;

/** What takes a call of `change` back (migration/command_recorder.rb); null: Rails refuses to. */
export function reversalOf(name: string, call: SchemaCall): OppositeCall | null {
  return reversals.get(name)?.(call) ?? null;
}

const straight: readonly (readonly [string, string])[] = [
  ["create_table", "drop_table"],
  ["create_join_table", "drop_join_table"],
  ["add_column", "remove_column"],
  ["add_index", "remove_index"],
  ["add_timestamps", "remove_timestamps"],
  ["add_reference", "remove_reference"],
  ["add_belongs_to", "remove_belongs_to"],
  ["add_foreign_key", "remove_foreign_key"],
  ["add_check_constraint", "remove_check_constraint"],
  ["add_unique_constraint", "remove_unique_constraint"],
  ["add_exclusion_constraint", "remove_exclusion_constraint"],
  ["enable_extension", "disable_extension"],
  ["create_enum", "drop_enum"],
  ["create_schema", "drop_schema"],
];

const become =
  (name: string): Reversal =>
  (call) => ({ name, call });

const where =
  (may: (call: SchemaCall) => boolean, reversal: Reversal): Reversal =>
  (call) =>
    may(call) ? reversal(call) : null;

/** `from` and `to` change places. */
const turned =
  (name: string): Reversal =>
  (call) => {
    const [from, to] = [call.options.entries.get("from"), call.options.entries.get("to")];
    return from && to
      ? { name, call: call.with({ options: optionsWith(call.options, { from: to, to: from }) }) }
      : null;
  };

const swapped =
  (name: string, at: number): Reversal =>
  (call) => {
    const given = [...call.given];
    const [a, b] = [given[at], given[at + 1]];
    if (!a || !b) return null;
    given[at] = b;
    given[at + 1] = a;
    return { name, call: call.with({ given }) };
  };

const reversals: ReadonlyMap<string, Reversal> = new Map<string, Reversal>([
  ...straight.flatMap(([does, undoes]): [string, Reversal][] => [
    [does, become(undoes)],
    [undoes, become(does)],
  ]),
  [
    "drop_table",
    where(({ block, options }) => block !== null || options.entries.size > 0, become("create_table")),
  ],
  ["remove_column", where(({ given }) => given.length > 2, become("add_column"))],
  ["add_unique_constraint", where((call) => !call.has("using_index"), become("remove_unique_constraint"))],
  ["add_columns", become("remove_columns")],
  ["remove_columns", where((call) => call.has("type"), become("add_columns"))],
  ["remove_index", indexAgain],
  ["remove_foreign_key", keyAgain],
  ["remove_check_constraint", where(({ given }) => given.length > 1, become("add_check_constraint"))],
  ["remove_unique_constraint", where(({ given }) => given.length > 1, become("add_unique_constraint"))],
  ["remove_exclusion_constraint", where(({ given }) => given.length > 1, become("add_exclusion_constraint"))],
  ["drop_enum", where(({ given }) => given.length > 1, become("create_enum"))],
  ["rename_table", swapped("rename_table", 0)],
  ["rename_column", swapped("rename_column", 1)],
  ["rename_index", swapped("rename_index", 1)],
  ["rename_enum", swapped("rename_enum", 0)],
  ["change_column_default", turned("change_column_default")],
  ["change_column_comment", turned("change_column_comment")],
  ["change_table_comment", turned("change_table_comment")],
  ["change_column_null", nullAgain],
]);

function indexAgain(call: SchemaCall): OppositeCall | null {
  const columns = call.given[1] ?? call.option("column");
  const [table] = call.given;
  if (!columns || !table) return null;
  const options = optionsWithout(call.options, "column", "if_exists");
  return { name: "add_index", call: call.with({ given: [table, columns], options }) };
}

function keyAgain(call: SchemaCall): OppositeCall | null {
  const to = call.given[1] ?? call.option("to_table");
  const [table] = call.given;
  if (!to || !table) return null;
  const options = optionsWithout(call.options, "to_table", "if_exists");
  return { name: "add_foreign_key", call: call.with({ given: [table, to], options }) };
}

function nullAgain(call: SchemaCall): OppositeCall | null {
  const [table, column, may, ...rest] = call.given;
  if (!table || !column || may?.kind !== "boolean") return null;
  const other: Value = { kind: "boolean", value: !may.value };
  return { name: "change_column_null", call: call.with({ given: [table, column, other, ...rest] }) };
}

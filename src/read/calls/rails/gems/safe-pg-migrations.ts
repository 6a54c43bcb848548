import { gte } from "semver";
import { NotKnown } from "../../../code/call-arguments.ts";
import { nullValue, textValue, type Value } from "../../../code/value.ts";
import { optionsWith, optionsWithout, type SchemaCall } from "../../any-tool/schema-call.ts";
import { constraintName, type MigrationVersion } from "../names.ts";
import { filledInBatches, referenceParts } from "./call-parts.ts";
import type { CallSender, GemRules } from "./gem-rules.ts";

const no: Value = { kind: "boolean", value: false };
const concurrently = textValue("concurrently");
const untimed = [
  ["lock_timeout", "0"],
  ["statement_timeout", "0"],
] as const;

/** lib/safe-pg-migrations/plugins/idempotent_statements.rb: each asks the catalog first. */
const looksFirst = /^(?:drop_table|(?:add|remove)_(?:index|column|foreign_key)|add_check_constraint)$/;

/**
 * What safe-pg-migrations of a version sends (lib/safe-pg-migrations/plugins/statement_insurer.rb of v1.0.0 to v4.0.0).
 * `timeout`: the lock_timeout of all but the concurrent commands.
 */
export function safePgMigrations(version: string, installed: MigrationVersion, timeout: string): GemRules {
  const since = (first: string): boolean => gte(version, first);
  const sends: ReadonlyMap<string, (call: SchemaCall, by: CallSender) => void> = new Map([
    ["add_index", (call, by) => sendIndex("add_index", call, by)],
    ["remove_index", (call, by) => sendIndex("remove_index", call, by)],
    ["add_reference", addReference],
    ["add_belongs_to", addReference],
    ...(since("1.1.0") ? ([["add_foreign_key", addForeignKey]] as const) : []),
    ...(since("2.1.0") ? ([["add_check_constraint", addCheck]] as const) : []),
    ...(since("2.1.0") && installed >= 601 ? ([["change_column_null", changeNull]] as const) : []),
    ...(since("3.0.0") ? ([["add_column", addColumn]] as const) : []),
    ...(since("4.0.0") ? ([["remove_column", removeColumn]] as const) : []),
  ]);
  const sendIndex = (name: string, call: SchemaCall, by: CallSender): void => {
    const given = call.options.entries.get("algorithm");
    // Before 4.0 it took no algorithm for an answer but `:default`.
    const isKept = given && (since("4.0.0") || name === "remove_index" || isDefault(given));
    const told = isKept
      ? call
      : call.with({ options: optionsWith(call.options, { algorithm: concurrently }) });
    by.within(untimed, () => by.forward(name, told, "healed"));
  };
  return {
    why: "opens no transaction, makes indexes concurrently and validates constraints apart",
    opensNone: true,
    atConnection: true,
    session: [["lock_timeout", timeout]],
    send(name, call, by) {
      const own = sends.get(name);
      if (own) own(call, by);
      else if (looksFirst.test(name)) by.forward(name, call, "asked");
      return own !== undefined || looksFirst.test(name);
    },
  };
}

function isDefault(value: Value): boolean {
  return value.kind === "symbol" && value.value === "default";
}

/** Rails' own adds a column, an index and a key one after the other, on the connection that the gem has extended. */
function addReference(call: SchemaCall, by: CallSender): void {
  referenceParts(call, by.to, by.again);
}

function addForeignKey(call: SchemaCall, by: CallSender): void {
  if (call.has("validate")) {
    by.forward("add_foreign_key", call, "asked");
    return;
  }
  by.forward("add_foreign_key", call.with({ options: optionsWith(call.options, { validate: no }) }), "asked");
  by.forward("validate_foreign_key", call);
}

function addCheck(call: SchemaCall, by: CallSender): void {
  const isValidated = call.flag("validate", true);
  const told = call.with({ options: optionsWith(call.options, { validate: no }) });
  by.forward("add_check_constraint", told, "asked");
  if (isValidated) by.forward("validate_check_constraint", call);
}

/** plugins/statement_insurer/change_column_null.rb: a check proves it, and goes again. */
function changeNull(call: SchemaCall, by: CallSender): void {
  const [table, , may, value] = call.given;
  if (may?.kind !== "boolean" || may.value || (value && value.kind !== "null") || !table) {
    by.forward("change_column_null", call);
    return;
  }
  const expression = `${call.text(1, "the column")} IS NOT NULL`;
  const name = textValue(constraintName("chk_rails", call.table, expression));
  const check = call.with({
    given: [table, textValue(expression)],
    options: { kind: "map", entries: new Map([["name", name]]) },
  });
  addCheck(check, by);
  by.forward("change_column_null", call);
  by.forward("remove_check_constraint", check);
}

/** plugins/statement_insurer/add_column.rb */
function addColumn(call: SchemaCall, by: CallSender): void {
  const { entries } = call.options;
  const [table, column] = call.given;
  const value = entries.get("default");
  const how = call.optionText("default_value_backfill");
  const own = call.with({ options: optionsWithout(call.options, "default_value_backfill") });
  if (how !== "update_in_batches" || !value || value.kind === "null" || !table || !column) {
    by.forward("add_column", own, "asked");
    return;
  }
  by.forward("add_column", own.with({ options: optionsWithout(own.options, "default", "null") }), "asked");
  const bare = { kind: "map" as const, entries: new Map<string, Value>() };
  by.forward("change_column_default", call.with({ given: [table, column, value], options: bare }));
  filledInBatches(call, by.to, call.text(1, "the column"), null);
  if (!call.flag("null", true))
    changeNull(call.with({ given: [table, column, no, nullValue], options: bare }), by);
}

/** plugins/statement_insurer/remove_column_index.rb raises where an index has more columns than this one. */
function removeColumn(call: SchemaCall, by: CallSender): void {
  const column = call.text(1, "the column");
  const wide = by.to.known
    .of(call.table)
    .find(({ columns }) => typeof columns !== "string" && columns.length > 1 && columns.includes(column));
  if (wide) throw new NotKnown(`safe-pg-migrations refuses to remove a column of the index ${wide.name}`);
  by.forward("remove_column", call, "asked");
}

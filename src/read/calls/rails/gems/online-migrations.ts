import { NotKnown } from "../../../code/call-arguments.ts";
import { textValue, type Value } from "../../../code/value.ts";
import { optionsIn, optionsWith, optionsWithout, type SchemaCall } from "../../any-tool/schema-call.ts";
import { constraintName, quoteColumn } from "../names.ts";
import type { OppositeCall } from "../reversal.ts";
import { referenceParts } from "./call-parts.ts";
import type { CallSender, GemRules } from "./gem-rules.ts";

const no: Value = { kind: "boolean", value: false };
const concurrently = textValue("concurrently");

type Helper = (call: SchemaCall, by: CallSender) => void;

/**
 * What online_migrations sends (lib/online_migrations/schema_statements.rb and lock_retrier.rb of v0.36.0). Its calls may
 * be made again. Each has 200 ms for its locks, 30 times over.
 */
export const onlineMigrations: GemRules = {
  why: "looks for what is there already, and tries again when a lock is not to be had",
  atConnection: true,
  session: [["lock_timeout", "200ms"]],
  get helpers() {
    return new Set([...helpers.keys(), ...inBackground]);
  },
  send(name, call, by) {
    if (inBackground.has(name))
      throw new NotKnown(`online_migrations does what \`${name}\` says later, in the background`);
    const helper = helpers.get(name);
    if (helper) helper(call, by);
    else if (/^(?:add|remove)_index$/.test(name)) sendIndex(name, call, by);
    else if (looksFirst.test(name)) by.forward(name, call, "asked");
    return helper !== undefined || /^(?:add|remove)_index$/.test(name) || looksFirst.test(name);
  },
  recorded: (name, call) => opposite(name, call),
};

const looksFirst =
  /^(?:add_column|(?:add|remove)_(?:foreign_key|check_constraint)|add_exclusion_constraint)$/;

/** A build that a lock cuts is dropped and made again, so its timeout leaves nothing behind. */
function sendIndex(name: string, call: SchemaCall, by: CallSender): void {
  if (call.optionText("algorithm") !== "concurrently") by.forward(name, call, "healed");
  else by.within([["lock_timeout", "0"]], () => by.forward(name, call, "healed"));
}

/** Their DDL is put into a queue, from which another process sends it, outside any transaction. */
const inBackground: ReadonlySet<string> = new Set([
  "add_index_in_background",
  "remove_index_in_background",
  "validate_foreign_key_in_background",
  "validate_constraint_in_background",
  "enqueue_background_schema_migration",
]);

const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ["add_reference_concurrently", addReference],
  [
    "add_column_with_default",
    (call, by) => {
      const value = call.options.entries.get("default");
      // A function may be volatile, which only the server knows.
      if (value?.kind === "function") throw new NotKnown("whether its default is volatile is not known");
      const batches = ["batch_size", "batch_column_name", "progress", "pause_ms"];
      by.again("add_column", call.with({ options: optionsWithout(call.options, ...batches) }));
    },
  ],
  ["add_not_null_constraint", (call, by) => addCheck(notNull(call), call, by)],
  ["validate_not_null_constraint", (call, by) => by.again("validate_check_constraint", notNull(call))],
  ["remove_not_null_constraint", (call, by) => by.again("remove_check_constraint", notNull(call))],
  ["add_text_limit_constraint", (call, by) => addCheck(textLimit(call), call, by)],
  ["validate_text_limit_constraint", (call, by) => by.again("validate_check_constraint", textLimit(call))],
  ["remove_text_limit_constraint", (call, by) => by.again("remove_check_constraint", textLimit(call))],
]);

/** Its columns the other way round than Rails; that of the type may be null unless `polymorphic` says otherwise. */
function addReference(call: SchemaCall, by: CallSender): void {
  const type = optionsIn(call.option("polymorphic"), "polymorphic");
  const parts: [name: string, part: SchemaCall][] = [];
  referenceParts(call, by.to, (name, part) => parts.push([name, part]));
  const columns = parts.filter(([name]) => name === "add_column").reverse();
  for (const [at, [name, part]] of columns.entries())
    by.again(name, at === 1 && type ? part.with({ options: type }) : part);
  for (const [name, part] of parts) if (name !== "add_column") sendPart(name, part, by);
}

function sendPart(name: string, part: SchemaCall, by: CallSender): void {
  if (name === "add_foreign_key") validated(name, "validate_foreign_key", part, by);
  else by.again(name, part.with({ options: optionsWith(part.options, { algorithm: concurrently }) }));
}

/** Not valid first, then validated where its call does not say otherwise. */
function validated(add: string, validate: string, call: SchemaCall, by: CallSender): void {
  by.again(add, call.with({ options: optionsWith(call.options, { validate: no }) }));
  if (call.flag("validate", true)) by.again(validate, call);
}

function addCheck(check: SchemaCall, call: SchemaCall, by: CallSender): void {
  const told = call.flag("validate", true) ? {} : { validate: no };
  const options = optionsWith(check.options, told);
  validated("add_check_constraint", "validate_check_constraint", check.with({ options }), by);
}

function notNull(call: SchemaCall): SchemaCall {
  const column = call.text(1, "the column");
  return checkOf(call, `${quoteColumn(column)} IS NOT NULL`, `${column}_not_null`);
}

function textLimit(call: SchemaCall): SchemaCall {
  const column = call.text(1, "the column");
  const limit = call.given[2];
  const written = limit?.kind === "number" ? limit.written : "";
  return checkOf(call, `char_length(${column}) <= ${written}`, `${column}_max_length`);
}

/** The name is made of the column and what is checked, not of the expression. */
function checkOf(call: SchemaCall, expression: string, of: string): SchemaCall {
  const [table] = call.given;
  const name = textValue(call.optionText("name") ?? constraintName("chk_rails", call.table, of));
  const given = table ? [table, textValue(expression)] : [];
  return call.with({ given, options: { kind: "map", entries: new Map([["name", name]]) } });
}

/** lib/online_migrations/command_recorder.rb */
function opposite(name: string, call: SchemaCall): OppositeCall | null {
  const bare = call.with({ options: optionsWithout(call.options, "validate") });
  switch (name) {
    case "add_reference_concurrently":
      return { name: "remove_reference", call };
    case "add_column_with_default":
      return { name: "remove_column", call: call.with({ given: call.given.slice(0, 2) }) };
    case "add_not_null_constraint":
      return { name: "remove_not_null_constraint", call: bare };
    case "remove_not_null_constraint":
      return { name: "add_not_null_constraint", call };
    case "add_text_limit_constraint":
      return { name: "remove_text_limit_constraint", call: bare };
    case "remove_text_limit_constraint":
      return call.given[2] ? { name: "add_text_limit_constraint", call } : null;
    default:
      return null;
  }
}

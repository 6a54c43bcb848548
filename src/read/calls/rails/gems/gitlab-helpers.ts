import { sha256 } from "../../../../text/sha256.ts";
import { NotKnown, textOf, textsOf } from "../../../code/call-arguments.ts";
import { nullValue, textValue, type Value } from "../../../code/value.ts";
import { optionsWith, optionsWithout, type SchemaCall } from "../../any-tool/schema-call.ts";
import type { CallSender, GemRules } from "./gem-rules.ts";

const concurrently = textValue("concurrently");

type Helper = (call: SchemaCall, by: CallSender) => void;

/**
 * GitLab's Gitlab::Database::MigrationHelpers, which refuse to run in a transaction (lib/gitlab/database/migration_helpers.rb
 * and migrations/constraints_helpers.rb of gitlab-org/gitlab). They write names as they are given them.
 */
export const gitlabHelpers: GemRules = {
  why: "GitLab's helpers make indexes concurrently, and look for what is there already",
  get helpers() {
    return new Set(helpers.keys());
  },
  send(name, call, by) {
    const helper = helpers.get(name);
    helper?.(call, by);
    return helper !== undefined;
  },
};

const helpers: ReadonlyMap<string, Helper> = new Map<string, Helper>([
  ["add_concurrent_index", (call, by) => sendIndex("add_index", call, by)],
  ["remove_concurrent_index", (call, by) => sendIndex("remove_index", call, by)],
  [
    "remove_concurrent_index_by_name",
    (call, by) => {
      const [table, given] = call.given;
      const name = given ?? call.options.entries.get("name");
      if (!table || !name) throw new NotKnown("which index it removes is not told");
      sendIndex(
        "remove_index",
        call.with({ given: [table], options: optionsWith(call.options, { name }) }),
        by,
      );
    },
  ],
  ["add_concurrent_foreign_key", addForeignKey],
  [
    "validate_foreign_key",
    (call, by) => untimed(call, by, () => validate(call, by, keyName(call, call.given[1]))),
  ],
  [
    "add_check_constraint",
    (call, by) => addCheck(call, by, call.text(1, "the check"), call.text(2, "its name")),
  ],
  [
    "validate_check_constraint",
    (call, by) => untimed(call, by, () => validate(call, by, call.text(1, "its name"))),
  ],
  ["remove_check_constraint", (call, by) => dropCheck(call, by, call.text(1, "its name"))],
  [
    "add_text_limit",
    (call, by) => {
      const limit = call.given[2];
      if (limit?.kind !== "number") throw new NotKnown("the limit is not a literal");
      const check = `char_length(${call.text(1, "the column")}) <= ${limit.written}`;
      addCheck(call, by, check, checkName(call, "max_length"));
    },
  ],
  [
    "validate_text_limit",
    (call, by) => untimed(call, by, () => validate(call, by, checkName(call, "max_length"))),
  ],
  ["remove_text_limit", (call, by) => dropCheck(call, by, checkName(call, "max_length"))],
  [
    "add_not_null_constraint",
    (call, by) =>
      addCheck(call, by, `${call.text(1, "the column")} IS NOT NULL`, checkName(call, "not_null")),
  ],
  [
    "validate_not_null_constraint",
    (call, by) => untimed(call, by, () => validate(call, by, checkName(call, "not_null"))),
  ],
  ["remove_not_null_constraint", (call, by) => dropCheck(call, by, checkName(call, "not_null"))],
  // Another process sends them later; the migration changes rows of a queue.
  ["prepare_async_index", () => undefined],
  ["unprepare_async_index", () => undefined],
  ["unprepare_async_index_by_name", () => undefined],
]);

/** Since 2023 an invalid one of the name is dropped first. */
function sendIndex(name: "add_index" | "remove_index", call: SchemaCall, by: CallSender): void {
  // Up to Rails 6 the options were given as one hash.
  const own = optionsWith(optionsWithout(call.options, "allow_partition"), { algorithm: concurrently });
  untimed(call, by, () => by.forward(name, call.with({ options: own }), "healed"));
}

/** disable_statement_timeout { … } */
function untimed(call: SchemaCall, by: CallSender, make: () => void): void {
  by.to.send("SET statement_timeout TO 0", call);
  make();
  by.to.send("RESET statement_timeout", call);
}

function validate(call: SchemaCall, by: CallSender, name: string): void {
  by.to.send(`ALTER TABLE ${call.table} VALIDATE CONSTRAINT ${name}`, call);
}

function addForeignKey(call: SchemaCall, by: CallSender): void {
  const target = call.text(1, "the other table");
  const columns = textsOf(call.option("column"), "the column");
  const key = call.option("target_column");
  const keys = key ? textsOf(key, "the other column") : ["id"];
  const name = keyName(call, call.option("column"));
  const parts = [
    `ALTER TABLE ${call.table} ADD CONSTRAINT ${name} FOREIGN KEY (${columns.join(", ")})`,
    `REFERENCES ${target} (${keys.join(", ")})`,
    ...action(call.options.entries.get("on_update") ?? nullValue, "ON UPDATE"),
    ...action(call.options.entries.get("on_delete") ?? textValue("cascade"), "ON DELETE"),
    "NOT VALID",
  ];
  if (call.flag("reverse_lock_order"))
    by.to.send(`LOCK TABLE ${target}, ${call.table} IN SHARE ROW EXCLUSIVE MODE`, call);
  by.to.send(parts.join(" "), call, "asked");
  if (call.flag("validate", true)) untimed(call, by, () => validate(call, by, name));
}

function action(given: Value, words: string): readonly string[] {
  if (given.kind === "null" || (given.kind === "boolean" && !given.value)) return [];
  const does = textOf(given, words);
  return [`${words} ${does === "nullify" ? "SET NULL" : does.toUpperCase()}`];
}

function addCheck(call: SchemaCall, by: CallSender, check: string, name: string): void {
  by.to.send(`ALTER TABLE ${call.table} ADD CONSTRAINT ${name} CHECK ( ${check} ) NOT VALID`, call, "asked");
  if (call.flag("validate", true)) untimed(call, by, () => validate(call, by, name));
}

function dropCheck(call: SchemaCall, by: CallSender, name: string): void {
  by.to.send(`ALTER TABLE ${call.table} DROP CONSTRAINT IF EXISTS ${name}`, call);
}

/** concurrent_foreign_key_name */
function keyName(call: SchemaCall, of: Value | undefined): string {
  const columns = textsOf(of, "the column").join("_");
  return call.optionText("name") ?? `fk_${sha256(`${call.table}_${columns}_fk`).slice(0, 10)}`;
}

function checkName(call: SchemaCall, type: string): string {
  const column = call.text(1, "the column");
  const own = call.optionText("constraint_name");
  return own ?? `check_${sha256(`${call.table}_${column}_check_${type}`).slice(0, 10)}`;
}

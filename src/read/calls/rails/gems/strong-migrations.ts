import { gte } from "semver";
import { NotKnown } from "../../../code/call-arguments.ts";
import { type MapValue, textValue, type Value } from "../../../code/value.ts";
import { optionsIn, optionsWith, optionsWithout, type SchemaCall } from "../../any-tool/schema-call.ts";
import { constraintName, quoteTable } from "../names.ts";
import { type OppositeCall, reversalOf } from "../reversal.ts";
import { filledInBatches, referenceParts } from "./call-parts.ts";
import type { CallSender, GemRules } from "./gem-rules.ts";

/** What config/initializers/strong_migrations.rb says. */
export interface StrongSettings {
  readonly version: string;
  readonly safeByDefault: boolean;
  /** The migration is older than `start_after`. */
  readonly isBefore: boolean;
  readonly removesInvalid: boolean;
  readonly analyzes: boolean;
  readonly session: readonly (readonly [name: string, value: string])[];
  /** Path of the initializer. */
  readonly file: string;
}

const no: Value = { kind: "boolean", value: false };
const none: MapValue = { kind: "map", entries: new Map() };
const concurrently = textValue("concurrently");
/** PostgreSQL's names. */
const LONGEST = 63;

/**
 * What strong_migrations sends with `safe_by_default` (lib/strong_migrations/safe_methods.rb and checks.rb of v0.7.3 to
 * v2.8.0). It stands at the migration: what `change_table` sends passes it by, and what `change` records does not.
 */
export function strongMigrations(settings: StrongSettings): GemRules {
  const { version, session, file } = settings;
  // Until 2.2.1 those before `start_after` were made safe, too.
  const isSafe = settings.safeByDefault && !(settings.isBefore && gte(version, "2.2.1"));
  const asIs = (name: string, call: SchemaCall, by: CallSender): boolean =>
    addIndex(name, call, by, settings);
  if (!isSafe) return { why: `${file} says how strong_migrations sends it`, session, send: asIs };
  return {
    why: `${file} sets safe_by_default, so strong_migrations makes indexes concurrently, outside the transaction`,
    session,
    send: (name, call, by) => sendSafely(name, call, by, version) || asIs(name, call, by),
    recorded: (name, call, by) => recordSafely(name, call, by, version),
  };
}

/** checker.rb, perform: what it does round an index on the way up. */
function addIndex(name: string, call: SchemaCall, by: CallSender, settings: StrongSettings): boolean {
  if (name !== "add_index" || by.direction === "down") return false;
  by.forward(name, call, settings.removesInvalid && gte(settings.version, "2.1.0") ? "healed" : "query");
  if (settings.analyzes) by.to.send(`ANALYZE ${quoteTable(call.table)}`, call);
  return true;
}

function sendSafely(name: string, call: SchemaCall, by: CallSender, version: string): boolean {
  switch (name) {
    case "add_index":
    case "remove_index":
      if (isConcurrent(call) || by.isOwn(call.table)) return false;
      by.leaveTransaction(call);
      by.again(name, made(call, concurrently));
      return true;
    case "add_foreign_key":
      if (!call.flag("validate", true)) return false;
      by.forward(name, call.with({ options: optionsWith(call.options, { validate: no }) }));
      by.leaveTransaction(call);
      by.forward("validate_foreign_key", call);
      return true;
    case "add_check_constraint":
      if (!gte(version, "0.8.0") || by.isOwn(call.table) || !call.flag("validate", true)) return false;
      by.forward(name, call.with({ options: optionsWith(call.options, { validate: no }) }));
      by.leaveTransaction(call);
      by.forward("validate_check_constraint", call);
      return true;
    case "add_reference":
    case "add_belongs_to":
      return addReference(call, by, version);
    case "change_column_null":
      return changeNull(call, by, version);
    default:
      return false;
  }
}

function isConcurrent(call: SchemaCall): boolean {
  return call.optionText("algorithm") === "concurrently";
}

function made(call: SchemaCall, algorithm: Value): SchemaCall {
  return call.with({ options: optionsWith(call.options, { algorithm }) });
}

function isUnsafeReference(call: SchemaCall): boolean {
  const index = optionsIn(call.options.entries.get("index") ?? { kind: "boolean", value: true }, "index");
  const key = optionsIn(call.option("foreign_key"), "foreign_key");
  const isIndexUnsafe = index !== null && !isConcurrent(call.with({ options: index }));
  const isKeyUnsafe = key !== null && call.with({ options: key }).flag("validate", true);
  return isIndexUnsafe || isKeyUnsafe;
}

function addReference(call: SchemaCall, by: CallSender, version: string): boolean {
  if (!isUnsafeReference(call)) return false;
  by.leaveTransaction(call);
  referenceParts(call, by.to, (name, part) => {
    if (name === "add_index") by.forward(name, made(part, concurrently));
    else if (name !== "add_foreign_key") by.forward(name, part);
    // Until 1.6.2 the key's own options were left out, until 0.8.0 its column was.
    else by.again(name, gte(version, "1.6.2") ? part : part.with({ options: columnOf(part) }));
  });
  return true;
}

function columnOf({ options }: SchemaCall): MapValue {
  const kept = [...options.entries].filter(([name]) => name === "column");
  return { kind: "map", entries: new Map(kept) };
}

/** A check proves that it holds, and goes again (safe_change_column_null). */
function changeNull(call: SchemaCall, by: CallSender, version: string): boolean {
  const [table, , may, value] = call.given;
  if (may?.kind !== "boolean" || may.value || !table) return false;
  const column = call.text(1, "the column");
  if (value && value.kind !== "null") {
    if (!gte(version, "2.2.1"))
      throw new NotKnown("strong_migrations refuses a default with safe_by_default");
    by.leaveTransaction(call);
    filledInBatches(call, by.to, column, value);
  }
  const isBare = gte(version, "2.1.0") && /^[a-z0-9_]+$/.test(column);
  const expression = isBare ? `${column} IS NOT NULL` : `"${column}" IS NOT NULL`;
  const plain = `${call.table}_${column}_null`;
  const short = constraintName("chk_rails", call.table, expression).replace("rails", "strong_migrations");
  const name = textValue(gte(version, "2.2.0") && plain.length > LONGEST ? short : plain);
  const check = call.with({
    given: [table, textValue(expression)],
    options: { kind: "map", entries: new Map([["name", name]]) },
  });
  by.forward("add_check_constraint", check.with({ options: optionsWith(check.options, { validate: no }) }));
  by.leaveTransaction(call);
  const prove = (): void => {
    by.forward("validate_check_constraint", check);
    by.forward("change_column_null", call.with({ given: call.given.slice(0, 3) }));
    by.forward("remove_check_constraint", check);
  };
  // Since 2.1.0 they are one transaction.
  if (gte(version, "2.1.0")) by.inTransaction(call, prove);
  else prove();
  return true;
}

/** The transaction is left when the call is recorded: nobody knows later where in the way back that would be. */
function recordSafely(name: string, call: SchemaCall, by: CallSender, version: string): OppositeCall | null {
  switch (name) {
    case "add_index":
    case "remove_index":
      if (isConcurrent(call)) return null;
      by.leaveTransaction(call);
      return reversalOf(name, made(call, concurrently));
    case "add_reference":
    case "add_belongs_to":
      // dir.down is told no options.
      return isUnsafeReference(call)
        ? { name: "remove_reference", call: call.with({ given: call.given.slice(0, 2), options: none }) }
        : null;
    case "add_check_constraint":
      return gte(version, "0.8.0")
        ? {
            name: "remove_check_constraint",
            call: call.with({ options: optionsWithout(call.options, "validate") }),
          }
        : null;
    default:
      return null;
  }
}

import { textValue, type Value } from "../../code/value.ts";
import { optionsWith, optionsWithout, type SchemaCall } from "../any-tool/schema-call.ts";
import { referenceOf } from "./references.ts";
import type { SchemaStatements } from "./schema-statements.ts";

type Forward = (name: string, call: SchemaCall) => void;

const no: Value = { kind: "boolean", value: false };

/**
 * What safe-pg-migrations and strong_migrations' `safe_by_default` make of a call: indexes concurrently, constraints first
 * not valid and then validated. False where they leave it as it is.
 */
export function sentSafely(
  name: string,
  call: SchemaCall,
  to: SchemaStatements,
  forward: Forward,
  leaveTransaction: () => void,
): boolean {
  switch (name) {
    case "add_index":
    case "remove_index":
      if (call.has("algorithm")) return false;
      leaveTransaction();
      forward(
        name,
        call.with({ options: optionsWith(call.options, { algorithm: textValue("concurrently") }) }),
      );
      return true;
    case "add_foreign_key":
    case "add_check_constraint":
      if (!call.flag("validate", true)) return false;
      leaveTransaction();
      forward(name, call.with({ options: optionsWith(call.options, { validate: no }) }));
      forward(name === "add_foreign_key" ? "validate_foreign_key" : "validate_check_constraint", call);
      return true;
    case "add_reference":
    case "add_belongs_to": {
      const { index, foreignKey, columns } = referenceOf(
        call.table,
        call.text(1, "the reference"),
        call,
        to.version,
      );
      const options = optionsWith(optionsWithout(call.options, "foreign_key"), { index: no });
      forward(name, call.with({ options }));
      const [table] = call.given;
      if (!table) return true;
      const list: Value = { kind: "list", items: columns.map((column) => textValue(column.name)) };
      if (index) sentSafely("add_index", index.with({ given: [table, list] }), to, forward, leaveTransaction);
      if (foreignKey) {
        const given = [table, textValue(foreignKey.to)];
        sentSafely("add_foreign_key", foreignKey.options.with({ given }), to, forward, leaveTransaction);
      }
      return true;
    }
    default:
      return false;
  }
}

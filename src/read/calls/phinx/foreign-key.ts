import { argument, isGiven, optionOf, textOf, textsOf } from "../../code/call-arguments.ts";
import type { CodeCall, Value } from "../../code/value.ts";
import { phinxName, phinxTableName, tableParts } from "./grammar.ts";
import type { PhinxAction } from "./plan.ts";

/** `addForeignKey` and `dropForeignKey`; null: it is another call. */
export function phinxForeignKey(call: CodeCall, table: string): Omit<PhinxAction, "table"> | null {
  if (call.name === "addForeignKey") return added(call, table, null);
  if (call.name === "addForeignKeyWithName") {
    const name = textOf(argument(call, 0, "name"), "the constraint's name");
    return added({ ...call, arguments: call.arguments.slice(1) }, table, name);
  }
  if (call.name !== "dropForeignKey") return null;
  const columns = textsOf(argument(call, 0, "columns"), "the key's columns");
  const given = argument(call, 1, "constraint");
  return dropped(isGiven(given) ? textOf(given, "the constraint's name") : defaultName(table, columns), call);
}

/** It asks the database for the name; both Phinx and PostgreSQL make this one. */
function defaultName(table: string, columns: readonly string[]): string {
  return `${tableParts(table).table}_${columns.join("_")}_fkey`;
}

function dropped(name: string, { span }: Pick<CodeCall, "span">): Omit<PhinxAction, "table"> {
  return { kind: "key", span, steps: [], alters: [`DROP CONSTRAINT ${phinxName(name)}`], inverse: null };
}

/** getForeignKeySqlDefinition */
function added(call: CodeCall, table: string, named: string | null): Omit<PhinxAction, "table"> {
  const columns = textsOf(argument(call, 0, "columns"), "the key's columns");
  const other = textOf(argument(call, 1, "referencedTable"), "the other table");
  const given = argument(call, 2, "referencedColumns");
  const referenced = isGiven(given) ? textsOf(given, "what the key references") : ["id"];
  const options = argument(call, 3, "options");
  const own = optionOf(options, "constraint");
  const name = named ?? (isGiven(own) ? textOf(own, "the constraint's name") : defaultName(table, columns));
  const list = (names: readonly string[]) => names.map(phinxName).join(", ");
  const sql = `ADD CONSTRAINT ${phinxName(name)} FOREIGN KEY (${list(columns)}) REFERENCES ${phinxTableName(other)} (${list(referenced)})`;
  const { span } = call;
  return {
    ...{ kind: "key", span, steps: [] },
    alters: [`${sql}${rule(options, "delete", "DELETE")}${rule(options, "update", "UPDATE")}`],
    inverse: () => ({ table, ...dropped(name, call) }),
  };
}

/** `SET_NULL` is what its constant says. */
function rule(options: Value | undefined, name: string, event: string): string {
  const value = optionOf(options, name);
  if (!isGiven(value)) return "";
  return ` ON ${event} ${textOf(value, name).toUpperCase().replaceAll("_", " ")}`;
}

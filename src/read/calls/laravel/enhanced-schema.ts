import { argument, isGiven, NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import { type CodeCall, truth, type Value } from "../../code/value.ts";
import { type LaravelConnection, wrapName, wrapTable, wrapValue } from "./grammar.ts";

/**
 * What tpetry/laravel-postgresql-enhanced adds to `Schema` (3.6, src/Schema/BuilderExtension.php, BuilderView.php); null:
 * no such call.
 */
export function enhancedSchemaSql(call: CodeCall, to: LaravelConnection): string | null {
  const { name } = call;
  if (/^createExtension(?:IfNotExists)?$/.test(name)) return extension(call);
  const [, kind, ifExists] = /^drop(Extension|View|MaterializedView)(IfExists)?$/.exec(name) ?? [];
  if (kind !== undefined) {
    const names = call.arguments.map((one) => wrapName(textOf(one, "a name"), to)).join(", ");
    return `drop ${kind === "MaterializedView" ? "materialized view" : kind.toLowerCase()} ${ifExists ? "if exists " : ""}${names}`;
  }
  if (name === "refreshMaterializedView") {
    const concurrently = isOn(argument(call, 1, "concurrently"), false) ? "concurrently " : "";
    const view = wrapName(textOf(argument(call, 0, "name"), "the view's name"), to);
    return `refresh materialized view ${concurrently}${view} ${data(argument(call, 2, "withData"))}`;
  }
  return view(call, to);
}

function extension(call: CodeCall): string {
  const schema = argument(call, 1, "schema");
  const inside = isGiven(schema) ? ` schema ${wrapValue(textOf(schema, "the schema"))}` : "";
  const ifNotExists = call.name.endsWith("IfNotExists") ? "if not exists " : "";
  return `create extension ${ifNotExists}${wrapValue(textOf(argument(call, 0, "name"), "the extension"))}${inside}`;
}

function view(call: CodeCall, to: LaravelConnection): string | null {
  const [, kind, orReplace] = /^create(Recursive|Materialized)?View(OrReplace)?$/.exec(call.name) ?? [];
  if (!/^create(?:Recursive|Materialized)?View(?:OrReplace)?$/.test(call.name)) return null;
  const isMaterialized = kind === "Materialized";
  const columns = argument(call, isMaterialized ? 3 : 2, "columns");
  const listed = isGiven(columns)
    ? textsOf(columns, "the view's columns").map((column) => wrapName(column, to))
    : [];
  const table = wrapTable(textOf(argument(call, 0, "name"), "the view's name"), to);
  const name = listed.length > 0 ? `${table} (${listed.join(", ")})` : table;
  const words = [orReplace ? "or replace" : "", kind?.toLowerCase() ?? "", "view"].filter(Boolean).join(" ");
  const query = textOf(argument(call, 1, "query"), "the view's query");
  const end = isMaterialized ? ` ${data(argument(call, 2, "withData"))}` : "";
  return `create ${words} ${name} as ${query}${end}`;
}

function data(given: Value | undefined): string {
  return isOn(given, true) ? "with data" : "with no data";
}

function isOn(given: Value | undefined, otherwise: boolean): boolean {
  const known = given === undefined ? otherwise : truth(given);
  if (known === null) throw new NotKnown("how the view is filled is not known");
  return known;
}

import { textOf } from "../../code/call-arguments.ts";
import type { MapValue, Value } from "../../code/value.ts";
import { pluralize } from "../any-tool/inflections.ts";
import { optionsIn, optionsWith, optionsWithout, type SchemaCall } from "../any-tool/schema-call.ts";
import type { MigrationVersion } from "./names.ts";

/** What `add_reference` and `t.references` make (schema_definitions.rb, ReferenceDefinition). */
export interface ReferenceColumns {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly options: SchemaCall }[];
  /** Null where none is wanted. */
  readonly index: SchemaCall | null;
  readonly foreignKey: { readonly to: string; readonly options: SchemaCall } | null;
}

const own = ["polymorphic", "index", "foreign_key", "type", "if_not_exists", "if_exists"] as const;

export function referenceOf(
  table: string,
  name: string,
  call: SchemaCall,
  version: MigrationVersion,
): ReferenceColumns {
  const column = `${name}_id`;
  const polymorphic = optionsIn(call.option("polymorphic"), "polymorphic");
  const type = call.optionText("type") ?? (version <= 500 ? "integer" : "bigint");
  const options = call.with({ options: optionsWithout(call.options, ...own) });
  const columns = [{ name: column, type, options }];
  if (polymorphic) {
    const kept = [...call.options.entries].filter(([key]) => key === "null");
    const typeOptions = { ...polymorphic, entries: new Map([...polymorphic.entries, ...kept]) };
    columns.unshift({ name: `${name}_type`, type: "string", options: call.with({ options: typeOptions }) });
  }
  return {
    columns,
    index: indexOf(table, name, call, version, polymorphic !== null),
    foreignKey: keyOf(name, column, call),
  };
}

/** Made unless it is not wanted, but up to Migration[4.2] only where it is. */
function indexOf(
  table: string,
  name: string,
  call: SchemaCall,
  version: MigrationVersion,
  polymorphic: boolean,
): SchemaCall | null {
  const otherwise: Value = { kind: "boolean", value: version > 402 };
  const wanted = optionsIn(call.option("index") ?? otherwise, "index");
  if (!wanted) return null;
  const isNamed = polymorphic && version >= 601 && !wanted.entries.has("name");
  const named: Value = { kind: "text", text: `index_${table}_on_${name}`, runs: [] };
  return call.with({ options: isNamed ? optionsWith(wanted, { name: named }) : wanted });
}

function keyOf(name: string, column: string, call: SchemaCall): ReferenceColumns["foreignKey"] {
  const wanted: MapValue | null = optionsIn(call.option("foreign_key"), "foreign_key");
  if (!wanted) return null;
  const given = wanted.entries.get("to_table");
  const to = given ? textOf(given, "the other table") : pluralize(name);
  const options = optionsWith(optionsWithout(wanted, "to_table"), {
    column: wanted.entries.get("column") ?? { kind: "text", text: column, runs: [] },
  });
  return { to, options: call.with({ options }) };
}

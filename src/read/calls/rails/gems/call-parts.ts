import { COMPUTED, textValue, type Value } from "../../../code/value.ts";
import type { SchemaCall } from "../../any-tool/schema-call.ts";
import { defaultOf } from "../column-types.ts";
import { quoteColumn, quoteTable } from "../names.ts";
import { referenceOf } from "../references.ts";
import type { SchemaStatements } from "../schema-statements.ts";

/** `add_reference` as Rails itself takes it apart (schema_definitions.rb, ReferenceDefinition#add_to). */
export function referenceParts(
  call: SchemaCall,
  to: SchemaStatements,
  send: (name: string, part: SchemaCall) => void,
): void {
  const [table] = call.given;
  if (!table) return;
  const { columns, index, foreignKey } = referenceOf(
    call.table,
    call.text(1, "the reference"),
    call,
    to.version,
  );
  for (const { name, type, options } of columns)
    send("add_column", options.with({ given: [table, textValue(name), textValue(type)] }));
  const names: Value = { kind: "list", items: columns.map(({ name }) => textValue(name)) };
  if (index) send("add_index", index.with({ given: [table, names] }));
  if (foreignKey)
    send("add_foreign_key", foreignKey.options.with({ given: [table, textValue(foreignKey.to)] }));
}

/** UPDATE, a few rows at a time; null: the column's own default. */
export function filledInBatches(
  { table, span }: SchemaCall,
  to: SchemaStatements,
  column: string,
  value: Value | null,
): void {
  const name = quoteColumn(column);
  const filled =
    value === null ? "DEFAULT" : defaultOf(value, value.kind === "number" ? "integer" : "string", to.run);
  const where = `${value === null ? "" : `${name} IS NULL AND `}"id" >= ${COMPUTED}`;
  to.send(`UPDATE ${quoteTable(table)} SET ${name} = ${filled} WHERE ${where}`, { span });
}

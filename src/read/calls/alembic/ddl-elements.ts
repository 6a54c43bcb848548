import { flagOf, NotKnown, textIfGiven } from "../../code/call-arguments.ts";
import { type CodeCall, handle, type Value } from "../../code/value.ts";
import { AlembicCall } from "./alembic-call.ts";
import { sequenceOptionsOf } from "./columns.ts";
import { nameInSchema, sqlName } from "./identifiers.ts";
import { type SchemaItem, schemaItem } from "./schema-items.ts";
import { SqlText } from "./sql-texts.ts";
import { typeOf } from "./types.ts";

/**
 * What is executed instead of SQL: `CreateSequence(Sequence("…"))`, `DropSchema("…")`; null: it is none of these.
 * sqlalchemy/sql/compiler.py, DDLCompiler.visit_create_sequence and what stands beside it, 2.1
 */
export function ddlElement(code: CodeCall): Value | null {
  const write = elements.get(code.name);
  if (!write) return null;
  const call = new AlembicCall(code, ["element"]);
  return handle(new SqlText(write(call)));
}

const elements: ReadonlyMap<string, (call: AlembicCall) => string> = new Map([
  ["CreateSequence", (call) => `CREATE SEQUENCE ${unlessThere(call)}${sequenceSql(sequenceIn(call))}`],
  ["DropSequence", (call) => `DROP SEQUENCE ${ifThere(call)}${nameOfSequence(sequenceIn(call))}`],
  ["CreateSchema", (call) => `CREATE SCHEMA ${unlessThere(call)}${schemaIn(call)}`],
  [
    "DropSchema",
    (call) => `DROP SCHEMA ${ifThere(call)}${schemaIn(call)}${call.flag("cascade") ? " CASCADE" : ""}`,
  ],
]);

function unlessThere(call: AlembicCall): string {
  return flagOf(call.given("if_not_exists"), "if_not_exists") ? "IF NOT EXISTS " : "";
}

function ifThere(call: AlembicCall): string {
  return flagOf(call.given("if_exists"), "if_exists") ? "IF EXISTS " : "";
}

function schemaIn(call: AlembicCall): string {
  return sqlName(call.text(call.code.named.has("name") ? "name" : "element", "the schema's name"));
}

function sequenceIn(call: AlembicCall): SchemaItem {
  const item = schemaItem(call.given("element"));
  if (item?.kind !== "Sequence") throw new NotKnown("the sequence is not a literal");
  return item;
}

function nameOfSequence(item: SchemaItem): string {
  const name = textIfGiven(item.at(0) ?? item.option("name"), "the sequence's name");
  if (name === null) throw new NotKnown("the sequence's name is not a literal");
  return nameInSchema(name, item.text("schema"));
}

function sequenceSql(item: SchemaItem): string {
  const type = item.option("data_type");
  const named = `${nameOfSequence(item)}${type ? ` AS ${typeOf(type, () => undefined).sql}` : ""}`;
  return [named, ...sequenceOptionsOf(item)].join(" ");
}

import { NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import { dottedTable, making } from "../../code/partly-known-table.ts";
import { handle, type Value } from "../../code/value.ts";
import { singularize } from "../any-tool/inflections.ts";
import { optionsWith, optionsWithout, type SchemaCall } from "../any-tool/schema-call.ts";
import { newValue } from "./column-commands.ts";
import { indexName, quoteColumn, quoteTable, quoteText } from "./names.ts";
import type { Command, SchemaStatements } from "./schema-statements.ts";
import { TableDefinition } from "./table-definition.ts";

/** What Rails itself defines before the block is run. */
type Fill = (made: TableDefinition) => void;

function createTable(to: SchemaStatements, call: SchemaCall, table: string, fill: Fill): void {
  making(dottedTable(table), () => defineTable(to, call, table, fill));
}

function defineTable(to: SchemaStatements, call: SchemaCall, table: string, fill: Fill): void {
  const made = new TableDefinition(to, table);
  const as = call.optionText("as");
  if (as === null) definePrimaryKey(made, call);
  fill(made);
  if (call.block) to.run.invoke(call.block, [handle(made)]);
  if (made.isPartlyKnown) throw new NotKnown("not all of the table's columns are known");
  const force = call.option("force");
  if (force && !(force.kind === "boolean" && !force.value))
    to.send(`DROP TABLE IF EXISTS ${quoteTable(table)}${force.kind === "boolean" ? "" : " CASCADE"}`, call);
  const parts = ["CREATE"];
  if (call.flag("temporary")) parts.push("TEMPORARY");
  parts.push("TABLE");
  if (call.flag("if_not_exists")) parts.push("IF NOT EXISTS");
  parts.push(quoteTable(table));
  const { body } = made;
  if (body !== "" || as === null) parts.push(`(${body})`);
  const options = call.optionText("options");
  if (options !== null) parts.push(options);
  if (as !== null) parts.push(`AS ${as}`);
  to.send(parts.join(" "), call);
  // Active Record 6.1, schema_statements.rb, create_table: the indexes of a table that may be there may be there.
  made.finish(to.installed >= 601 && call.flag("if_not_exists"));
  const comment = call.optionText("comment");
  if (comment !== null) to.send(`COMMENT ON TABLE ${quoteTable(table)} IS ${quoteText(comment)}`, call);
}

function definePrimaryKey(made: TableDefinition, call: SchemaCall): void {
  const id = call.option("id");
  if (id?.kind === "boolean" && !id.value) return;
  const given = call.option("primary_key");
  if (given?.kind === "list") {
    made.primaryKeys(textsOf(given, "the primary key"));
    return;
  }
  const own = id?.kind === "map" ? id : { kind: "map" as const, entries: new Map<string, Value>() };
  const type = own.entries.get("type") ?? (id?.kind === "map" || id?.kind === "boolean" ? undefined : id);
  const kept = new Map([...call.options.entries].filter(([name]) => name === "default" || name === "limit"));
  const options = { ...own, entries: new Map([...kept, ...optionsWithout(own, "type").entries]) };
  const name = given ? textOf(given, "the primary key") : "id";
  made.primaryKey(
    name,
    type ? textOf(type, "the primary key's type") : "primary_key",
    call.with({ options }),
  );
}

function joinTableOf(call: SchemaCall): string {
  const given = call.optionText("table_name");
  if (given !== null) return given;
  const [first = "", second = ""] = [
    call.text(0, "the first table"),
    call.text(1, "the second table"),
  ].sort();
  return `${first}\0${second}`.replace(/^(.*[._])(.+)\0\1(.+)/, "$1$2_$3").replace("\0", "_");
}

function createJoinTable(to: SchemaStatements, call: SchemaCall): void {
  const given = call.option("column_options");
  const entries = given?.kind === "map" ? given.entries : new Map<string, Value>();
  const not: Value = { kind: "boolean", value: false };
  const columns = optionsWith(
    { kind: "map", entries },
    { null: entries.get("null") ?? not, index: entries.get("index") ?? not },
  );
  const names = [0, 1].map((at): Value => {
    const text = singularize(call.text(at, "a table"));
    return { kind: "text", text, runs: [] };
  });
  const own = call.with({
    options: optionsWith(optionsWithout(call.options, "column_options", "table_name"), { id: not }),
  });
  const fill = (made: TableDefinition): void => {
    for (const name of names)
      made.call({
        ...{ name: "references", arguments: [name], named: columns.entries, block: null, span: call.span },
        ...{ constructs: false, open: false },
      });
  };
  createTable(to, own, joinTableOf(call), fill);
}

function dropTable(to: SchemaStatements, call: SchemaCall, tables: readonly string[]): void {
  const exists = call.flag("if_exists") ? "IF EXISTS " : "";
  const force = call.optionText("force") === "cascade" ? " CASCADE" : "";
  to.send(`DROP TABLE ${exists}${tables.map(quoteTable).join(", ")}${force}`, call);
  for (const table of tables) to.known.dropTable(table);
}

/** Its primary key and its indexes follow, where they have the names that Rails gives. */
function renameTable(to: SchemaStatements, call: SchemaCall): void {
  const [from, becomes] = [call.table, call.text(1, "the table's new name")];
  to.send(`ALTER TABLE ${quoteTable(from)} RENAME TO ${quoteTable(becomes)}`, call);
  to.known.renameTable(from, becomes);
  for (const { name, columns } of to.known.byName(becomes)) {
    if (name !== indexName(from, columns, to.version)) continue;
    const next = indexName(becomes, columns, to.version);
    to.send(`ALTER INDEX ${quoteColumn(name)} RENAME TO ${quoteTable(next)}`, call);
    to.known.drop(becomes, name);
    to.known.add(becomes, { name: next, columns });
  }
}

function createEnum(to: SchemaStatements, call: SchemaCall): void {
  const values = call.texts(1, "the values").map(quoteText);
  const name = call.text(0, "the type");
  const [bare = name, schema] = name.split(".").reverse();
  // postgresql_adapter.rb, create_enum: one that is there stays.
  const scope = schema === undefined ? "ANY (current_schemas(false))" : quoteText(schema);
  const there =
    to.installed >= 701
      ? `SELECT 1 FROM pg_type t JOIN pg_namespace n ON t.typnamespace = n.oid WHERE t.typname = ${quoteText(bare)} AND n.nspname = ${scope}`
      : `SELECT 1 FROM pg_type t WHERE t.typname = ${quoteText(name)}`;
  const create = `CREATE TYPE ${quoteTable(name)} AS ENUM (${values.join(", ")})`;
  to.send(`DO $$ BEGIN IF NOT EXISTS ( ${there} ) THEN ${create}; END IF; END $$`, call);
}

const typeExists = (call: SchemaCall): string => (call.flag("if_exists") ? "IF EXISTS " : "");

export const tableCommands: readonly (readonly [name: string, sends: Command])[] = [
  ["create_table", (to, call) => createTable(to, call, call.table, () => {})],
  ["create_join_table", createJoinTable],
  ["drop_join_table", (to, call) => dropTable(to, call, [joinTableOf(call)])],
  [
    "drop_table",
    (to, call) =>
      dropTable(
        to,
        call,
        call.given.map((one) => textOf(one, "the table's name")),
      ),
  ],
  ["rename_table", renameTable],
  [
    "change_table_comment",
    (to, call) => {
      const value = newValue(call, 1);
      const text = value.kind === "null" ? "NULL" : quoteText(textOf(value, "the comment"));
      to.send(`COMMENT ON TABLE ${quoteTable(call.table)} IS ${text}`, call);
    },
  ],
  [
    "enable_extension",
    (to, call) =>
      to.send(`CREATE EXTENSION IF NOT EXISTS ${quoteColumn(call.text(0, "the extension"))}`, call),
  ],
  [
    "disable_extension",
    (to, call) =>
      to.send(`DROP EXTENSION IF EXISTS ${quoteColumn(call.text(0, "the extension"))} CASCADE`, call),
  ],
  ["create_enum", createEnum],
  [
    "drop_enum",
    (to, call) => to.send(`DROP TYPE ${typeExists(call)}${quoteTable(call.text(0, "the type"))}`, call),
  ],
  [
    "add_enum_value",
    (to, call) => {
      const value = quoteText(call.text(1, "the value"));
      to.send(`ALTER TYPE ${quoteTable(call.text(0, "the type"))} ADD VALUE ${value}`, call);
    },
  ],
  ["create_schema", (to, call) => to.send(`CREATE SCHEMA ${quoteColumn(call.text(0, "the schema"))}`, call)],
  [
    "drop_schema",
    (to, call) =>
      to.send(`DROP SCHEMA ${typeExists(call)}${quoteColumn(call.text(0, "the schema"))} CASCADE`, call),
  ],
];

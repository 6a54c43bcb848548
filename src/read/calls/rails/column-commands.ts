import { NotKnown, textOf } from "../../code/call-arguments.ts";
import { nullValue, type Value } from "../../code/value.ts";
import { optionsWith, type SchemaCall } from "../any-tool/schema-call.ts";
import { columnSql, defaultOf, typeToSql } from "./column-types.ts";
import { indexName, quoteColumn, quoteTable, quoteText } from "./names.ts";
import { asking, type Command, type SchemaStatements } from "./schema-statements.ts";

export function addColumn(
  to: SchemaStatements,
  table: string,
  name: string,
  type: string,
  options: SchemaCall,
): void {
  to.alter(table, `ADD ${columnSql(name, type, options, to.version, to.run)}`, options, asking(options));
  const comment = options.optionText("comment");
  if (comment !== null) to.afterwards(() => to.send(columnComment(table, name, comment), options));
}

export function columnComment(table: string, column: string, comment: string | null): string {
  const text = comment === null ? "NULL" : quoteText(comment);
  return `COMMENT ON COLUMN ${quoteTable(table)}.${quoteColumn(column)} IS ${text}`;
}

/** `from:` and `to:`, or what it is to be. */
export function newValue(call: SchemaCall, at: number): Value {
  if (call.has("from") || call.has("to")) return call.options.entries.get("to") ?? nullValue;
  return call.given[at] ?? call.options;
}

function dropColumn(to: SchemaStatements, call: SchemaCall, column: string): void {
  to.alter(call.table, `DROP COLUMN ${quoteColumn(column)}`, call, asking(call));
  to.known.dropColumn(call.table, column);
}

function changeColumn(to: SchemaStatements, call: SchemaCall): void {
  const [column, type] = [call.text(1, "the column"), call.text(2, "the type")];
  const name = quoteColumn(column);
  let change = `ALTER COLUMN ${name} TYPE ${typeToSql(type, call, to.version)}`;
  const [collation, using, cast] = ["collation", "using", "cast_as"].map((option) => call.optionText(option));
  if (collation) change += ` COLLATE "${collation}"`;
  if (using) change += ` USING ${using}`;
  else if (cast) change += ` USING CAST(${name} AS ${typeToSql(cast, call, to.version)})`;
  const value = call.options.entries.get("default");
  const rest: string[] = [];
  if (value)
    rest.push(
      value.kind === "null"
        ? `ALTER COLUMN ${name} DROP DEFAULT`
        : `ALTER COLUMN ${name} SET DEFAULT ${defaultOf(value, type, to.run)}`,
    );
  if (call.has("null"))
    rest.push(`ALTER COLUMN ${name} ${call.flag("null", true) ? "DROP" : "SET"} NOT NULL`);
  // Up to Migration[5.1] each was a statement of its own.
  if (to.version > 501) to.alter(call.table, [change, ...rest].join(", "), call);
  else for (const each of [change, ...rest]) to.alter(call.table, each, call);
  const comment = call.optionText("comment");
  if (comment !== null) to.afterwards(() => to.send(columnComment(call.table, column, comment), call));
}

function changeNull(to: SchemaStatements, call: SchemaCall): void {
  const [column, given, value] = [call.text(1, "the column"), call.given[2], call.given[3]];
  if (given?.kind !== "boolean") throw new NotKnown("whether it may be null is not a literal");
  const name = quoteColumn(column);
  if (!given.value && value && value.kind !== "null") {
    const filled = defaultOf(value, value.kind === "number" ? "integer" : "string", to.run);
    to.send(`UPDATE ${quoteTable(call.table)} SET ${name}=${filled} WHERE ${name} IS NULL`, call);
  }
  to.alter(call.table, `ALTER COLUMN ${name} ${given.value ? "DROP" : "SET"} NOT NULL`, call);
}

function changeDefault(to: SchemaStatements, call: SchemaCall): void {
  const name = quoteColumn(call.text(1, "the column"));
  const value = newValue(call, 2);
  const type = value.kind === "number" ? "integer" : "string";
  const change =
    value.kind === "null"
      ? "DROP DEFAULT"
      : `SET DEFAULT ${value.kind === "boolean" ? String(value.value).toUpperCase() : defaultOf(value, type, to.run)}`;
  to.alter(call.table, `ALTER COLUMN ${name} ${change}`, call);
}

/** Indexes whose name Rails would give them follow the column. */
function renameColumn(to: SchemaStatements, call: SchemaCall): void {
  const { table } = call;
  const [from, becomes] = [call.text(1, "the column"), call.text(2, "the column's new name")];
  to.send(
    `ALTER TABLE ${quoteTable(table)} RENAME COLUMN ${quoteColumn(from)} TO ${quoteColumn(becomes)}`,
    call,
  );
  for (const { name, columns } of to.known.byName(table)) {
    if (typeof columns === "string" || !columns.includes(from)) continue;
    const renamed = columns.map((column) => (column === from ? becomes : column));
    const isOwn = name === indexName(table, columns, to.version);
    const next = isOwn ? indexName(table, renamed, to.version) : name;
    if (isOwn) to.send(`ALTER INDEX ${quoteColumn(name)} RENAME TO ${quoteTable(next)}`, call);
    to.known.drop(table, name);
    to.known.add(table, { name: next, columns: renamed });
  }
}

export function timestampOptions(to: SchemaStatements, call: SchemaCall): SchemaCall {
  const own = call.options.entries;
  const digits: Value = { kind: "number", value: 6, written: "6" };
  return call.with({
    options: optionsWith(call.options, {
      null: own.get("null") ?? { kind: "boolean", value: to.version <= 402 },
      precision: own.get("precision") ?? (to.version >= 600 ? digits : nullValue),
    }),
  });
}

function addTimestamps(to: SchemaStatements, call: SchemaCall): void {
  const options = timestampOptions(to, call);
  const add = (): void => {
    for (const name of ["created_at", "updated_at"]) addColumn(to, call.table, name, "datetime", options);
  };
  // Since Rails 7.1 they are one statement (schema_statements.rb, add_timestamps).
  if (to.installed >= 701) to.joined(call.table, call, add);
  else add();
}

export const columnCommands: readonly (readonly [name: string, sends: Command])[] = [
  [
    "add_column",
    (to, call) => addColumn(to, call.table, call.text(1, "the column"), call.text(2, "the type"), call),
  ],
  [
    "add_columns",
    (to, call) => {
      const type = textOf(call.option("type"), "the type");
      for (const [at] of call.given.slice(1).entries())
        addColumn(to, call.table, call.text(at + 1, "a column"), type, call);
    },
  ],
  ["remove_column", (to, call) => dropColumn(to, call, call.text(1, "the column"))],
  [
    "remove_columns",
    (to, call) => {
      const columns = call.given.slice(1).map((one) => textOf(one, "a column"));
      const drops = columns.map((name) => `DROP COLUMN ${quoteColumn(name)}`);
      // Rails 7.0 made one statement of them.
      for (const drop of to.installed >= 700 ? [drops.join(", ")] : drops) to.alter(call.table, drop, call);
      for (const column of columns) to.known.dropColumn(call.table, column);
    },
  ],
  ["change_column", changeColumn],
  ["change_column_null", changeNull],
  ["change_column_default", changeDefault],
  [
    "change_column_comment",
    (to, call) => {
      const value = newValue(call, 2);
      const comment = value.kind === "null" ? null : textOf(value, "the comment");
      to.send(columnComment(call.table, call.text(1, "the column"), comment), call);
    },
  ],
  ["rename_column", renameColumn],
  ["add_timestamps", addTimestamps],
  [
    "remove_timestamps",
    (to, call) => {
      const drop = (): void => {
        for (const name of ["updated_at", "created_at"]) dropColumn(to, call, name);
      };
      if (to.installed >= 700) to.joined(call.table, call, drop);
      else drop();
    },
  ],
];

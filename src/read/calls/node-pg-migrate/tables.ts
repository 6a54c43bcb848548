import { NotKnown } from "../../code/call-arguments.ts";
import { making } from "../../code/partly-known-table.ts";
import { textValue, type Value } from "../../code/value.ts";
import { asList, CallOptions } from "./call-options.ts";
import { adaptedType } from "./column-types.ts";
import { columnsSql, identitySql } from "./columns.ts";
import { constraintsSql } from "./constraints.ts";
import type { PgCalls, PgOperation } from "./operation.ts";
import {
  commentSql,
  escapedDefault,
  nameIn,
  type PgName,
  type PgWriting,
  quoted,
  quotedName,
} from "./quoting.ts";

const none: Value = textValue("");

const createTable: PgOperation = ([named, columns, more], writing) => {
  const table = nameIn(named, "the table's name");
  return making(table, () => tableSql(table, columns, new CallOptions(more), writing));
};

function tableSql(
  table: PgName,
  columns: Value | undefined,
  options: CallOptions,
  writing: PgWriting,
): string {
  const path = quotedName(table, writing);
  const { lines, comments, key } = columnsSql(table, columns, writing);
  const own = constraintsSql(table, keyed(options.value("constraints"), key), null, writing);
  const like = options.value("like");
  const inside = [...lines, ...own.lines, ...(like && like.kind !== "null" ? [likeSql(like, writing)] : [])];
  const words = `${options.words(" TEMPORARY", "temporary")}${options.words(" UNLOGGED", "unlogged")} TABLE${options.words(" IF NOT EXISTS", "ifNotExists")}`;
  const inherits = options.flag("inherits")
    ? ` INHERITS (${quoted(options.value("inherits"), writing)})`
    : "";
  const comment = options.value("comment");
  return [
    `CREATE${words} ${path} (\n${inside.map((line) => `  ${line}`).join(",\n")}\n)${inherits}${partitionSql(options, writing)};`,
    ...comments,
    ...own.comments,
    ...(comment ? [commentSql("TABLE", path, comment)] : []),
  ].join("\n");
}

/** The constraints that a table is given, with the key over several of its columns. */
function keyed(given: Value | undefined, key: readonly string[]): CallOptions {
  if (key.length === 0) return new CallOptions(given);
  const own = given?.kind === "map" ? given.entries : [];
  const items = key.map(textValue);
  return new CallOptions({
    kind: "map",
    entries: new Map([...own, ["primaryKey", { kind: "list", items }]]),
  });
}

function likeSql(like: Value, writing: PgWriting): string {
  const given = like.kind === "map" && like.entries.has("table") ? like : null;
  const options = new CallOptions(given?.entries.get("options"));
  const words = (word: string, name: string) =>
    options.list(name).map((option) => ` ${word} ${option.kind === "text" ? option.text : ""}`);
  const more = [...words("INCLUDING", "including"), ...words("EXCLUDING", "excluding")].join("");
  return `LIKE ${quoted(given?.entries.get("table") ?? like, writing, "the other table")}${more}`;
}

function partitionSql(options: CallOptions, writing: PgWriting): string {
  if (!options.flag("partition")) return "";
  const partition = new CallOptions(options.value("partition"));
  const columns = partition.list("columns").map((column) => {
    if (column.kind !== "map") return quoted(column, writing, "a column's name");
    const own = new CallOptions(column);
    return `${quoted(own.value("name"), writing)}${own.clause(" COLLATE ", "collate")}${own.clause(" ", "opclass")}`;
  });
  return ` PARTITION BY ${partition.text("strategy")} (${columns.join(", ")})`;
}

const dropTable: PgOperation = ([table, given], writing) => {
  const options = new CallOptions(given);
  return `DROP TABLE${options.words(" IF EXISTS", "ifExists")} ${quoted(table, writing, "the table's name")}${options.words(" CASCADE", "cascade")};`;
};

const addColumns: PgOperation = ([named, columns, more], writing) => {
  const table = nameIn(named, "the table's name");
  const { lines, comments } = columnsSql(table, columns, writing);
  const ifNotExists = new CallOptions(more).words("IF NOT EXISTS ", "ifNotExists");
  const added = lines.map((line) => `  ADD ${ifNotExists}${line}`).join(",\n");
  return [`ALTER TABLE ${quotedName(table, writing)}\n${added};`, ...comments].join("\n");
};

const dropColumns: PgOperation = ([table, given, more], writing) => {
  const options = new CallOptions(more);
  const names =
    given?.kind === "map" ? [...given.entries.keys()].map(textValue) : asList(given, "the columns");
  const lines = names.map(
    (name) =>
      `  DROP ${options.words("IF EXISTS ", "ifExists")}${quoted(name, writing, "a column's name")}${options.words(" CASCADE", "cascade")}`,
  );
  return `ALTER TABLE ${quoted(table, writing, "the table's name")}\n${lines.join(",\n")};`;
};

const alterColumn: PgOperation = ([table, column, given], writing) => {
  const options = new CallOptions(given);
  const [path, name] = [
    quoted(table, writing, "the table's name"),
    quoted(column, writing, "the column's name"),
  ];
  const actions = columnActions(options, writing).map((action) => `  ALTER ${name} ${action}`);
  const comment = options.value("comment");
  return [
    ...(actions.length === 0 ? [] : [`ALTER TABLE ${path}\n${actions.join(",\n")};`]),
    ...(comment ? [commentSql("COLUMN", `${path}.${name}`, comment)] : []),
  ].join("\n");
};

function columnActions(options: CallOptions, writing: PgWriting): readonly string[] {
  const type = options.text("type");
  const generated = options.value("sequenceGenerated");
  const expression = options.value("expressionGenerated");
  const identity =
    generated && options.flag("sequenceGenerated")
      ? [`ADD ${identitySql(generated, writing)}`]
      : generated
        ? ["DROP IDENTITY"]
        : [];
  return [
    ...defaultActions(options),
    ...(type === null
      ? []
      : [
          `SET DATA TYPE ${adaptedType(type)}${options.clause(" COLLATE ", "collation")}${options.clause(" USING ", "using")}`,
        ]),
    ...(options.flag("notNull")
      ? ["SET NOT NULL"]
      : options.told("notNull") === false || options.flag("allowNull")
        ? ["DROP NOT NULL"]
        : []),
    ...identity,
    ...(expression?.kind === "null" ? ["DROP EXPRESSION"] : []),
    ...(expression?.kind === "text" ? [`SET EXPRESSION AS (${options.text("expressionGenerated")})`] : []),
  ];
}

export function defaultActions(options: CallOptions): readonly string[] {
  const value = options.value("default");
  if (value === undefined) return [];
  return [value.kind === "null" ? "DROP DEFAULT" : `SET DEFAULT ${escapedDefault(value)}`];
}

const alterTable: PgOperation = ([table, given], writing) => {
  const options = new CallOptions(given);
  const unlogged = options.told("unlogged");
  const actions = [
    ...(options.flag("levelSecurity") ? [`${options.text("levelSecurity")} ROW LEVEL SECURITY`] : []),
    ...(unlogged === null ? [] : [unlogged ? "SET UNLOGGED" : "SET LOGGED"]),
  ];
  if (actions.length === 0) throw new NotKnown("node-pg-migrate refuses it: nothing of the table is changed");
  return `ALTER TABLE ${quoted(table, writing, "the table's name")}\n  ${actions.join(", ")};`;
};

const renameTable: PgOperation = ([table, to], writing) =>
  `ALTER TABLE ${quoted(table, writing)} RENAME TO ${quoted(to, writing)};`;
const renameColumn: PgOperation = ([table, name, to], writing) =>
  `ALTER TABLE ${quoted(table, writing)} RENAME ${quoted(name, writing)} TO ${quoted(to, writing)};`;

export const tableCalls: PgCalls = [
  ["createTable", { makes: createTable, reverse: ([table = none], writing) => dropTable([table], writing) }],
  ["dropTable", { makes: dropTable }],
  [
    "renameTable",
    {
      makes: renameTable,
      reverse: ([table = none, to = none], writing) => renameTable([to, table], writing),
    },
  ],
  ["alterTable", { makes: alterTable }],
  ["addColumns", { makes: addColumns, reverse: dropColumns }],
  ["addColumn", { makes: addColumns, reverse: dropColumns }],
  ["dropColumns", { makes: dropColumns }],
  ["dropColumn", { makes: dropColumns }],
  [
    "renameColumn",
    {
      makes: renameColumn,
      reverse: ([table = none, name = none, to = none], writing) => renameColumn([table, to, name], writing),
    },
  ],
  ["alterColumn", { makes: alterColumn }],
];

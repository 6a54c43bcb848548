import { NotKnown } from "../../code/call-arguments.ts";
import { textValue, type Value } from "../../code/value.ts";
import { asList, CallOptions } from "./call-options.ts";
import type { PgCalls, PgOperation } from "./operation.ts";
import { bareText, nameIn, type PgWriting, pgLiteralIn, quoted, quotedName } from "./quoting.ts";

const columnsOf = (given: Value | undefined) => asList(given, "the list of columns");

/** src/operations/indexes/shared.ts, generateIndexName; without a schema where the index is created. */
function indexName(
  table: Value | undefined,
  columns: readonly Value[],
  options: CallOptions,
  writing: PgWriting,
  withSchema: boolean,
): string {
  const { schema, name } = nameIn(table, "the table's name");
  const own = options.text("name");
  const listed = columns.map((column) => nameOfColumn(column, writing)).join("_");
  const derived = `${name}_${listed}${options.flag("unique") ? "_unique" : ""}_index`;
  return quotedName({ schema: withSchema ? schema : null, name: own ?? derived }, writing);
}

function nameOfColumn(column: Value, writing: PgWriting): string {
  return pgLiteralIn(column) ? "" : bareText(column, writing, "a column's name");
}

function columnSql(column: Value, writing: PgWriting): string {
  const literal = pgLiteralIn(column);
  if (literal) return literal.sql;
  if (column.kind !== "map") return columnText(column, writing);
  const options = new CallOptions(column);
  const opclass = options.value("opclass");
  return [
    columnText(options.value("name"), writing),
    ...(opclass && opclass.kind !== "null" ? [quoted(opclass, writing, "the operator class")] : []),
    ...(options.text("sort") === null ? [] : [options.text("sort")]),
  ].join(" ");
}

/** src/operations/indexes/shared.ts, generateColumnString */
function columnText(column: Value | undefined, writing: PgWriting): string {
  const name = bareText(column, writing, "a column's name");
  if (!writing.wrapsExpressions) return /[ ().]/.test(name) ? name : quoted(textValue(name), writing);
  if (!/[^\w".]/.test(name)) return quoted(textValue(name), writing);
  return name.endsWith(")") ? name : `(${name})`;
}

const createIndex: PgOperation = ([table, given, more], writing) => {
  const [columns, options] = [columnsOf(given), new CallOptions(more)];
  if (options.text("name") === null && columns.some(pgLiteralIn))
    throw new NotKnown("node-pg-migrate refuses it: an index over `pgm.func` has to be given a name");
  const nulls = options.text("nulls");
  const include = options.list("include").map((column) => quoted(column, writing, "a column's name"));
  const listed = columns.map((column) => columnSql(column, writing)).join(", ");
  return [
    `CREATE${options.words(" UNIQUE", "unique")} INDEX`,
    `${options.words(" CONCURRENTLY", "concurrently")}${options.words(" IF NOT EXISTS", "ifNotExists")}`,
    ` ${indexName(table, columns, options, writing, false)} ON ${quoted(table, writing)}`,
    `${options.clause(" USING ", "method")} (${listed})`,
    include.length === 0 ? "" : ` INCLUDE (${include.join(", ")})`,
    nulls === null ? "" : ` NULLS ${nulls.toUpperCase()}`,
    `${options.clause(" WHERE ", "where")};`,
  ].join("");
};

const dropIndex: PgOperation = ([table, given, more], writing) => {
  const options = new CallOptions(more);
  const name = indexName(table, columnsOf(given), options, writing, true);
  const words = options.words(" CONCURRENTLY", "concurrently") + options.words(" IF EXISTS", "ifExists");
  return `DROP INDEX${words} ${name}${options.words(" CASCADE", "cascade")};`;
};

const renameIndex: PgOperation = ([name, to], writing) =>
  `ALTER INDEX ${quoted(name, writing)} RENAME TO ${quoted(to, writing)};`;

export const indexCalls: PgCalls = [
  ["createIndex", { makes: createIndex, reverse: dropIndex }],
  ["addIndex", { makes: createIndex, reverse: dropIndex }],
  ["dropIndex", { makes: dropIndex }],
  [
    "renameIndex",
    {
      makes: renameIndex,
      reverse: ([name = textValue(""), to = textValue("")], w) => renameIndex([to, name], w),
    },
  ],
];

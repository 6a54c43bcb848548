import { isGiven, textIfGiven, textsOf } from "../../code/call-arguments.ts";
import { making } from "../../code/partly-known-table.ts";
import type { Value } from "../../code/value.ts";
import type { AlembicCall } from "./alembic-call.ts";
import type { AlembicCommand, OperationsTarget } from "./alembic-command.ts";
import {
  type AlembicColumn,
  alembicColumn,
  alembicColumnSql,
  commentOnColumn,
  constraintsOfColumn,
  indexOfColumn,
} from "./columns.ts";
import { type ConstraintPlace, constraintSql, primaryKey } from "./constraints.ts";
import { nameInSchema, sqlName, textLiteral } from "./identifiers.ts";
import { alembicIndexSql } from "./index-commands.ts";
import { itemsOfKind, objectName, type SchemaItem, schemaItem } from "./schema-items.ts";

const constraints = /^(?:ForeignKeyConstraint|UniqueConstraint|CheckConstraint|ExcludeConstraint)$/;

function createTable(to: OperationsTarget, call: AlembicCall): void {
  const table = call.text("table_name", "the table's name");
  const at: ConstraintPlace = { table, schema: call.schema, conventions: to.conventions };
  const named = nameInSchema(table, at.schema);
  const items = call.more.filter((value) => schemaItem(value) !== null || value.kind !== "null");
  const columns = making({ schema: at.schema, name: table }, () => {
    const own = items
      .filter((value) => !isOther(value))
      .map((value) => alembicColumn(value, to.sendType(call)));
    for (const { type } of own) if (type.madeWithTable) to.makeType(type.madeWithTable, call);
    const exists = to.reads.conditions && call.flag("if_not_exists") ? "IF NOT EXISTS " : "";
    to.send(`CREATE TABLE ${exists}${named} (\n\t${bodyOf(own, items, at).join(", \n\t")}\n)`, call);
    return own;
  });
  for (const column of columns) {
    const index = indexOfColumn(column, at);
    if (index !== null) to.send(index, call);
  }
  for (const index of itemsOfKind(items, "Index"))
    to.send(
      alembicIndexSql({
        ...{ name: objectName(index.at(0) ?? index.option("name")), columns: index.given.slice(1), at },
        option: (name) => index.option(name),
        isGuarded: false,
      }),
      call,
    );
  commentOn(to, call, named, columns);
}

function isOther(value: Value): boolean {
  const item = schemaItem(value);
  return item !== null && item.kind !== "Column";
}

/** The key first, then constraints that are called for, then those of the columns. */
function bodyOf(
  columns: readonly AlembicColumn[],
  items: readonly Value[],
  at: ConstraintPlace,
): readonly string[] {
  const [key] = itemsOfKind(items, "PrimaryKeyConstraint");
  const marked = columns.filter(({ isKey }) => isKey).map(({ name }) => name);
  const keys = key ? textsOf({ kind: "list", items: key.given }, "a column of the key") : marked;
  const referring = referringColumns(items);
  const written = items
    .flatMap((value) => schemaItem(value) ?? [])
    .filter(({ kind }) => constraints.test(kind));
  return [
    ...columns.map((column) =>
      alembicColumnSql(column, at, isSerial(column, keys, referring), keys.includes(column.name)),
    ),
    ...(key
      ? [constraintSql(key, at)]
      : marked.length > 0
        ? [primaryKey(null, marked, () => undefined, at)]
        : []),
    ...written.map((item) => constraintSql(item, at)),
    ...columns.flatMap((column) => constraintsOfColumn(column, at)),
  ];
}

function referringColumns(items: readonly Value[]): ReadonlySet<string> {
  return new Set(
    itemsOfKind(items, "ForeignKeyConstraint").flatMap((item) =>
      textsOf(item.at(0) ?? item.option("columns"), "the columns"),
    ),
  );
}

/** PrimaryKeyConstraint._autoincrement_column */
function isSerial(
  { item, name, type }: AlembicColumn,
  keys: readonly string[],
  referring: ReadonlySet<string>,
): boolean {
  const given = item.option("autoincrement");
  const wanted = given?.kind === "boolean" ? given.value : null;
  if (!keys.includes(name) || !type.isInteger || wanted === false) return false;
  if (isGiven(item.option("server_default")) || holdsOwn(item)) return false;
  const refers = referring.has(name) || item.items("ForeignKey").length > 0;
  return wanted === true || (keys.length === 1 && !refers);
}

function holdsOwn(item: SchemaItem): boolean {
  return item.items("Identity").length > 0 || item.items("Computed").length > 0;
}

function commentOn(
  to: OperationsTarget,
  call: AlembicCall,
  named: string,
  columns: readonly AlembicColumn[],
): void {
  const comment = textIfGiven(call.given("comment"), "the comment");
  if (comment) to.send(`COMMENT ON TABLE ${named} IS ${textLiteral(comment)}`, call);
  for (const { item, name } of columns) {
    const own = item.text("comment");
    if (own) to.send(commentOnColumn(named, name, own), call);
  }
}

function dropTable(to: OperationsTarget, call: AlembicCall): void {
  const exists = to.reads.conditions && call.flag("if_exists") ? "IF EXISTS " : "";
  to.send(`DROP TABLE ${exists}${call.table()}`, call);
}

function renameTable(to: OperationsTarget, call: AlembicCall): void {
  const name = call.text("new_table_name", "the table's name");
  to.send(`ALTER TABLE ${call.table("old_table_name")} RENAME TO ${sqlName(name)}`, call);
}

function tableComment(to: OperationsTarget, call: AlembicCall): void {
  const comment = textIfGiven(call.given("comment"), "the comment");
  to.send(`COMMENT ON TABLE ${call.table()} IS ${comment === null ? "NULL" : textLiteral(comment)}`, call);
}

export const alembicTableCommands: readonly (readonly [name: string, command: AlembicCommand])[] = [
  ["create_table", { takes: ["table_name"], of: null, run: createTable }],
  ["drop_table", { takes: ["table_name"], of: null, run: dropTable }],
  ["rename_table", { takes: ["old_table_name", "new_table_name"], of: null, run: renameTable }],
  ["create_table_comment", { takes: ["table_name", "comment"], of: 0, run: tableComment }],
  ["drop_table_comment", { takes: ["table_name"], of: 0, run: tableComment }],
];

import { isGiven, itemsOf, NotKnown, textIfGiven, textsOf } from "../../code/call-arguments.ts";
import { knownText, type Value } from "../../code/value.ts";
import type { AlembicCall } from "./alembic-call.ts";
import type { AlembicCommand, OperationsTarget } from "./alembic-command.ts";
import type { ConstraintPlace } from "./constraints.ts";
import { nameInSchema, type ObjectName, shortened, sqlName } from "./identifiers.ts";
import { conventional } from "./naming.ts";
import { objectName, plainName, sqlOption } from "./schema-items.ts";
import { sqlTextHandle } from "./sql-texts.ts";

interface WantedIndex {
  readonly name: ObjectName | null;
  readonly columns: readonly Value[];
  readonly at: ConstraintPlace;
  readonly option: (name: string) => Value | undefined;
  /** IF NOT EXISTS. */
  readonly isGuarded: boolean;
}

/** sqlalchemy/dialects/postgresql/base.py, PGDDLCompiler.visit_create_index */
export function alembicIndexSql({ name: given, columns, at, option, isGuarded }: WantedIndex): string {
  const { conventions, ...place } = at;
  const names = columns.map((column) => knownText(column) ?? sqlTextHandle(column)?.column ?? "");
  const name = conventional(given, "ix", { ...place, columns: names }, conventions);
  if (name === null) throw new NotKnown("the index has no name");
  const isTrue = (key: string): boolean => {
    const value = option(key);
    if (value !== undefined && value.kind !== "boolean" && value.kind !== "null")
      throw new NotKnown(`the option ${key} is not a literal`);
    return value?.kind === "boolean" && value.value;
  };
  const using = textIfGiven(option("postgresql_using"), "the index's method");
  const ops = option("postgresql_ops");
  const nulls = option("postgresql_nulls_not_distinct");
  const tablespace = textIfGiven(option("postgresql_tablespace"), "the tablespace");
  const where = sqlOption(option("postgresql_where"), "the index's condition");
  const include = option("postgresql_include");
  const included = isGiven(include) ? textsOf(include, "the included columns") : [];
  return [
    `CREATE ${isTrue("unique") ? "UNIQUE " : ""}INDEX`,
    ...(isTrue("postgresql_concurrently") ? ["CONCURRENTLY"] : []),
    ...(isGuarded ? ["IF NOT EXISTS"] : []),
    `${sqlName(shortened(name))} ON ${nameInSchema(at.table, at.schema)}`,
    ...(using ? [`USING ${using.toLowerCase()}`] : []),
    `(${columns.map((column) => columnIn(column, ops)).join(", ")})`,
    ...(included.length === 0 ? [] : [`INCLUDE (${included.map(sqlName).join(", ")})`]),
    ...(nulls?.kind === "boolean" ? [`NULLS ${nulls.value ? "NOT " : ""}DISTINCT`] : []),
    ...storage(option("postgresql_with")),
    ...(tablespace === null ? [] : [`TABLESPACE ${sqlName(tablespace)}`]),
    ...(where === null ? [] : [`WHERE ${where}`]),
  ].join(" ");
}

function columnIn(column: Value, ops: Value | undefined): string {
  const own = sqlTextHandle(column);
  const name = own ? own.column : knownText(column);
  const sql = own ? own.text.text : name === null ? null : sqlName(name);
  if (sql === null) throw new NotKnown("a column of the index is not a literal");
  if (!isGiven(ops)) return sql;
  if (ops.kind !== "map" || ops.open) throw new NotKnown("the operator classes are not literal");
  const operator = name === null ? undefined : ops.entries.get(name);
  const named = operator && knownText(operator);
  return named === undefined || named === null ? sql : `${sql} ${named}`;
}

function storage(options: Value | undefined): readonly string[] {
  if (!isGiven(options)) return [];
  if (options.kind !== "map" || options.open) throw new NotKnown("the index's options are not literal");
  const said = [...options.entries].map(([name, value]) => {
    const written =
      value.kind === "number" ? value.written : value.kind === "boolean" ? String(value.value) : null;
    const known = written ?? knownText(value);
    if (known === null) throw new NotKnown(`the index's option ${name} is not a literal`);
    return `${name} = ${known}`;
  });
  return said.length === 0 ? [] : [`WITH (${said.join(", ")})`];
}

function createIndex(to: OperationsTarget, call: AlembicCall): void {
  const table = call.text("table_name", "the table's name");
  const columns = call.given("columns");
  const sql = alembicIndexSql({
    name: objectName(call.given("index_name")),
    columns: itemsOf(columns, "the list of columns").map((column) => plainName(column) ?? column),
    at: { table, schema: call.schema, conventions: to.conventions },
    option: call.option,
    isGuarded: to.reads.indexConditions && call.flag("if_not_exists"),
  });
  to.send(sql, call);
}

function dropIndex(to: OperationsTarget, call: AlembicCall): void {
  const name = objectName(call.given("index_name"));
  if (name === null) throw new NotKnown("the index's name is not a literal");
  const concurrently = call.flag("postgresql_concurrently") ? "CONCURRENTLY " : "";
  const exists = to.reads.indexConditions && call.flag("if_exists") ? "IF EXISTS " : "";
  to.send(`DROP INDEX ${concurrently}${exists}${nameInSchema(shortened(name), call.schema)}`, call);
}

export const alembicIndexCommands: readonly (readonly [name: string, command: AlembicCommand])[] = [
  ["create_index", { takes: ["index_name", "table_name", "columns"], of: 1, run: createIndex }],
  ["drop_index", { takes: ["index_name", "table_name"], of: 1, run: dropIndex }],
];

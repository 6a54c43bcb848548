import { isGiven, NotKnown, textIfGiven } from "../../code/call-arguments.ts";
import type { AlembicCall } from "./alembic-call.ts";
import type { AlembicCommand, OperationsTarget } from "./alembic-command.ts";
import {
  alembicColumn,
  alembicColumnSql,
  commentOnColumn,
  constraintsOfColumn,
  indexOfColumn,
  serverDefault,
} from "./columns.ts";
import type { ConstraintPlace } from "./constraints.ts";
import { sqlName } from "./identifiers.ts";
import { sqlOption } from "./schema-items.ts";
import { typeOf } from "./types.ts";

/** alembic/operations/toimpl.py, add_column: the column, its constraints, its index. */
function addColumn(to: OperationsTarget, call: AlembicCall): void {
  const column = alembicColumn(call.given("column"), to.sendType(call));
  const table = call.text("table_name", "the table's name");
  const at: ConstraintPlace = { table, schema: call.schema, conventions: to.conventions };
  const named = call.table();
  const exists = to.reads.conditions && call.flag("if_not_exists") ? "IF NOT EXISTS " : "";
  to.send(
    `ALTER TABLE ${named} ADD COLUMN ${exists}${alembicColumnSql(column, at, false, column.isKey)}`,
    call,
  );
  for (const sql of constraintsOfColumn(column, at)) to.send(`ALTER TABLE ${named} ADD ${sql}`, call);
  const index = indexOfColumn(column, at);
  if (index !== null) to.send(index, call);
  const comment = column.item.text("comment");
  if (comment) to.send(commentOnColumn(named, column.name, comment), call);
}

function dropColumn(to: OperationsTarget, call: AlembicCall): void {
  const name = call.text("column_name", "the column's name");
  const exists = to.reads.conditions && call.flag("if_exists") ? "IF EXISTS " : "";
  to.send(`ALTER TABLE ${call.table()} DROP COLUMN ${exists}${sqlName(name)}`, call);
}

/** alembic/ddl/postgresql.py, PostgresqlImpl.alter_column: a statement for each change. */
function alterColumn(to: OperationsTarget, call: AlembicCall): void {
  const table = call.table();
  const name = call.text("column_name", "the column's name");
  const alter = `ALTER TABLE ${table} ALTER COLUMN ${sqlName(name)}`;
  const type = call.given("type_");
  if (isGiven(type)) {
    const using = sqlOption(call.given("postgresql_using"), "how values are converted");
    const { sql } = typeOf(type, to.sendType(call));
    to.send(`${alter} TYPE ${sql}${using === null ? "" : ` USING ${using}`}`, call);
  }
  const nullable = call.given("nullable");
  if (nullable?.kind === "boolean") to.send(`${alter} ${nullable.value ? "DROP" : "SET"} NOT NULL`, call);
  else if (isGiven(nullable)) throw new NotKnown("whether it may be null is not a literal");
  const fallback = call.given("server_default");
  if (fallback !== undefined && fallback.kind !== "boolean") {
    const sql = serverDefault(fallback);
    to.send(`${alter} ${sql === null ? "DROP DEFAULT" : `SET DEFAULT ${sql}`}`, call);
  }
  const comment = call.given("comment");
  if (comment !== undefined && comment.kind !== "boolean")
    to.send(commentOnColumn(table, name, textIfGiven(comment, "the comment")), call);
  const renamed = textIfGiven(call.given("new_column_name"), "the column's new name");
  if (renamed !== null) to.send(`ALTER TABLE ${table} RENAME ${sqlName(name)} TO ${sqlName(renamed)}`, call);
}

export const alembicColumnCommands: readonly (readonly [name: string, command: AlembicCommand])[] = [
  ["add_column", { takes: ["table_name", "column"], of: 0, run: addColumn }],
  ["drop_column", { takes: ["table_name", "column_name"], of: 0, run: dropColumn }],
  ["alter_column", { takes: ["table_name", "column_name"], of: 0, run: alterColumn }],
];

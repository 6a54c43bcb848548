import { NotKnown } from "../../code/call-arguments.ts";
import { joined, type TextValue, textValue } from "../../code/value.ts";
import { type ChangelogChange, type ChangeSql, changelogText } from "./change.ts";
import { valueSql } from "./columns.ts";
import { columnType } from "./data-types.ts";

export function renameTableChange(change: ChangelogChange): ChangeSql {
  return [`ALTER TABLE ${change.table("oldTableName")} RENAME TO ${change.column("newTableName")}`];
}

export function renameColumn(change: ChangelogChange): ChangeSql {
  const [old, made] = [change.column("oldColumnName"), change.column("newColumnName")];
  return [`ALTER TABLE ${change.table()} RENAME COLUMN ${old} TO ${made}`];
}

/** Liquibase renames views, too, by ALTER TABLE. */
export function renameView(change: ChangelogChange): ChangeSql {
  return [`ALTER TABLE ${change.table("oldViewName")} RENAME TO ${change.column("newViewName")}`];
}

export function renameSequence(change: ChangelogChange): ChangeSql {
  return [`ALTER SEQUENCE ${change.table("oldSequenceName")} RENAME TO ${change.column("newSequenceName")}`];
}

export function createView(change: ChangelogChange): ChangeSql {
  const query = bodyOf(change, "selectQuery");
  if (change.is("fullDefinition")) return [query];
  const replace = change.is("replaceIfExists") ? "OR REPLACE " : "";
  return [joined([textValue(`CREATE ${replace}VIEW ${change.table("viewName")} AS `), query])];
}

export function dropView(change: ChangelogChange): ChangeSql {
  return [`DROP VIEW ${change.is("ifExists") ? "IF EXISTS " : ""}${change.table("viewName")}`];
}

/** Functions and procedures, which Liquibase does not split. */
export function createRoutineChange(change: ChangelogChange): ChangeSql {
  if (change.text("path") !== undefined) throw new NotKnown("the file that it names is not read");
  return [bodyOf(change, "procedureText", "procedureBody")];
}

function bodyOf(change: ChangelogChange, ...keys: readonly string[]): TextValue {
  const written = keys.map((key) => change.sql(key)).find((text) => text !== null) ?? change.body;
  if (!written || written.text.trim() === "") throw new NotKnown("the SQL is not in it");
  return written;
}

export function dropProcedure(change: ChangelogChange): ChangeSql {
  return [`DROP PROCEDURE ${change.table("procedureName")}`];
}

/** CreateSequenceGenerator.java */
export function createSequence(change: ChangelogChange): ChangeSql {
  return [sequenceSql(`CREATE SEQUENCE IF NOT EXISTS ${change.table("sequenceName")}`, change)];
}

export function alterSequence(change: ChangelogChange): ChangeSql {
  return [sequenceSql(`ALTER SEQUENCE ${change.table("sequenceName")}`, change)];
}

function sequenceSql(head: string, change: ChangelogChange): string {
  const options = [
    ["AS", "dataType"],
    ["START WITH", "startValue"],
    ["INCREMENT BY", "incrementBy"],
    ["MINVALUE", "minValue"],
    ["MAXVALUE", "maxValue"],
    ["CACHE", "cacheSize"],
  ] as const;
  const given = options.flatMap(([word, name]) => {
    const value = change.text(name);
    return value === undefined ? [] : [`${word} ${value === "0" && word === "CACHE" ? "1" : value}`];
  });
  return [head, ...given, ...(change.is("cycle") ? ["CYCLE"] : [])].join(" ");
}

export function dropSequence(change: ChangelogChange): ChangeSql {
  return [`DROP SEQUENCE ${change.table("sequenceName")} CASCADE`];
}

export function tableRemarks(change: ChangelogChange): ChangeSql {
  return [`COMMENT ON TABLE ${change.table()} IS ${changelogText(change.text("remarks") ?? "")}`];
}

export function columnRemarks(change: ChangelogChange): ChangeSql {
  return [
    `COMMENT ON COLUMN ${change.table()}.${change.column()} IS ${changelogText(change.text("remarks") ?? "")}`,
  ];
}

export function insertRow(change: ChangelogChange): ChangeSql {
  const columns = change.all("column", "columns");
  const names = columns.map((column) => column.column("name")).join(", ");
  const values = columns.map((column) => valueSql(column, "value") ?? "NULL").join(", ");
  return [`INSERT INTO ${change.table()} (${names}) VALUES (${values})`];
}

export function updateRows(change: ChangelogChange): ChangeSql {
  const set = change
    .all("column", "columns")
    .map((column) => `${column.column("name")} = ${valueSql(column, "value") ?? "NULL"}`);
  return [`UPDATE ${change.table()} SET ${set.join(", ")}${whereOf(change)}`];
}

export function deleteRows(change: ChangelogChange): ChangeSql {
  return [`DELETE FROM ${change.table()}${whereOf(change)}`];
}

function whereOf(change: ChangelogChange): string {
  if (change.inner("whereParams")) throw new NotKnown("its condition has parameters");
  const where = change.text("where")?.trim();
  return where ? ` WHERE ${where}` : "";
}

export function mergeColumns(change: ChangelogChange): ChangeSql {
  const table = change.table();
  const [first, second] = [change.column("column1Name"), change.column("column2Name")];
  const final = change.column("finalColumnName");
  const between = changelogText(change.text("joinString") ?? "");
  return [
    `ALTER TABLE ${table} ADD ${final} ${columnType(change.required("finalColumnType")).sql}`,
    `UPDATE ${table} SET ${final} = ${first} || ${between} || ${second}`,
    `ALTER TABLE ${table} DROP COLUMN ${first}`,
    `ALTER TABLE ${table} DROP COLUMN ${second}`,
  ];
}

/** AddLookupTableChange.java */
export function addLookupTable(change: ChangelogChange): ChangeSql {
  const made = change.table("newTableName", "newTableSchemaName");
  const column = change.column("newColumnName");
  const old = change.table("existingTableName", "existingTableSchemaName");
  const from = change.column("existingColumnName");
  return [
    `CREATE TABLE ${made} AS SELECT DISTINCT ${from} AS ${column} FROM ${old} WHERE ${from} IS NOT NULL`,
    `ALTER TABLE ${made} ALTER COLUMN ${column} SET NOT NULL`,
    `ALTER TABLE ${made} ADD PRIMARY KEY (${column})`,
    `ALTER TABLE ${old} ADD CONSTRAINT ${lookupConstraint(change)} FOREIGN KEY (${from}) REFERENCES ${made} (${column})`,
  ];
}

export function lookupConstraint(change: ChangelogChange): string {
  const named = change.text("constraintName");
  return change.names.name(
    named ?? `FK_${change.required("existingTableName")}_${change.required("newTableName")}`.toUpperCase(),
  );
}

import {
  flagOf,
  isGiven,
  itemsOf,
  optionOf,
  textIfGiven,
  textOf,
  textsOf,
} from "../../code/call-arguments.ts";
import { dottedTable, making } from "../../code/partly-known-table.ts";
import { knownText, type Value } from "../../code/value.ts";
import { columnOfTable } from "./column.ts";
import {
  derivedByExpression,
  derivedName,
  quoteColumns,
  quoteTablePath,
  schemaOf,
  type TypeormRelease,
} from "./names.ts";

const columnsIn = (given: Value | undefined, name = "columnNames") =>
  textsOf(optionOf(given, name), "the list of columns");

function named(given: Value | undefined, otherwise: () => string): string {
  return textIfGiven(optionOf(given, "name"), "a name") ?? otherwise();
}

function deferrable(given: Value | undefined): string {
  const how = textIfGiven(optionOf(given, "deferrable"), "deferrable");
  return how === null ? "" : ` DEFERRABLE ${how}`;
}

/** The path of a table: a text, or a Table with its name. */
export function pathOf(value: Value | undefined): string {
  return knownText(value) ?? textOf(optionOf(value, "name"), "the table's name");
}

export function indexSql(table: string, given: Value | undefined, release: TypeormRelease): string {
  const columns = columnsIn(given);
  const where = textIfGiven(optionOf(given, "where"), "the predicate");
  const name = named(given, () => derivedName("IDX", table, columns, release, where ?? undefined));
  const unique = flagOf(optionOf(given, "isUnique"), "isUnique") ? "UNIQUE " : "";
  const concurrently = flagOf(optionOf(given, "isConcurrent"), "isConcurrent") ? " CONCURRENTLY" : "";
  const type = flagOf(optionOf(given, "isSpatial"), "isSpatial")
    ? "gist"
    : release.isBefore1
      ? null
      : textIfGiven(optionOf(given, "type"), "the index's method");
  const using = type === null ? "" : `USING ${type}`;
  return `CREATE ${unique}INDEX${concurrently} "${name}" ON ${quoteTablePath(table)} ${using} (${quoteColumns(columns)}) ${where ? `WHERE ${where}` : ""}`;
}

export function dropIndexSql(
  table: string,
  given: Value | undefined,
  ifExists: boolean,
  release: TypeormRelease,
): string {
  const own = knownText(given);
  const where = own === null ? textIfGiven(optionOf(given, "where"), "the predicate") : null;
  const name =
    own ?? named(given, () => derivedName("IDX", table, columnsIn(given), release, where ?? undefined));
  const concurrently =
    own === null && flagOf(optionOf(given, "isConcurrent"), "isConcurrent") ? "CONCURRENTLY " : "";
  return `DROP INDEX ${concurrently}${ifExists ? "IF EXISTS " : ""}"${schemaOf(table)}"."${name}"`;
}

function keyBody(table: string, given: Value, between: string, release: TypeormRelease): string {
  const columns = columnsIn(given);
  const path = textOf(optionOf(given, "referencedTableName"), "the table that is referred to");
  const schema = textIfGiven(optionOf(given, "referencedSchema"), "its schema");
  const name = named(given, () => derivedName("FK", table, columns, release));
  const action = (option: string, words: string) => {
    const text = textIfGiven(optionOf(given, option), option);
    return text === null ? "" : ` ${words} ${text}`;
  };
  const to = quoteTablePath(schema === null ? path : `${schema}.${path}`);
  const keys = columnsIn(given, "referencedColumnNames").map((column) => `"${column}"`);
  return `CONSTRAINT "${name}" FOREIGN KEY (${quoteColumns(columns)}) REFERENCES ${to}${between === "," ? "" : " "}(${keys.join(between)})${action("onDelete", "ON DELETE")}${action("onUpdate", "ON UPDATE")}${deferrable(given)}`;
}

export function foreignKeySql(table: string, given: Value, release: TypeormRelease): string {
  return `ALTER TABLE ${quoteTablePath(table)} ADD ${keyBody(table, given, ",", release)}`;
}

function uniqueBody(table: string, given: Value, release: TypeormRelease): string {
  const columns = columnsIn(given);
  return `CONSTRAINT "${named(given, () => derivedName("UQ", table, columns, release))}" UNIQUE (${quoteColumns(columns)})${deferrable(given)}`;
}

export function uniqueSql(table: string, given: Value, release: TypeormRelease): string {
  return `ALTER TABLE ${quoteTablePath(table)} ADD ${uniqueBody(table, given, release)}`;
}

function expressionBody(table: string, given: Value, kind: "CHK" | "XCL", release: TypeormRelease): string {
  const expression = textOf(optionOf(given, "expression"), "the expression");
  const name = named(given, () => derivedByExpression(kind, table, expression, release));
  return kind === "CHK"
    ? `CONSTRAINT "${name}" CHECK (${expression})`
    : `CONSTRAINT "${name}" EXCLUDE ${expression}${deferrable(given)}`;
}

export function expressionSql(
  table: string,
  given: Value,
  kind: "CHK" | "XCL",
  release: TypeormRelease,
): string {
  return `ALTER TABLE ${quoteTablePath(table)} ADD ${expressionBody(table, given, kind, release)}`;
}

export function primaryKeySql(
  table: string,
  columns: readonly string[],
  name: string | null,
  release: TypeormRelease,
): string {
  return `ALTER TABLE ${quoteTablePath(table)} ADD CONSTRAINT "${name ?? derivedName("PK", table, columns, release)}" PRIMARY KEY (${quoteColumns(columns)})`;
}

export function keyName(
  prefix: "FK" | "UQ",
  table: string,
  given: Value | undefined,
  release: TypeormRelease,
): string {
  return knownText(given) ?? named(given, () => derivedName(prefix, table, columnsIn(given), release));
}

/** PostgresQueryRunner.createTable: the types of its enumerations, the table, its indexes. */
export function tableSql(
  given: Value | undefined,
  withKeys: boolean,
  withIndexes: boolean,
  release: TypeormRelease,
): readonly string[] {
  const table = pathOf(given);
  return making(dottedTable(table), () => tableStatements(table, given, withKeys, withIndexes, release));
}

function tableStatements(
  table: string,
  given: Value | undefined,
  withKeys: boolean,
  withIndexes: boolean,
  release: TypeormRelease,
): readonly string[] {
  const list = (name: string) => (isGiven(optionOf(given, name)) ? itemsOf(optionOf(given, name), name) : []);
  const columns = list("columns").map((column) => columnOfTable(column, table));
  const uniques = list("uniques");
  const told = new Set(uniques.map((unique) => columnsIn(unique).join()));
  const alone = columns.filter(({ isUnique, name }) => isUnique && !told.has(name));
  const primary = columns.filter(({ isPrimary }) => isPrimary);
  const keys = primary.map(({ name }) => name);
  const inside = [
    ...columns.map(({ definition }) => definition),
    ...uniques.map((unique) => uniqueBody(table, unique, release)),
    ...alone.map(
      ({ name }) => `CONSTRAINT "${derivedName("UQ", table, [name], release)}" UNIQUE ("${name}")`,
    ),
    ...list("checks").map((check) => expressionBody(table, check, "CHK", release)),
    ...list("exclusions").map((exclusion) => expressionBody(table, exclusion, "XCL", release)),
    ...(withKeys ? list("foreignKeys").map((key) => keyBody(table, key, ", ", release)) : []),
    ...(keys.length === 0
      ? []
      : [
          `CONSTRAINT "${primary[0]?.keyName ?? derivedName("PK", table, keys, release)}" PRIMARY KEY (${quoteColumns(keys)})`,
        ]),
  ];
  const path = quoteTablePath(table);
  const notes = columns.flatMap(({ name, comment }) =>
    comment === null ? [] : [`; COMMENT ON COLUMN ${path}."${name}" IS '${comment.replaceAll("'", "''")}'`],
  );
  const comment = textIfGiven(optionOf(given, "comment"), "the comment");
  return [
    ...new Set(columns.flatMap(({ enumeration }) => enumeration ?? [])),
    `CREATE TABLE ${path} (${inside.join(", ")})${notes.join("")}`,
    ...(withIndexes ? list("indices").map((index) => indexSql(table, index, release)) : []),
    ...(comment === null ? [] : [`COMMENT ON TABLE ${path} IS '${comment.replaceAll("'", "''")}'`]),
  ];
}

import { making } from "../../code/partly-known-table.ts";
import { type ChangelogChange, type ChangeSql, changelogText } from "./change.ts";
import { changelogColumn, referencedSql, remarkSql, valueSql } from "./columns.ts";
import { columnType } from "./data-types.ts";

/** CreateTableGenerator.java: columns, then the primary key, foreign keys and unique constraints. */
export function createTableChange(change: ChangelogChange): ChangeSql {
  const name = change.text("tableName");
  const made = { schema: change.text("schemaName"), name: name ?? "" };
  return name === undefined ? tableSql(change) : making(made, () => tableSql(change));
}

function tableSql(change: ChangelogChange): ChangeSql {
  const table = change.table();
  const columns = change.all("column", "columns");
  const parts = [
    ...columns.map(changelogColumn),
    ...primaryKey(change, columns),
    ...columns.flatMap(foreignKey),
    ...uniqueConstraints(change, columns),
  ];
  const [type, space] = [change.text("tableType"), change.text("tablespace")];
  const partition = change.text("partitionBy");
  const head = `CREATE ${type ? `${type.trim().toUpperCase()} ` : ""}TABLE ${change.is("ifNotExists") ? "IF NOT EXISTS " : ""}`;
  const tail = `${partition ? ` PARTITION BY ${partition}` : ""}${space ? ` TABLESPACE ${space}` : ""}`;
  const remarks = change.text("remarks");
  return [
    `${head}${table} (${parts.join(", ")})${tail}`,
    ...(remarks === undefined ? [] : [`COMMENT ON TABLE ${table} IS ${changelogText(remarks)}`]),
    ...columns.flatMap((column) => remarkSql(table, column)),
  ];
}

/** Without a name it has PostgreSQL's own. */
function primaryKey({ names }: ChangelogChange, columns: readonly ChangelogChange[]): readonly string[] {
  const keys = columns.filter((column) => column.inner("constraints")?.is("primaryKey"));
  if (keys.length === 0) return [];
  const [named] = keys.flatMap((column) => column.inner("constraints")?.text("primaryKeyName") ?? []);
  const [space] = keys.flatMap((column) => column.inner("constraints")?.text("primaryKeyTablespace") ?? []);
  const list = keys.map((column) => names.name(column.required("name"))).join(", ");
  const key = `${named ? `CONSTRAINT ${names.name(named)} ` : ""}PRIMARY KEY (${list})`;
  return [`${key}${space ? ` USING INDEX TABLESPACE ${space}` : ""}`];
}

function foreignKey(column: ChangelogChange): readonly string[] {
  const constraints = column.inner("constraints");
  const referenced = constraints && referencedSql(constraints);
  if (!constraints || referenced === null) return [];
  const name = constraints.text("foreignKeyName");
  return [
    [
      ...(name ? [`CONSTRAINT ${column.names.name(name)}`] : []),
      `FOREIGN KEY (${column.names.name(column.required("name"))}) REFERENCES ${referenced}`,
      ...(constraints.is("deleteCascade") ? ["ON DELETE CASCADE"] : []),
      ...(constraints.is("initiallyDeferred") ? ["INITIALLY DEFERRED"] : []),
      ...(constraints.is("deferrable") ? ["DEFERRABLE"] : []),
    ].join(" "),
  ];
}

/** Those of one name are one constraint; those without a name come first. */
function uniqueConstraints(
  { names }: ChangelogChange,
  columns: readonly ChangelogChange[],
): readonly string[] {
  const named = new Map<string, string[]>();
  const unnamed: string[] = [];
  for (const column of columns) {
    const constraints = column.inner("constraints");
    if (!constraints?.is("unique")) continue;
    const own = names.name(column.required("name"));
    const name = constraints.text("uniqueConstraintName");
    if (name === undefined) unnamed.push(own);
    else named.set(name, [...(named.get(name) ?? []), own]);
  }
  return [
    ...unnamed.map((column) => `UNIQUE (${column})`),
    ...[...named].map(([name, list]) => `CONSTRAINT ${names.name(name)} UNIQUE (${list.join(", ")})`),
  ];
}

/** AddColumnGenerator.java: each column in a statement of its own, and its constraints in others. */
export function addColumnChange(change: ChangelogChange): ChangeSql {
  const table = change.table();
  const columns = change.all("column", "columns");
  const added = columns.flatMap((column) => addedColumn(table, column));
  const values = columns.flatMap((column) => {
    const value = valueSql(column, "value");
    return value === null
      ? []
      : [`UPDATE ${table} SET ${column.names.name(column.required("name"))} = ${value}`];
  });
  return [...added, ...values, ...columns.flatMap((column) => remarkSql(table, column))];
}

function addedColumn(table: string, column: ChangelogChange): readonly string[] {
  const constraints = column.inner("constraints");
  const { names } = column;
  const name = names.name(column.required("name"));
  const statements = [
    `ALTER TABLE ${table} ADD ${changelogColumn(column)}${constraints?.is("primaryKey") ? " PRIMARY KEY" : ""}`,
  ];
  if (constraints?.is("unique")) {
    const named = constraints.text("uniqueConstraintName");
    statements.push(
      `ALTER TABLE ${table} ADD ${named ? `CONSTRAINT ${names.name(named)} ` : ""}UNIQUE (${name})`,
    );
  }
  const referenced = constraints && referencedSql(constraints);
  if (constraints && referenced) {
    const named = constraints.text("foreignKeyName");
    const key = `${named ? `CONSTRAINT ${names.name(named)} ` : ""}FOREIGN KEY (${name}) REFERENCES ${referenced}`;
    statements.push(`ALTER TABLE ${table} ADD ${key}`);
  }
  return statements;
}

export function dropColumnChange(change: ChangelogChange): ChangeSql {
  const columns = change.all("column", "columns").map((column) => column.column("name"));
  const all = columns.length > 0 ? columns : [change.column()];
  return all.map((column) => `ALTER TABLE ${change.table()} DROP COLUMN ${column}`);
}

export function dropTable(change: ChangelogChange): ChangeSql {
  return [`DROP TABLE ${change.table()}${change.is("cascadeConstraints") ? " CASCADE" : ""}`];
}

export function modifyDataType(change: ChangelogChange): ChangeSql {
  const column = change.column();
  const type = columnType(change.required("newDataType")).sql;
  return [`ALTER TABLE ${change.table()} ALTER COLUMN ${column} TYPE ${type} USING (${column}::${type})`];
}

export function addNotNull(change: ChangelogChange): ChangeSql {
  const [table, column] = [change.table(), change.column()];
  const initial = change.text("defaultNullValue");
  return [
    ...(initial === undefined
      ? []
      : [`UPDATE ${table} SET ${column} = ${changelogText(initial)} WHERE ${column} IS NULL`]),
    `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL`,
  ];
}

export function dropNotNull(change: ChangelogChange): ChangeSql {
  return [`ALTER TABLE ${change.table()} ALTER COLUMN ${change.column()} DROP NOT NULL`];
}

export function addDefaultValue(change: ChangelogChange): ChangeSql {
  const value = valueSql(change, "defaultValue") ?? "NULL";
  return [`ALTER TABLE ${change.table()} ALTER COLUMN ${change.column()} SET DEFAULT ${value}`];
}

export function dropDefaultValue(change: ChangelogChange): ChangeSql {
  return [`ALTER TABLE ${change.table()} ALTER COLUMN ${change.column()} DROP DEFAULT`];
}

/** AddAutoIncrementGenerator for PostgreSQL: a sequence of the column's own. */
export function addAutoIncrement(change: ChangelogChange): ChangeSql {
  const [table, column] = [change.table(), change.column()];
  const sequence = change.names.in(
    change.text("schemaName"),
    `${change.required("tableName")}_${change.required("columnName")}_seq`,
  );
  const start = change.text("startWith");
  return [
    `CREATE SEQUENCE IF NOT EXISTS ${sequence}${start ? ` START WITH ${start}` : ""}`,
    `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL`,
    `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT nextval(${changelogText(sequence)})`,
    `ALTER SEQUENCE ${sequence} OWNED BY ${table}.${column}`,
  ];
}

import type { ChangelogChange, ChangeSql } from "./change.ts";
import { primaryKeyFound } from "./primary-key-names.ts";

/** Indexes that a constraint makes are none of these changes' (CreateIndexGeneratorPostgres.java, DropIndexGenerator.java). */
function isOfConstraint(change: ChangelogChange): boolean {
  return /\b(?:primaryKey|uniqueConstraint|foreignKey)\b/.test(change.text("associatedWith") ?? "");
}

/** CreateIndexGeneratorPostgres.java; without a name PostgreSQL gives one. `using` is read since Liquibase 4.29. */
export function createIndexChange(change: ChangelogChange): ChangeSql {
  if (isOfConstraint(change)) return [];
  const { names } = change;
  const table = change.table();
  const named = change.text("indexName");
  const name = named === undefined ? "" : `${names.name(named)} `;
  const columns = change.all("column", "columns").map((column) => {
    const own = column.required("name");
    const sql = column.is("computed") ? own : names.column(own);
    return `${sql}${column.is("descending") ? " DESC" : ""}`;
  });
  const [method, space] = [change.text("using"), change.text("tablespace")];
  const unique = change.is("unique") ? "UNIQUE " : "";
  const sql = `CREATE ${unique}INDEX ${name}ON ${table}${method ? ` USING ${method}` : ""}(${columns.join(", ")})`;
  const all = [`${sql}${space?.trim() ? ` TABLESPACE ${space}` : ""}`];
  return change.is("clustered") ? [...all, `CLUSTER ${table} USING ${name.trim()}`] : all;
}

export function dropIndex(change: ChangelogChange): ChangeSql {
  if (isOfConstraint(change)) return [];
  return [`DROP INDEX ${change.names.in(change.text("schemaName"), change.required("indexName"))}`];
}

/** AddUniqueConstraintGenerator.java */
export function addUnique(change: ChangelogChange): ChangeSql {
  const columns = change.names.list(change.required("columnNames"));
  const index = change.text("forIndexName");
  const space = change.text("tablespace")?.trim();
  return [
    [
      `ALTER TABLE ${change.table()} ADD ${named(change)}UNIQUE (${columns})`,
      ...(index ? [`USING INDEX ${change.names.in(change.text("forIndexSchemaName"), index)}`] : []),
      ...(space ? [`${index ? "" : "USING INDEX "}TABLESPACE ${space}`] : []),
      ...(change.is("deferrable") ? ["DEFERRABLE"] : []),
      ...(change.is("initiallyDeferred") ? ["INITIALLY DEFERRED"] : []),
    ].join(" "),
  ];
}

/** AddPrimaryKeyGenerator.java: PostgreSQL is not told of `forIndexName`. */
export function addPrimaryKey(change: ChangelogChange): ChangeSql {
  const columns = change.names.list(change.required("columnNames"));
  const space = change.text("tablespace")?.trim();
  const table = change.table();
  const name = change.text("constraintName");
  const sql = `ALTER TABLE ${table} ADD ${named(change)}PRIMARY KEY (${columns})`;
  const all = [`${sql}${space ? ` USING INDEX TABLESPACE ${space}` : ""}`];
  return change.is("clustered") && name ? [...all, `CLUSTER ${table} USING ${change.names.name(name)}`] : all;
}

function named(change: ChangelogChange): string {
  const name = change.text("constraintName");
  return name ? `CONSTRAINT ${change.names.name(name)} ` : "";
}

/** AddForeignKeyConstraintGenerator.java */
export function addForeignKeyChange(change: ChangelogChange): ChangeSql {
  const { names } = change;
  const [onUpdate, onDelete] = [change.text("onUpdate"), change.text("onDelete")];
  const referenced = change.table("referencedTableName", "referencedTableSchemaName");
  return [
    [
      `ALTER TABLE ${change.table("baseTableName", "baseTableSchemaName")} ADD CONSTRAINT ${change.column("constraintName")}`,
      `FOREIGN KEY (${names.list(change.required("baseColumnNames"))})`,
      `REFERENCES ${referenced} (${names.list(change.required("referencedColumnNames"))})`,
      ...(onUpdate ? [`ON UPDATE ${onUpdate}`] : []),
      ...(onDelete ? [`ON DELETE ${onDelete}`] : change.is("deleteCascade") ? ["ON DELETE CASCADE"] : []),
      ...(change.is("deferrable") ? ["DEFERRABLE"] : []),
      ...(change.is("initiallyDeferred") ? ["INITIALLY DEFERRED"] : []),
      ...(change.text("validate")?.toLowerCase() === "false" ? ["NOT VALID"] : []),
    ].join(" "),
  ];
}

export function dropConstraint(
  table = "tableName",
  schema = "schemaName",
): (change: ChangelogChange) => ChangeSql {
  return (change) => [
    `ALTER TABLE ${change.table(table, schema)} DROP CONSTRAINT ${change.column("constraintName")}`,
  ];
}

/** DropPrimaryKeyGenerator.java: without a name, a block looks it up. It finds PostgreSQL's own, unless one was given. */
export function dropPrimaryKey(change: ChangelogChange): ChangeSql {
  const own = change.text("constraintName") ?? primaryKeyFound(change.node);
  const name = own ?? `${change.required("tableName")}_pkey`;
  return [`ALTER TABLE ${change.table()} DROP CONSTRAINT ${change.names.name(name)}`];
}

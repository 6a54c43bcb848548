import type { ChangelogChange, ChangeSql } from "./change.ts";
import { valueSql } from "./columns.ts";
import { dropConstraint, dropPrimaryKey } from "./index-changes.ts";
import { dropSequence, dropView, lookupConstraint } from "./other-changes.ts";
import { dropDefaultValue, dropNotNull } from "./table-changes.ts";

const nothing = (): ChangeSql => [];

function renamed(
  kind: "TABLE" | "SEQUENCE",
  old: string,
  made: string,
): (change: ChangelogChange) => ChangeSql {
  return (change) => [`ALTER ${kind} ${change.table(made)} RENAME TO ${change.column(old)}`];
}

/** AddColumnChange.createInverses: first the defaults go. */
function removedColumns(change: ChangelogChange): ChangeSql {
  const table = change.table();
  const columns = change.all("column", "columns");
  const defaults = columns.filter((column) => valueSql(column, "defaultValue") !== null);
  return [
    ...defaults.map((column) => `ALTER TABLE ${table} ALTER COLUMN ${column.column("name")} DROP DEFAULT`),
    ...columns.map((column) => `ALTER TABLE ${table} DROP COLUMN ${column.column("name")}`),
  ];
}

function removedNotNull(change: ChangelogChange): ChangeSql {
  return [`ALTER TABLE ${change.table()} ALTER COLUMN ${change.column()} SET NOT NULL`];
}

function removedLookup(change: ChangelogChange): ChangeSql {
  return [
    `ALTER TABLE ${change.table("existingTableName", "existingTableSchemaName")} DROP CONSTRAINT ${lookupConstraint(change)}`,
    `DROP TABLE ${change.table("newTableName", "newTableSchemaName")}`,
  ];
}

/**
 * What takes a change back where its changeset does not say it (createInverses of each change). Those that are not here
 * Liquibase refuses to take back, and the changesets before them, too.
 */
export const inverseSql: ReadonlyMap<string, (change: ChangelogChange) => ChangeSql> = new Map([
  ["createTable", (change) => [`DROP TABLE ${change.table()}`]],
  ["addColumn", removedColumns],
  // What an index is associated with says nothing here.
  [
    "createIndex",
    (change) => [`DROP INDEX ${change.names.in(change.text("schemaName"), change.required("indexName"))}`],
  ],
  ["addUniqueConstraint", dropConstraint()],
  ["addPrimaryKey", dropPrimaryKey],
  ["addForeignKeyConstraint", dropConstraint("baseTableName", "baseTableSchemaName")],
  ["addNotNullConstraint", dropNotNull],
  ["dropNotNullConstraint", removedNotNull],
  ["addDefaultValue", dropDefaultValue],
  ["renameTable", renamed("TABLE", "oldTableName", "newTableName")],
  ["renameView", renamed("TABLE", "oldViewName", "newViewName")],
  ["renameSequence", renamed("SEQUENCE", "oldSequenceName", "newSequenceName")],
  [
    "renameColumn",
    (change) => [
      `ALTER TABLE ${change.table()} RENAME COLUMN ${change.column("newColumnName")} TO ${change.column("oldColumnName")}`,
    ],
  ],
  ["createView", dropView],
  ["createSequence", dropSequence],
  ["addLookupTable", removedLookup],
  ["tagDatabase", nothing],
  ["empty", nothing],
  ["output", nothing],
]);

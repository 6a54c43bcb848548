import type { ChangelogNode } from "../../code/changelog/node.ts";
import { ChangelogChange } from "./change.ts";
import type { ChangelogProperties } from "./changelog-properties.ts";
import { isForPostgres } from "./conditions.ts";
import { SqlNames } from "./names.ts";

const found = new WeakMap<ChangelogNode, string>();

/** The name of the primary key that a `dropPrimaryKey` without one finds, where a change before it gave the key one. */
export function primaryKeyFound(change: ChangelogNode): string | undefined {
  return found.get(change);
}

/** Follows the names that a run gives to primary keys, which the database is asked for when they are dropped. */
export class PrimaryKeyNames {
  /** By table. */
  readonly #names = new Map<string, string>();

  pass(properties: ChangelogProperties, changeset: ChangelogNode): void {
    const names = new SqlNames("legacy");
    const parts = changeset.children.flatMap((one) => (one.name === "changes" ? one.children : [one]));
    const [self, ...changes] = [changeset, ...parts].map(
      (node) => new ChangelogChange(node, names, properties),
    );
    if (isForPostgres(self?.text("dbms"))) for (const change of changes) this.#change(change);
  }

  #change(change: ChangelogChange): void {
    const table = tableIn(change, "tableName");
    const known = this.#names.get(table);
    switch (change.name) {
      case "createTable":
        this.#give(table, nameInColumns(change));
        break;
      case "addPrimaryKey":
        this.#give(table, change.text("constraintName"));
        break;
      case "renameTable":
        this.#give(tableIn(change, "newTableName"), this.#names.get(tableIn(change, "oldTableName")));
        break;
      case "dropPrimaryKey":
        if (known !== undefined) found.set(change.node, known);
        this.#names.delete(table);
        break;
    }
  }

  #give(table: string, name: string | undefined): void {
    if (name === undefined) this.#names.delete(table);
    else this.#names.set(table, name);
  }
}

function tableIn(change: ChangelogChange, attribute: string): string {
  return `${change.text("schemaName") ?? ""}.${change.text(attribute) ?? ""}`;
}

/** createTable: each column of the key may name it. */
function nameInColumns(change: ChangelogChange): string | undefined {
  const [name] = change
    .all("column", "columns")
    .flatMap((column) => column.inner("constraints")?.text("primaryKeyName") ?? []);
  return name;
}

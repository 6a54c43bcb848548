import { textOf } from "../../code/call-arguments.ts";
import { alwaysQuoted, type FluentChain, quotedTable } from "./chain.ts";
import { fluentConstraint, fluentIndexName, foreignKeyParts } from "./expressions.ts";
import { columnsBegunBy, type FluentColumn, namesBeside } from "./fluent-columns.ts";

type Reversal = (chain: FluentChain) => readonly string[] | null;

/**
 * What an AutoReversingMigration sends for each expression of its `Up` when that is taken back, last one first
 * (AutoReversingMigration.cs and `Reverse()` of each expression); none: FluentMigrator refuses the whole of it.
 */
export const fluentReversals: ReadonlyMap<string, Reversal> = new Map<string, Reversal>([
  ["Create.Index", (chain) => [dropIndex(fluentIndexName(chain), chain.text("InSchema"))]],
  [
    "Create.Table",
    (chain) => {
      const [name, schema] = [textOf(chain.calls[0]?.arguments[0], "its name"), chain.text("InSchema")];
      const beside = dropsBeside(name, schema, columnsBegunBy(chain, "WithColumn"));
      return [...beside, `DROP TABLE ${quotedTable(name, schema)}`];
    },
  ],
  [
    "Create.Column",
    (chain) => {
      const [name = "", table] = [chain.name, chain.required("OnTable")];
      return droppedColumns(table, chain.text("InSchema"), [{ name, chain }]);
    },
  ],
  [
    "Create.ForeignKey",
    (chain) => {
      const { name, table } = foreignKeyParts(chain);
      return [`ALTER TABLE ${table} DROP CONSTRAINT ${alwaysQuoted(name)}`];
    },
  ],
  ["Create.UniqueConstraint", (chain) => dropConstraintOf(chain, "UNIQUE")],
  ["Create.PrimaryKey", (chain) => dropConstraintOf(chain, "PRIMARY KEY")],
  ["Create.Schema", ({ name = "" }) => [`DROP SCHEMA ${alwaysQuoted(name)}`]],
  [
    "Alter.Table",
    (chain) => {
      if (chain.has("AlterColumn")) return null;
      return droppedColumns(chain.name ?? "", chain.text("InSchema"), columnsBegunBy(chain, "AddColumn"));
    },
  ],
  [
    "Rename.Table",
    (chain) => [
      `ALTER TABLE ${quotedTable(chain.required("To"), chain.text("InSchema"))} RENAME TO ${alwaysQuoted(chain.name ?? "")}`,
    ],
  ],
  [
    "Rename.Column",
    (chain) => [
      `ALTER TABLE ${quotedTable(chain.required("OnTable"), chain.text("InSchema"))} RENAME COLUMN ${alwaysQuoted(chain.required("To"))} TO ${alwaysQuoted(chain.name ?? "")}`,
    ],
  ],
]);

function dropIndex(name: string, schema: string | undefined): string {
  return `DROP INDEX ${quotedTable(name, schema)}`;
}

function dropConstraintOf(chain: FluentChain, kind: "UNIQUE" | "PRIMARY KEY"): readonly string[] {
  const { name, table } = fluentConstraint(chain, kind);
  return [`ALTER TABLE ${table} DROP CONSTRAINT ${alwaysQuoted(name)}`];
}

/** Indexes and keys that columns are told to have were made after them. */
function dropsBeside(
  table: string,
  schema: string | undefined,
  columns: readonly FluentColumn[],
): readonly string[] {
  return namesBeside(table, columns)
    .map(({ kind, name }) =>
      kind === "index"
        ? dropIndex(name, schema)
        : `ALTER TABLE ${quotedTable(table, schema)} DROP CONSTRAINT ${alwaysQuoted(name)}`,
    )
    .reverse();
}

function droppedColumns(
  table: string,
  schema: string | undefined,
  columns: readonly FluentColumn[],
): readonly string[] {
  const drops = columns.map(
    ({ name }) => `ALTER TABLE ${quotedTable(table, schema)} DROP COLUMN ${alwaysQuoted(name)}`,
  );
  return [...dropsBeside(table, schema, columns), ...drops.reverse()];
}

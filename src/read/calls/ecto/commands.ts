import { flagOf, isGiven, itemsOf, NotKnown } from "../../code/call-arguments.ts";
import type { FunctionValue, TextValue, Value } from "../../code/value.ts";
import {
  type ColumnChange,
  columnChange,
  ectoColumnDefinition,
  type KeyTypes,
  oppositeChanges,
  primaryKeyOf,
} from "./columns.ts";
import type { EctoConstraint, EctoIndex, EctoTable, IndexKey } from "./objects.ts";
import {
  qualifiedEctoName,
  quotedEctoName,
  quotedLiteral,
  type SqlPart,
  separatedBy,
  sqlGiven,
} from "./sql-parts.ts";

/** What one way of `execute/2` does. */
export type RawCommand = TextValue | FunctionValue;

/** What the runner of a migration collects, and sends or turns around in the end (lib/ecto/migration/runner.ex). */
export type EctoCommand =
  | {
      readonly kind: "create-table";
      readonly table: EctoTable;
      readonly ifNotExists: boolean;
      readonly changes: readonly ColumnChange[];
    }
  | { readonly kind: "alter-table"; readonly table: EctoTable; readonly changes: readonly ColumnChange[] }
  | {
      readonly kind: "drop-table";
      readonly table: EctoTable;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | { readonly kind: "rename-table"; readonly table: EctoTable; readonly to: EctoTable }
  | {
      readonly kind: "rename-column";
      readonly table: EctoTable;
      readonly column: string;
      readonly to: string;
    }
  | { readonly kind: "create-index"; readonly index: EctoIndex; readonly ifNotExists: boolean }
  | {
      readonly kind: "drop-index";
      readonly index: EctoIndex;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | { readonly kind: "rename-index"; readonly index: EctoIndex; readonly to: string }
  | { readonly kind: "create-constraint"; readonly constraint: EctoConstraint }
  | {
      readonly kind: "drop-constraint";
      readonly constraint: EctoConstraint;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  /** `down` is null where `execute/1` was called. */
  | { readonly kind: "execute"; readonly up: RawCommand; readonly down: RawCommand | null };

/** The command that takes one back; null: Ecto refuses to. */
export function oppositeCommand(command: EctoCommand): EctoCommand | null {
  switch (command.kind) {
    case "create-table":
      return { kind: "drop-table", table: command.table, ifExists: command.ifNotExists, cascade: false };
    case "alter-table": {
      const changes = oppositeChanges(command.changes);
      return changes && { ...command, changes };
    }
    case "rename-table":
      return { kind: "rename-table", table: command.to, to: command.table };
    case "rename-column":
      return { ...command, column: command.to, to: command.column };
    case "create-index":
      return { kind: "drop-index", index: command.index, ifExists: command.ifNotExists, cascade: false };
    case "drop-index":
      return { kind: "create-index", index: command.index, ifNotExists: command.ifExists };
    case "rename-index":
      return { ...command, index: command.index.named(command.to), to: command.index.name };
    case "create-constraint":
      return { kind: "drop-constraint", constraint: command.constraint, ifExists: false, cascade: false };
    case "execute":
      return command.down && { kind: "execute", up: command.down, down: command.up };
    default:
      return null;
  }
}

/** The statements of a command, as the adapter for PostgreSQL writes them (execute_ddl). */
export function statementsOf(
  command: Exclude<EctoCommand, { kind: "execute" }>,
  keys: KeyTypes,
): readonly SqlPart[] {
  switch (command.kind) {
    case "create-table":
    case "alter-table":
      return tableStatements(command, keys);
    case "drop-table": {
      const { ifExists, table, cascade } = command;
      return [`DROP TABLE ${ifExists ? "IF EXISTS " : ""}${tableName(table)}${cascade ? " CASCADE" : ""}`];
    }
    case "rename-table":
      return [`ALTER TABLE ${tableName(command.table)} RENAME TO ${quotedEctoName(command.to.name)}`];
    case "rename-column": {
      const { table, column, to } = command;
      return [`ALTER TABLE ${tableName(table)} RENAME ${quotedEctoName(column)} TO ${quotedEctoName(to)}`];
    }
    case "create-index":
      return createdIndex(command);
    case "drop-index": {
      const { index, ifExists, cascade } = command;
      const words = `${index.flag("concurrently") ? "CONCURRENTLY " : ""}${ifExists ? "IF EXISTS " : ""}`;
      return [
        `DROP INDEX ${words}${qualifiedEctoName(index.prefix, index.name)}${cascade ? " CASCADE" : ""}`,
      ];
    }
    case "rename-index": {
      const { index, to } = command;
      return [`ALTER INDEX ${qualifiedEctoName(index.prefix, index.name)} RENAME TO ${quotedEctoName(to)}`];
    }
    case "create-constraint":
      return createdConstraint(command.constraint);
    case "drop-constraint": {
      const { constraint, ifExists, cascade } = command;
      const what = `DROP CONSTRAINT ${ifExists ? "IF EXISTS " : ""}${quotedEctoName(constraint.name)}`;
      return [`ALTER TABLE ${constrained(constraint)} ${what}${cascade ? " CASCADE" : ""}`];
    }
  }
}

function tableName({ prefix, name }: EctoTable): string {
  return qualifiedEctoName(prefix, name);
}

function constrained({ prefix, table }: EctoConstraint): string {
  return qualifiedEctoName(prefix, table);
}

function tableStatements(
  command: Extract<EctoCommand, { kind: "create-table" | "alter-table" }>,
  keys: KeyTypes,
): readonly SqlPart[] {
  const { table, changes } = command;
  const name = tableName(table);
  const after = commentsOn("TABLE", name, table.options.get("comment"));
  const columns = changes.filter(({ action, type }) => action !== "remove" && type !== null);
  const comments = columns.flatMap(({ name: column, options }) =>
    commentsOn("COLUMN", `${name}.${quotedEctoName(column)}`, options.get("comment")),
  );
  if (command.kind === "alter-table") {
    const parts = changes.map((change) => columnChange(table, change, keys));
    const altered: SqlPart = [
      `ALTER TABLE ${name} `,
      separatedBy(", ", parts),
      primaryKeyOf(changes, ", ADD "),
    ];
    return [altered, ...after, ...comments];
  }
  const [options, modifiers] = [table.options.get("options"), table.options.get("modifiers")];
  const kind: SqlPart = isGiven(modifiers) ? [sqlGiven(modifiers, "the option modifiers"), " "] : "";
  const created: SqlPart = [
    ["CREATE ", kind, `TABLE ${command.ifNotExists ? "IF NOT EXISTS " : ""}${name} (`],
    separatedBy(
      ", ",
      changes.map((change) => ectoColumnDefinition(table, change, keys)),
    ),
    [primaryKeyOf(changes, ", "), ")"],
    isGiven(options) ? [" ", sqlGiven(options, "the option options")] : "",
  ];
  return [created, ...after, ...comments];
}

function commentsOn(object: string, name: string, comment: Value | undefined, of = ""): readonly SqlPart[] {
  if (!isGiven(comment)) return [];
  return [[`COMMENT ON ${object} ${name}${of} IS `, quotedLiteral(comment, "the comment")]];
}

function keySql({ name, sql, order }: IndexKey): SqlPart {
  const key: SqlPart = name === null ? (sql ?? "") : quotedEctoName(name);
  return order === null ? key : [key, ` ${order.replaceAll("_", " ").toUpperCase()}`];
}

function createdIndex({
  index,
  ifNotExists,
}: Extract<EctoCommand, { kind: "create-index" }>): readonly SqlPart[] {
  const { options } = index;
  const [using, include, where] = ["using", "include", "where"].map((name) => options.get(name));
  const [distinct, storage] = ["nulls_distinct", "options"].map((name) => options.get(name));
  const words = [
    ...(index.flag("unique") ? ["UNIQUE "] : []),
    "INDEX ",
    ...(index.flag("concurrently") ? ["CONCURRENTLY "] : []),
    ...(ifNotExists ? ["IF NOT EXISTS "] : []),
  ];
  const also = itemsOf(isGiven(include) ? include : { kind: "list", items: [] }, "the option include");
  const created: SqlPart = [
    ["CREATE ", words, quotedEctoName(index.name), ` ON ${index.flag("only") ? "ONLY " : ""}`],
    qualifiedEctoName(index.prefix, index.table),
    isGiven(using) && !isFalse(using) ? [" USING ", sqlGiven(using, "the option using")] : "",
    [" (", separatedBy(", ", index.keys.map(keySql)), ")"],
    also.length > 0 ? [" INCLUDE (", separatedBy(", ", also.map(included)), ")"] : "",
    isGiven(distinct) ? ` NULLS ${flagOf(distinct, "the option nulls_distinct") ? "" : "NOT "}DISTINCT` : "",
    isGiven(storage) ? [" WITH (", sqlGiven(storage, "the option options"), ")"] : "",
    isGiven(where) && !isFalse(where) ? [" WHERE ", sqlGiven(where, "the condition")] : "",
  ];
  const name = qualifiedEctoName(index.prefix, index.name);
  return [created, ...commentsOn("INDEX", name, options.get("comment"))];
}

function isFalse(value: Value): boolean {
  return value.kind === "boolean" && !value.value;
}

function included(value: Value): SqlPart {
  return value.kind === "symbol" ? quotedEctoName(value.value) : sqlGiven(value, "a column");
}

function createdConstraint(constraint: EctoConstraint): readonly SqlPart[] {
  const { options, name } = constraint;
  const [check, exclude] = [options.get("check"), options.get("exclude")];
  if (isGiven(check) === isGiven(exclude)) throw new NotKnown("Ecto takes one of check and exclude");
  const table = constrained(constraint);
  const rule: SqlPart = isGiven(check)
    ? [" CHECK (", sqlGiven(check, "the check"), ")"]
    : [" EXCLUDE USING ", sqlGiven(exclude ?? { kind: "null" }, "the exclusion")];
  const isValid = flagOf(options.get("validate"), "the option validate", true);
  return [
    [`ALTER TABLE ${table} ADD CONSTRAINT ${quotedEctoName(name)}`, rule, isValid ? "" : " NOT VALID"],
    ...commentsOn("CONSTRAINT", quotedEctoName(name), options.get("comment"), ` ON ${table}`),
  ];
}

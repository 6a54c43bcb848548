import { nameOfList } from "../../../sql/grammar/name.ts";
import { type PlainIndex, plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement } from "../../../types.ts";
import { heredoc, rubySymbol, rubyText } from "../../code/ruby/written-literals.ts";
import type { MigrationVersion } from "./names.ts";
import {
  addedColumn,
  addedForeignKey,
  onlyChange,
  removedColumn,
  tableLiteral,
} from "./written-table-changes.ts";

/** What the calls of a migration may say. */
export interface RailsOptions {
  /** What its class promises. */
  readonly promised: MigrationVersion;
  /** What the project runs. */
  readonly installed: MigrationVersion;
}

/** A statement as a migration of Rails writes it; `execute` sends whatever has no call of its own. */
export function railsCall(statement: AdvisedStatement, options: RailsOptions): string {
  return (
    addedIndex(statement, options) ??
    removedIndex(statement, options) ??
    (options.installed >= 502 ? (validated(statement) ?? addedForeignKey(statement)) : null) ??
    addedColumn(statement) ??
    removedColumn(statement) ??
    executed(statement.text)
  );
}

function executed(sql: string): string {
  return /["\n]/.test(sql) ? heredoc("execute", sql) : `execute ${rubyText(sql)}`;
}

function addedIndex({ node, text }: AdvisedStatement, { installed }: RailsOptions): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  // INCLUDE is an option since Rails 7.1.
  if (!index || index.include.length > 0 || (index.ifNotExists && installed < 601)) return null;
  const columns = index.columns.map(rubySymbol).join(", ");
  return [
    `add_index ${tableLiteral(index.table)}`,
    index.columns.length === 1 ? columns : `[${columns}]`,
    ...optionsOf(index),
  ].join(", ");
}

function optionsOf(index: PlainIndex): readonly string[] {
  return [
    `name: ${rubyText(index.name)}`,
    ...(index.unique ? ["unique: true"] : []),
    ...(index.method === "btree" ? [] : [`using: ${rubySymbol(index.method)}`]),
    ...(index.where === null ? [] : [`where: ${rubyText(index.where)}`]),
    ...(index.concurrent ? ["algorithm: :concurrently"] : []),
    ...(index.ifNotExists ? ["if_not_exists: true"] : []),
  ];
}

/**
 * `if_exists` is known since Rails 6.1 (CHANGELOG), and in a class that promises 4.2 `remove_index` raises where the index is
 * not there, whatever it is told (migration/compatibility.rb, V4_2#index_name_for_remove).
 */
function removedIndex(
  { node, tableOf }: AdvisedStatement,
  { promised, installed }: RailsOptions,
): string | null {
  const drop = "DropStmt" in node ? node.DropStmt : null;
  const [object, ...others] = drop?.objects ?? [];
  if (drop?.removeType !== "OBJECT_INDEX" || !object || others.length > 0 || drop.behavior === "DROP_CASCADE")
    return null;
  if (drop.missing_ok && (promised < 500 || installed < 601)) return null;
  const index = nameOfList(object);
  const table = tableOf(index);
  if (!table) return null;
  const options = [
    `name: ${rubyText(index.name)}`,
    ...(drop.concurrent ? ["algorithm: :concurrently"] : []),
    ...(drop.missing_ok ? ["if_exists: true"] : []),
  ];
  return [`remove_index ${tableLiteral(table)}`, ...options].join(", ");
}

function validated({ node }: AdvisedStatement): string | null {
  const { table, command } = onlyChange(node) ?? {};
  if (!table || command?.subtype !== "AT_ValidateConstraint" || !command.name) return null;
  return `validate_constraint ${tableLiteral(table)}, ${rubyText(command.name)}`;
}

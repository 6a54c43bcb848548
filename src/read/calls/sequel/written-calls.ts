import { plainIndex } from "../../../sql/indexes/plain-index.ts";
import type { AdvisedStatement, QualifiedName } from "../../../types.ts";
import { heredoc, rubySymbol, rubyText } from "../../code/ruby/written-literals.ts";

/** A statement as a migration of Sequel writes it; `run` sends whatever has no call of its own. */
export function sequelCall(statement: AdvisedStatement): string {
  return addedIndex(statement) ?? validated(statement) ?? sentAsText(statement.text);
}

function sentAsText(sql: string): string {
  return /["\n]/.test(sql) ? heredoc("run", sql) : `run ${rubyText(sql)}`;
}

function addedIndex({ node, text }: AdvisedStatement): string | null {
  const index = "IndexStmt" in node ? plainIndex(node.IndexStmt, text) : null;
  if (!index) return null;
  return [
    `add_index ${tableWritten(index.table)}`,
    columnsWritten(index.columns),
    `name: ${rubySymbol(index.name)}`,
    ...(index.unique ? ["unique: true"] : []),
    ...(index.method === "btree" ? [] : [`type: ${rubySymbol(index.method)}`]),
    ...(index.include.length === 0 ? [] : [`include: ${columnsWritten(index.include)}`]),
    ...(index.where === null ? [] : [`where: Sequel.lit(${rubyText(index.where)})`]),
    ...(index.concurrent ? ["concurrently: true"] : []),
    ...(index.ifNotExists ? ["if_not_exists: true"] : []),
  ].join(", ");
}

/** A text would be a value, and no column. */
function columnsWritten(names: readonly string[]): string {
  const written = names.map(symbolWritten);
  return written.length === 1 ? (written[0] ?? "") : `[${written.join(", ")}]`;
}

function symbolWritten(name: string): string {
  const plain = rubySymbol(name);
  return plain.startsWith(":") ? plain : `:${plain}`;
}

function tableWritten({ schema, name }: QualifiedName): string {
  return schema === undefined || schema === "public"
    ? symbolWritten(name)
    : `Sequel[${symbolWritten(schema)}][${symbolWritten(name)}]`;
}

function validated({ node }: AdvisedStatement): string | null {
  const alter = "AlterTableStmt" in node ? node.AlterTableStmt : null;
  const [command, ...others] = alter?.cmds ?? [];
  if (!command || others.length > 0 || !("AlterTableCmd" in command)) return null;
  const { subtype, name } = command.AlterTableCmd;
  if (subtype !== "AT_ValidateConstraint" || !name || !alter?.relation) return null;
  const { schemaname, relname = "" } = alter.relation;
  const table = tableWritten({ name: relname, ...(schemaname ? { schema: schemaname } : {}) });
  return `alter_table(${table}) { validate_constraint ${symbolWritten(name)} }`;
}

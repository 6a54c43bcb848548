import type { AlterTableCmd, ColumnDef, Constraint } from "libpg-query";
import { nameOf } from "../../../sql/grammar/name.ts";
import type { AdvisedStatement, QualifiedName } from "../../../types.ts";
import { rubySymbol, rubyText } from "../../code/ruby/written-literals.ts";

/** The one change that an ALTER TABLE makes; null where there are several, or none. */
export function onlyChange(
  node: AdvisedStatement["node"],
): { readonly table: QualifiedName; readonly command: AlterTableCmd } | null {
  const alter = "AlterTableStmt" in node ? node.AlterTableStmt : null;
  const [command, ...others] = alter?.cmds ?? [];
  if (!command || others.length > 0 || !("AlterTableCmd" in command) || !alter?.relation) return null;
  if (alter.objtype !== "OBJECT_TABLE" || alter.missing_ok || alter.relation.inh !== true) return null;
  return { table: nameOf(alter.relation), command: command.AlterTableCmd };
}

/** Rails splits a name at its dot. */
export function tableLiteral({ schema, name }: QualifiedName): string {
  return rubySymbol(schema === undefined || schema === "public" ? name : `${schema}.${name}`);
}

/** Types without modifiers, as Rails calls them (connection_adapters/postgresql_adapter.rb, NATIVE_DATABASE_TYPES). */
const types: ReadonlyMap<string, string> = new Map([
  ["int8", "bigint"],
  ["int4", "integer"],
  ["bool", "boolean"],
  ["text", "text"],
  ["jsonb", "jsonb"],
  ["uuid", "uuid"],
  ["date", "date"],
]);

/** A column of which nothing is said but its type. */
export function addedColumn({ node }: AdvisedStatement): string | null {
  const { table, command } = onlyChange(node) ?? {};
  const made = command?.subtype === "AT_AddColumn" && !command.missing_ok ? command.def : undefined;
  const column = (made as { readonly ColumnDef?: ColumnDef } | undefined)?.ColumnDef;
  if (!table || !column?.colname || column.constraints?.length || column.collClause) return null;
  const { names = [], typmods = [], arrayBounds = [] } = column.typeName ?? {};
  const last = names.at(-1);
  const type = last && "String" in last ? types.get(last.String.sval ?? "") : undefined;
  if (type === undefined || typmods.length + arrayBounds.length > 0) return null;
  return `add_column ${tableLiteral(table)}, ${rubySymbol(column.colname)}, :${type}`;
}

export function removedColumn({ node }: AdvisedStatement): string | null {
  const { table, command } = onlyChange(node) ?? {};
  if (!table || command?.subtype !== "AT_DropColumn" || !command.name) return null;
  if (command.missing_ok || command.behavior === "DROP_CASCADE") return null;
  return `remove_column ${tableLiteral(table)}, ${rubySymbol(command.name)}`;
}

const deletes: ReadonlyMap<string, string> = new Map([
  ["a", ""],
  ["c", ", on_delete: :cascade"],
  ["n", ", on_delete: :nullify"],
  ["r", ", on_delete: :restrict"],
]);

/** A foreign key of one column to an `id`, by its name. */
export function addedForeignKey({ node }: AdvisedStatement): string | null {
  const { table, command } = onlyChange(node) ?? {};
  const made = command?.subtype === "AT_AddConstraint" ? command.def : undefined;
  const key = (made as { readonly Constraint?: Constraint } | undefined)?.Constraint;
  if (!table || key?.contype !== "CONSTR_FOREIGN" || !key.conname || key.deferrable) return null;
  const [column, ...others] = namesIn(key.fk_attrs);
  const [referenced, ...more] = namesIn(key.pk_attrs);
  const onDelete = deletes.get(key.fk_del_action ?? "a");
  const isPlain = (key.fk_upd_action ?? "a") === "a" && (key.fk_matchtype ?? "s") === "s";
  if (column === undefined || referenced !== "id" || others.length + more.length > 0) return null;
  if (onDelete === undefined || !isPlain) return null;
  const validates = key.skip_validation ? ", validate: false" : "";
  return `add_foreign_key ${tableLiteral(table)}, ${tableLiteral(nameOf(key.pktable))}, column: ${rubySymbol(column)}, name: ${rubyText(key.conname)}${onDelete}${validates}`;
}

function namesIn(all: Constraint["fk_attrs"] = []): readonly string[] {
  return all.flatMap((one) => ("String" in one ? (one.String.sval ?? []) : []));
}

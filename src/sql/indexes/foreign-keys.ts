import type { AlterTableStmt, ColumnDef, Constraint, CreateStmt, Node } from "libpg-query";
import { firstOf } from "../../text/first-of.ts";
import type { QualifiedName, Schema, Statement } from "../../types.ts";
import { nameOf, stringsOf } from "../grammar/name.ts";
import { commandsOf } from "../statements/alter-commands.ts";
import { constraintOver } from "./constraint-traits.ts";
import { leadingColumns } from "./index-traits.ts";

export interface ForeignKey {
  readonly table: QualifiedName;
  readonly columns: readonly string[];
  readonly constraint: Constraint;
  /** The new column that it stands on; absent for a constraint of its own. */
  readonly column?: ColumnDef;
}

/** The foreign keys that a CREATE TABLE or ALTER TABLE adds. */
export function foreignKeysOf({ node }: Pick<Statement, "node">): readonly ForeignKey[] {
  const { CreateStmt, AlterTableStmt } = node as { CreateStmt?: CreateStmt; AlterTableStmt?: AlterTableStmt };
  const elements = CreateStmt ? (CreateStmt.tableElts ?? []) : AlterTableStmt ? added(AlterTableStmt) : [];
  const table = nameOf((CreateStmt ?? AlterTableStmt)?.relation);
  return elements.flatMap((element): readonly ForeignKey[] => {
    if ("Constraint" in element) return ofConstraint(table, element.Constraint);
    if (!("ColumnDef" in element)) return [];
    const column = element.ColumnDef;
    return (column.constraints ?? []).flatMap((constraint) =>
      "Constraint" in constraint ? ofConstraint(table, constraint.Constraint, column) : [],
    );
  });
}

function added(alter: AlterTableStmt): readonly Node[] {
  return commandsOf(alter).flatMap(({ subtype, def }) =>
    def && (subtype === "AT_AddConstraint" || subtype === "AT_AddColumn") ? [def] : [],
  );
}

function ofConstraint(
  table: QualifiedName,
  constraint: Constraint,
  column?: ColumnDef,
): readonly ForeignKey[] {
  if (constraint.contype !== "CONSTR_FOREIGN") return [];
  const own = (constraint.fk_attrs ?? []).flatMap(stringsOf);
  const columns = own.length > 0 ? own : [column?.colname ?? ""];
  return [{ table, columns, constraint, ...(column ? { column } : {}) }];
}

/** Whether a foreign key is there in a schema; of a table whose constraints nobody knows it is. */
export function isStanding({ table, columns }: ForeignKey, schema: Schema): boolean {
  const there = schema.relation(table);
  if (!there?.constraints) return there !== undefined;
  const over = there.constraints.having(constraintOver(columns[0] ?? ""));
  return firstOf(over, ({ kind }) => kind === "foreign key") !== undefined;
}

/** Whether an index begins with those columns, in any order; one for rows where they are not null is enough. */
export function isCovered(columns: readonly string[], table: QualifiedName, schema: Schema): boolean {
  const leading = schema.indexesHaving(table, [leadingColumns(columns)]);
  const found = firstOf(leading, ({ index }) => {
    const predicate = index?.shape.predicate ?? null;
    return predicate === null || isNotNull(predicate, columns);
  });
  return found !== undefined;
}

function isNotNull(predicate: string, columns: readonly string[]): boolean {
  const { NullTest } = JSON.parse(predicate) as {
    NullTest?: { nulltesttype?: string; arg?: { ColumnRef?: { fields?: Node[] } } };
  };
  const name = (NullTest?.arg?.ColumnRef?.fields ?? []).flatMap(stringsOf).at(-1);
  return NullTest?.nulltesttype === "IS_NOT_NULL" && name !== undefined && columns.includes(name);
}

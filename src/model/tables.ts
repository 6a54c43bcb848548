import type { ColumnDef, Constraint, CreateStmt, Node, PartitionElem } from "libpg-query";
import { nameOf, stringsOf } from "../sql/name.ts";
import type { Column, FullName, Origin, Relation } from "../types.ts";
import { addConstraintIndex, copyIndexes } from "./indexes.ts";
import type { Stage } from "./stage.ts";

export function createTable(stage: Stage, stmt: CreateStmt, by: Origin): void {
  const name = nameOf(stmt.relation);
  if (stmt.if_not_exists && stage.view.relation(name)) return;
  const temporary = stmt.relation?.relpersistence === "t";
  const full = temporary ? { schema: "pg_temp", name: name.name } : stage.view.home(name);
  const elements = stmt.tableElts ?? [];
  stage.timeline.put(full, {
    name: full,
    kind: stmt.partspec ? "partitioned" : "table",
    persistence: temporary ? "temporary" : stmt.relation?.relpersistence === "u" ? "unlogged" : "permanent",
    by,
    perhaps: stage.perhaps(by, stmt.if_not_exists === true),
    columns: columnsOf(stage, elements, stmt),
    ...parentOf(stage, stmt),
    ...keyOfPartitions(stmt),
  });
  for (const element of elements) addElement(stage, full, element, by);
}

function columnsOf(stage: Stage, elements: readonly Node[], stmt: CreateStmt): readonly Column[] {
  const inherited = stmt.inhRelations?.flatMap((one) =>
    "RangeVar" in one ? (stage.view.relation(nameOf(one.RangeVar))?.columns ?? []) : [],
  );
  const own = elements.flatMap((one): readonly Column[] => {
    if ("ColumnDef" in one) return [columnOf(one.ColumnDef)];
    if ("TableLikeClause" in one)
      return stage.view.relation(nameOf(one.TableLikeClause.relation))?.columns ?? [];
    return [];
  });
  return [...(inherited ?? []), ...own];
}

export function columnOf({ colname, typeName, constraints, is_not_null }: ColumnDef): Column {
  const type = stringsOf(typeName?.names?.at(-1)).at(-1) ?? "";
  const array = (typeName?.arrayBounds?.length ?? 0) > 0;
  const notNull = (constraints ?? []).some(
    (one) =>
      "Constraint" in one &&
      (one.Constraint.contype === "CONSTR_NOTNULL" || one.Constraint.contype === "CONSTR_PRIMARY"),
  );
  return { name: colname ?? "", type: array ? `${type}[]` : type, notNull: notNull || is_not_null === true };
}

function parentOf(stage: Stage, stmt: CreateStmt): Pick<Relation, "partitionOf"> {
  const parent = stmt.partbound && stmt.inhRelations?.[0];
  return parent && "RangeVar" in parent ? { partitionOf: stage.view.resolve(nameOf(parent.RangeVar)) } : {};
}

function keyOfPartitions({ partspec }: CreateStmt): Pick<Relation, "partitionKey"> {
  if (!partspec) return {};
  return {
    partitionKey: (partspec.partParams ?? []).map(
      (one) => (one as { PartitionElem: PartitionElem }).PartitionElem.name ?? null,
    ),
  };
}

function addElement(stage: Stage, table: FullName, element: Node, by: Origin): void {
  if ("Constraint" in element) addConstraintIndex(stage, table, element.Constraint, by, []);
  else if ("ColumnDef" in element) addColumnConstraints(stage, table, element.ColumnDef, by);
  else if ("TableLikeClause" in element) {
    const { relation, options } = element.TableLikeClause;
    // CREATE_TABLE_LIKE_INDEXES (src/include/nodes/parsenodes.h).
    if ((options ?? 0) & (1 << 6)) copyIndexes(stage, stage.view.resolve(nameOf(relation)), table, by);
  }
}

export function addColumnConstraints(stage: Stage, table: FullName, column: ColumnDef, by: Origin): void {
  for (const one of column.constraints ?? [])
    if ("Constraint" in one)
      addConstraintIndex(stage, table, one.Constraint as Constraint, by, [column.colname ?? ""]);
}

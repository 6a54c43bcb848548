import type { ColumnDef, Constraint, CreateStmt, Node, PartitionElem } from "libpg-query";
import { nameOf, stringsOf } from "../sql/grammar/name.ts";
import { table } from "../text/lookup.ts";
import type { Column, FullName, Origin, Relation } from "../types.ts";
import { addTableConstraint } from "./constraints/table-constraints.ts";
import { addConstraintIndex, copyIndexes } from "./indexes.ts";
import { isMadeHypertable } from "./learnt/hypertables.ts";
import { nameKey } from "./name-key.ts";
import { madeAnew } from "./relations/drop-relation.ts";
import type { Stage } from "./stage.ts";

export function createTable(stage: Stage, stmt: CreateStmt, by: Origin): void {
  const name = nameOf(stmt.relation);
  if (stmt.if_not_exists && stage.view.relation(name)) return;
  const temporary = stmt.relation?.relpersistence === "t";
  const full = temporary ? { schema: "pg_temp", name: name.name } : stage.view.home(name);
  const elements = stmt.tableElts ?? [];
  madeAnew(stage, full);
  stage.timeline.put(full, {
    name: full,
    kind: stmt.partspec ? "partitioned" : "table",
    persistence: temporary ? "temporary" : stmt.relation?.relpersistence === "u" ? "unlogged" : "permanent",
    by,
    maybe: stage.maybe(by, stmt.if_not_exists === true),
    ...withColumns({ whole: isWhole(stage, elements, stmt) }, columnsOf(stage, elements, stmt)),
    ...parentOf(stage, stmt),
    ...keyOfPartitions(stmt),
    ...(isAlone(stmt) ? { ownConstraints: true } : {}),
  });
  if (isMadeHypertable(stmt))
    stage.timeline.learnt.add(nameKey(full), { hypertable: true }, stage.timeline.now);
  for (const element of elements) addElement(stage, full, element, by);
}

/** Of no other table, type or partition: what constraints it has, its own statements say. */
function isAlone({ inhRelations, ofTypename, tableElts }: CreateStmt): boolean {
  return !inhRelations?.length && !ofTypename && !tableElts?.some((one) => "TableLikeClause" in one);
}

/** MaxHeapAttributeNumber: a table of more is refused (src/include/access/htup_details.h). */
const MOST_COLUMNS = 1600;

/** Each change of a column keeps a list of all: of a table that no server has, what it has is not known whole. */
export function withColumns<T extends Pick<Relation, "whole">>(
  old: T,
  columns: readonly Column[],
): T & Pick<Relation, "columns" | "whole"> {
  if (columns.length <= MOST_COLUMNS) return { ...old, columns };
  return { ...old, columns: columns.slice(0, MOST_COLUMNS), whole: false };
}

function columnsOf(stage: Stage, elements: readonly Node[], stmt: CreateStmt): readonly Column[] {
  const inherited = stmt.inhRelations?.flatMap((parent) =>
    "RangeVar" in parent ? (stage.view.relation(nameOf(parent.RangeVar))?.columns ?? []) : [],
  );
  const own = elements.flatMap((element): readonly Column[] => {
    if ("ColumnDef" in element) return [columnOf(element.ColumnDef)];
    if ("TableLikeClause" in element)
      return stage.view.relation(nameOf(element.TableLikeClause.relation))?.columns ?? [];
    return [];
  });
  return [...(inherited ?? []), ...own];
}

/** Whether all that gives it columns is known; a composite type (OF) is not. */
function isWhole(stage: Stage, elements: readonly Node[], stmt: CreateStmt): boolean {
  const sources = [
    ...(stmt.inhRelations ?? []).map((one) => ("RangeVar" in one ? one.RangeVar : undefined)),
    ...elements.flatMap((one) => ("TableLikeClause" in one ? [one.TableLikeClause.relation] : [])),
  ];
  return !stmt.ofTypename && sources.every((one) => stage.view.relation(nameOf(one))?.whole === true);
}

/** A serial is an integer with a sequence, and never null (manual, 8.1.4). */
const serials = table<string>({
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8",
  smallserial: "int2",
  serial2: "int2",
});

export function columnOf({ colname, typeName, constraints, is_not_null, collClause }: ColumnDef): Column {
  const written = (typeName?.names ?? []).flatMap(stringsOf).at(-1) ?? "";
  const type = serials.get(written) ?? written;
  const array = (typeName?.arrayBounds?.length ?? 0) > 0;
  const kinds = (constraints ?? []).flatMap((one) => ("Constraint" in one ? [one.Constraint] : []));
  const notNull = kinds.some((one) => neverNull.has(one.contype ?? ""));
  const generated = kinds.find((one) => one.contype === "CONSTR_GENERATED")?.generated_kind;
  return {
    name: colname ?? "",
    type: array ? `${type}[]` : type,
    notNull: notNull || is_not_null === true || serials.has(written),
    ...modifiersOf(typeName?.typmods),
    ...(collClause ? { collation: (collClause.collname ?? []).flatMap(stringsOf).join(".") } : {}),
    ...(generated === undefined ? {} : { generated: generated === "v" ? "virtual" : "stored" }),
  };
}

const neverNull = new Set(["CONSTR_NOTNULL", "CONSTR_PRIMARY", "CONSTR_IDENTITY"]);

function modifiersOf(typmods: readonly Node[] | undefined): Pick<Column, "modifiers"> {
  const numbers = (typmods ?? []).flatMap((one) => ("A_Const" in one ? [one.A_Const.ival?.ival ?? 0] : []));
  return numbers.length > 0 ? { modifiers: numbers } : {};
}

function parentOf(stage: Stage, stmt: CreateStmt): Pick<Relation, "partitionOf" | "isDefault"> {
  const parent = stmt.partbound && stmt.inhRelations?.[0];
  if (!parent || !("RangeVar" in parent)) return {};
  const isDefault = stmt.partbound?.is_default === true;
  return { partitionOf: stage.view.resolve(nameOf(parent.RangeVar)), ...(isDefault ? { isDefault } : {}) };
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
  if ("Constraint" in element) addConstraint(stage, table, element.Constraint, by, []);
  else if ("ColumnDef" in element) addColumnConstraints(stage, table, element.ColumnDef, by);
  else if ("TableLikeClause" in element) {
    const { relation, options } = element.TableLikeClause;
    // CREATE_TABLE_LIKE_INDEXES (src/include/nodes/parsenodes.h).
    if ((options ?? 0) & (1 << 6)) copyIndexes(stage, stage.view.resolve(nameOf(relation)), table, by);
  }
}

export function addColumnConstraints(stage: Stage, table: FullName, column: ColumnDef, by: Origin): void {
  const constraints = (column.constraints ?? []).flatMap((constraint) =>
    "Constraint" in constraint ? [constraint.Constraint] : [],
  );
  for (const [at, constraint] of constraints.entries()) {
    // DEFERRABLE INITIALLY DEFERRED behind a column's constraint is two more, by the grammar.
    const own = constraints.slice(at + 1).findIndex(({ contype }) => !contype?.startsWith("CONSTR_ATTR_"));
    const more = constraints.slice(at + 1, own === -1 ? undefined : at + 1 + own);
    const late = more.some(({ contype }) => contype === "CONSTR_ATTR_DEFERRED");
    addConstraint(stage, table, late ? { ...constraint, initdeferred: true } : constraint, by, [
      column.colname ?? "",
    ]);
  }
}

/** A constraint of a table, with its index where it has one; the columns of a primary key are never null. */
export function addConstraint(
  stage: Stage,
  table: FullName,
  constraint: Constraint,
  by: Origin,
  column: readonly string[],
): void {
  addTableConstraint(stage, table, constraint, column, by);
  const keys = addConstraintIndex(stage, table, constraint, by, column);
  const old = stage.timeline.get(nameKey(table), stage.timeline.now);
  if (constraint.contype !== "CONSTR_PRIMARY" || column.length > 0 || !old?.columns) return;
  const columns = old.columns.map((one) => (keys.includes(one.name) ? { ...one, notNull: true } : one));
  stage.timeline.put(table, { ...old, columns });
}

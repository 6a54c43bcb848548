import type {
  AlterObjectSchemaStmt,
  AlterTableStmt,
  CallStmt,
  CompositeTypeStmt,
  CreateDomainStmt,
  CreateEnumStmt,
  CreateExtensionStmt,
  CreateFunctionStmt,
  CreateRangeStmt,
  CreateSchemaStmt,
  CreateSeqStmt,
  CreateStmt,
  CreateTableAsStmt,
  CreateTrigStmt,
  DropStmt,
  IndexStmt,
  Node,
  RenameStmt,
  ResTarget,
  SelectStmt,
  ViewStmt,
} from "libpg-query";
import { nameOf } from "../sql/grammar/name.ts";
import { namingColumn, ofConstraint } from "../sql/indexes/index-traits.ts";
import { firstOf } from "../text/first-of.ts";
import { table } from "../text/lookup.ts";
import type { Origin, ParsedStatement, QualifiedName, Relation } from "../types.ts";
import { alterTable } from "./alter-table.ts";
import { called } from "./called-routines.ts";
import { addConstraintTrigger } from "./constraints/constraint-trigger.ts";
import { renameInConstraints, withRenamedConstraint } from "./constraints/table-constraints.ts";
import { createIndex } from "./indexes.ts";
import { dropObjects } from "./relations/drop-objects.ts";
import { madeAnew } from "./relations/drop-relation.ts";
import { partitionsBelow } from "./relations/partitions-below.ts";
import { moveRelation } from "./relations/rename-relation.ts";
import type { Stage } from "./stage.ts";
import { createTable } from "./tables.ts";
import { createExtension, createRoutine, createType, isChecked } from "./types-and-routines.ts";
import { readsOf } from "./view-reads.ts";

/** Writes into the schema what a statement makes, renames or drops; says nothing about statements it does not know. */
export function replay(stage: Stage, { kind, node, migration, span, body, text }: ParsedStatement): void {
  const by: Origin = {
    file: migration.file,
    direction: migration.direction,
    span,
    conditional: body?.conditional === true,
    ...(migration.sent ? { sql: text } : {}),
  };
  replayers.get(kind)?.(stage, (node as unknown as Record<string, never>)[kind] as never, by);
}

/** Whether statements of that kind write anything into the schema. */
export function isReplayed(kind: string): boolean {
  return replayers.has(kind);
}

const replayers = table<(stage: Stage, node: never, by: Origin) => void>({
  CreateStmt: (stage, node: CreateStmt, by) => createTable(stage, node, by),
  IndexStmt: (stage, node: IndexStmt, by) => createIndex(stage, node, by),
  AlterTableStmt: (stage, node: AlterTableStmt, by) => alterTable(stage, node, by),
  DropStmt: (stage, node: DropStmt) => dropObjects(stage, node),
  RenameStmt: (stage, node: RenameStmt) => rename(stage, node),
  CreateTableAsStmt: (stage, { into, objtype, if_not_exists, query }: CreateTableAsStmt, by) => {
    const [kind, reads] = objtype === "OBJECT_MATVIEW" ? (["matview", query] as const) : (["table"] as const);
    make(stage, nameOf(into?.rel), kind, by, if_not_exists === true, into?.rel?.relpersistence, reads);
  },
  SelectStmt: (stage, { intoClause, targetList }: SelectStmt, by) => {
    if (intoClause?.rel)
      make(stage, nameOf(intoClause.rel), "table", by, false, intoClause.rel.relpersistence);
    for (const target of targetList ?? [])
      called(stage, (target as { ResTarget?: ResTarget }).ResTarget?.val);
  },
  CallStmt: (stage, { funccall }: CallStmt) => {
    if (funccall) called(stage, { FuncCall: funccall });
  },
  // What stands in it is not replayed.
  CreateSchemaStmt: (stage, { schemaname, schemaElts }: CreateSchemaStmt) => {
    if (schemaname) stage.timeline.know("schema", schemaname, true);
    if (schemaElts?.length) stage.gap();
  },
  CreateTrigStmt: (stage, node: CreateTrigStmt) => addConstraintTrigger(stage, node),
  ViewStmt: (stage, { view, query }: ViewStmt, by) =>
    make(stage, nameOf(view), "view", by, false, view?.relpersistence, query),
  CreateSeqStmt: (stage, { sequence, if_not_exists }: CreateSeqStmt, by) =>
    make(stage, nameOf(sequence), "sequence", by, if_not_exists === true, sequence?.relpersistence),
  CreateExtensionStmt: (stage, node: CreateExtensionStmt) => createExtension(stage, node),
  CreateFunctionStmt: (stage, node: CreateFunctionStmt) => createRoutine(stage, node),
  CreateEnumStmt: (stage, { typeName }: CreateEnumStmt) => createType(stage, typeName, "enum"),
  CreateDomainStmt: (stage, { domainname, constraints }: CreateDomainStmt) =>
    createType(stage, domainname, (constraints ?? []).some(isChecked) ? "checked domain" : "domain"),
  CreateRangeStmt: (stage, { typeName }: CreateRangeStmt) => createType(stage, typeName, "other"),
  CompositeTypeStmt: (stage, { typevar }: CompositeTypeStmt) =>
    stage.timeline.know("type", typevar?.relname ?? "", "other"),
  AlterObjectSchemaStmt: (stage, node: AlterObjectSchemaStmt) => moveSchema(stage, node),
});

function make(
  stage: Stage,
  name: QualifiedName,
  kind: Relation["kind"],
  by: Origin,
  ifNotExists: boolean,
  persistence: string | undefined,
  query?: Node,
): void {
  if (ifNotExists && stage.view.relation(name)) return;
  const temporary = persistence === "t";
  const { timeline } = stage;
  const reads = query && readsOf(stage, query);
  const full = temporary ? { schema: "pg_temp", name: name.name } : stage.view.home(name);
  // CREATE OR REPLACE VIEW leaves those that read it.
  const family = timeline.familyOf(full);
  madeAnew(stage, full);
  const made: Relation = {
    name: full,
    kind,
    persistence: temporary ? "temporary" : persistence === "u" ? "unlogged" : "permanent",
    maybe: stage.maybe(by, ifNotExists),
    by,
    ...(reads ? { reads } : {}),
  };
  timeline.put(full, made, family);
}

const renamed = new Set(["OBJECT_TABLE", "OBJECT_INDEX", "OBJECT_MATVIEW", "OBJECT_VIEW", "OBJECT_SEQUENCE"]);

const ofTables = new Set(["OBJECT_TABLE", "OBJECT_INDEX", "OBJECT_COLUMN", "OBJECT_TABCONSTRAINT"]);

/** Where its tables are then, is not replayed. */
const ofSchemas = "OBJECT_SCHEMA";

function rename(stage: Stage, { renameType, relation, newname, subname, missing_ok }: RenameStmt): void {
  if (renameType === ofSchemas) stage.gap();
  const name = nameOf(relation);
  const old = stage.view.relation(name);
  if (!old && ofTables.has(renameType ?? "") && !missing_ok) stage.gap();
  if (!old || newname === undefined) return;
  if (renamed.has(renameType ?? ""))
    moveRelation(stage, renamedConstraint(old, newname), { ...old.name, name: newname });
  else if (renameType === "OBJECT_COLUMN") renameColumns(stage, old, subname ?? "", newname);
  else if (renameType === "OBJECT_TABCONSTRAINT") renameConstraint(stage, old, subname ?? "", newname);
}

/** A constraint has its index's name, whichever of the two is renamed. */
function renamedConstraint(old: Relation, constraint: string): Relation {
  return old.index?.constraint === undefined ? old : { ...old, index: { ...old.index, constraint } };
}

/** An expression is kept as text, in which a column stands like this. */
function renamedIn(tree: string | null, from: string, to: string): string | null {
  const reference = (name: string) => `"ColumnRef":{"fields":[{"String":{"sval":${JSON.stringify(name)}}}]`;
  return tree?.replaceAll(reference(from), () => reference(to)) ?? null;
}

/** Its partitions' columns have the same name (manual, ALTER TABLE, RENAME). */
function renameColumns(stage: Stage, table: Relation, from: string, to: string): void {
  renameColumn(stage, table, from, to);
  for (const name of partitionsBelow(stage, table.name)) {
    const partition = stage.view.relation(name);
    if (partition) renameColumn(stage, partition, from, to);
  }
}

function renameColumn(stage: Stage, table: Relation, from: string, to: string): void {
  const columns = table.columns?.map((one) => (one.name === from ? { ...one, name: to } : one));
  stage.timeline.put(table.name, {
    ...table,
    ...(columns ? { columns } : {}),
    ...renameInConstraints(table, from, to),
  });
  const { timeline } = stage;
  for (const member of [...timeline.having(table.name, [namingColumn(from)], timeline.now)]) {
    if (!member.index) continue;
    const shape = {
      ...member.index.shape,
      keys: member.index.shape.keys.map((key) => ({
        ...key,
        column: key.column === from ? to : key.column,
        expression: renamedIn(key.expression, from, to),
      })),
      predicate: renamedIn(member.index.shape.predicate, from, to),
      include: member.index.shape.include.map((one) => (one === from ? to : one)),
    };
    stage.timeline.put(member.name, { ...member, index: { ...member.index, shape } });
  }
}

/** A constraint's index has its name. */
function renameConstraint(stage: Stage, table: Relation, from: string, to: string): void {
  const index = firstOf(stage.timeline.having(table.name, [ofConstraint(from)], stage.timeline.now));
  if (!index) stage.timeline.put(table.name, withRenamedConstraint(table, from, to));
  if (index?.index)
    moveRelation(stage, { ...index, index: { ...index.index, constraint: to } }, { ...index.name, name: to });
}

function moveSchema(stage: Stage, { relation, newschema }: AlterObjectSchemaStmt): void {
  const old = relation && stage.view.relation(nameOf(relation));
  if (old && newschema) moveRelation(stage, old, { ...old.name, schema: newschema });
}

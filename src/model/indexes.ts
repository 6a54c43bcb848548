import type { Constraint, IndexElem, IndexStmt } from "libpg-query";
import { nameOf, stringsOf } from "../sql/grammar/name.ts";
import { columnsShape, defaultIndexName, normalise, shapeOf } from "../sql/indexes/index-definition.ts";
import { anyIndex, definedLike } from "../sql/indexes/index-traits.ts";
import { table } from "../text/lookup.ts";
import type { FullName, IndexFacts, IndexShape, Origin } from "../types.ts";
import { nameKey } from "./name-key.ts";
import type { Stage } from "./stage.ts";

export function createIndex(stage: Stage, stmt: IndexStmt, by: Origin): void {
  const table = stage.view.resolve(nameOf(stmt.relation));
  if (!stage.view.relation(table)) stage.gap();
  const shape = shapeOf(stmt);
  const name = { schema: table.schema, name: stmt.idxname || free(stage, table, shape, "idx") };
  if (stmt.if_not_exists && stage.view.relation(name)) return;
  const only = stmt.relation?.inh !== true;
  put(stage, name, by, stmt.if_not_exists === true, {
    table,
    shape,
    unique: stmt.unique === true,
    only,
    concurrent: stmt.concurrent === true,
    ...(stmt.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
  });
  if (!only) attachAlike(stage, table, name, shape);
}

/** An index on a partitioned table takes over the like indexes of its partitions (manual, CREATE INDEX). */
function attachAlike(stage: Stage, table: FullName, parent: FullName, shape: IndexShape): void {
  const { timeline } = stage;
  const wanted = JSON.stringify(shape);
  const alike = [definedLike(shape)];
  for (const partition of [...timeline.having(table, ["partition"], timeline.now)]) {
    for (const child of [...timeline.having(partition.name, alike, timeline.now)]) {
      const { index } = child;
      if (!index || index.attachedTo || JSON.stringify(index.shape) !== wanted) continue;
      timeline.put(child.name, { ...child, index: { ...index, attachedTo: parent } });
    }
  }
}

function put(stage: Stage, name: FullName, by: Origin, ifNotExists: boolean, index: IndexFacts): void {
  const persistence = index.table.schema === "pg_temp" ? "temporary" : "permanent";
  const maybe = stage.maybe(by, ifNotExists);
  stage.timeline.put(name, { name, kind: "index", persistence, maybe, by, index });
}

const suffixes = table<string>({
  CONSTR_PRIMARY: "pkey",
  CONSTR_UNIQUE: "key",
  CONSTR_EXCLUSION: "excl",
});

/**
 * The index that a PRIMARY KEY, UNIQUE or EXCLUDE constraint makes or takes over; nothing for other constraints.
 * Gives the index's columns.
 */
export function addConstraintIndex(
  stage: Stage,
  table: FullName,
  constraint: Constraint,
  by: Origin,
  column: readonly string[],
): readonly string[] {
  const suffix = suffixes.get(constraint.contype ?? "");
  if (suffix === undefined) return [];
  if (constraint.indexname) return adopt(stage, table, constraint, by);
  const shape = constraintShape(constraint, column);
  const named = constraint.conname || free(stage, table, shape, suffix);
  put(stage, { schema: table.schema, name: named }, by, false, {
    table,
    shape,
    unique: suffix !== "excl",
    constraint: named,
    only: false,
    concurrent: false,
    ...(constraint.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
  });
  return columnsIn(shape);
}

function columnsIn({ keys }: IndexShape): readonly string[] {
  return keys.flatMap(({ column }) => column ?? []);
}

/** USING INDEX: the constraint takes the index, and the index the constraint's name (manual, ALTER TABLE). */
function adopt(
  stage: Stage,
  table: FullName,
  { indexname, conname }: Constraint,
  by: Origin,
): readonly string[] {
  const old = stage.view.relation({ schema: table.schema, name: indexname ?? "" });
  const name = { schema: table.schema, name: conname || indexname || "" };
  const facts = old?.index ?? {
    table,
    shape: columnsShape([]),
    unique: true,
    only: false,
    concurrent: false,
  };
  if (old && nameKey(old.name) !== nameKey(name)) stage.timeline.put(old.name, null);
  put(stage, name, old?.by ?? by, false, { ...facts, constraint: name.name });
  return columnsIn(facts.shape);
}

function constraintShape(constraint: Constraint, column: readonly string[]): IndexShape {
  const include = (constraint.including ?? []).flatMap(stringsOf);
  if (constraint.contype !== "CONSTR_EXCLUSION") {
    const keys = (constraint.keys ?? []).flatMap(stringsOf);
    return columnsShape(keys.length > 0 ? keys : column, include);
  }
  const elements = (constraint.exclusions ?? []).flatMap((exclusion) =>
    "List" in exclusion ? (exclusion.List.items ?? []).slice(0, 1) : [],
  );
  const statement: IndexStmt = {
    accessMethod: constraint.access_method ?? "gist",
    indexParams: elements as { IndexElem: IndexElem }[],
  };
  return {
    ...shapeOf(statement),
    include,
    predicate: constraint.where_clause ? normalise(constraint.where_clause) : null,
  };
}

/** LIKE … INCLUDING INDEXES: the same indexes under names of their own. */
export function copyIndexes(stage: Stage, from: FullName, to: FullName, by: Origin): void {
  for (const { index, name } of [...stage.timeline.having(from, [anyIndex], stage.timeline.now)]) {
    if (!index) continue;
    const suffix = index.constraint === undefined ? "idx" : name.name.endsWith("_pkey") ? "pkey" : "key";
    const own = free(stage, to, index.shape, suffix);
    put(stage, { schema: to.schema, name: own }, by, false, {
      ...index,
      table: to,
      ...(index.constraint === undefined ? {} : { constraint: own }),
    });
  }
}

/** The server's choice of a name: the first that is free, numbered from 1. */
function free(stage: Stage, table: FullName, shape: IndexShape, suffix: string): string {
  for (let number = 0; ; number++) {
    const name = defaultIndexName(table.name, shape, `${suffix}${number || ""}`);
    if (!stage.timeline.get(nameKey({ schema: table.schema, name }), stage.timeline.now) || number > 99)
      return name;
  }
}

import type { AlterTableStmt, DropStmt, IndexStmt } from "libpg-query";
import { distance } from "../../text/edit-distance.ts";
import { firstOf } from "../../text/first-of.ts";
import { forLast } from "../../text/memoize-last.ts";
import type {
  FullName,
  ModelledVersion,
  QualifiedName,
  Relation,
  Schema,
  Statement,
  Unit,
} from "../../types.ts";
import { commentsOf } from "../grammar/comments.ts";
import { nameOf, nameOfList, printName } from "../grammar/name.ts";
import { defaultIndexName, shapeOf } from "../indexes/index-definition.ts";
import { mayBeSame } from "../indexes/index-equality.ts";
import { definedLike } from "../indexes/index-traits.ts";
import { isMadeBy } from "../statements/made-by-version.ts";
import { isRestored, type OldObject, replacedIn, takenOver } from "./replaced-object.ts";
import { isTakenBackByItsMaker } from "./taken-with-its-maker.ts";
import { isUndone, lastDrops, laterNames, renamingsIn } from "./undone-constraint.ts";

/** An index or a constraint that an up part makes. */
export interface CreatedObject {
  /** A table, where it is new too: its indexes and constraints go with it. */
  readonly kind: "index" | "constraint" | "table";
  readonly name: string;
  readonly table: QualifiedName;
  readonly statement: Statement;
  /** The table is a materialized view. */
  readonly isView?: true;
  /** What stood there under its name, or was taken over by it: the way back leads to that. */
  readonly replaces?: OldObject;
  /** That is taken back by the version that made it, whether or not it stands there again. */
  readonly replacedGoes?: true;
}

export interface Mismatch {
  readonly drop: Statement;
  /** What it drops, which nothing has made. */
  readonly name: QualifiedName;
  readonly meant: CreatedObject;
}

export interface Undoing {
  /** What the way back leaves behind. */
  readonly left: readonly CreatedObject[];
  readonly mismatches: readonly Mismatch[];
}

/** Holds the down part of a version against its up part. */
export const undoing = forLast((version: ModelledVersion): Undoing => {
  const standing = madeIn(version).filter((one) => outlives(one, version));
  const mismatches = mismatchesOf(version, standing);
  const meant = new Set(mismatches.map((one) => one.meant));
  const left = standing.filter((one) => !meant.has(one));
  return { left: withTables(left, version), mismatches };
});

/** What there is after up, and was not there before. */
export const madeIn = forLast((version: ModelledVersion): readonly CreatedObject[] =>
  version.up.flatMap((unit) =>
    unit.statements.flatMap(madeBy).flatMap((made) => standsAs(namedAfter(version, made), version)),
  ),
);

/** What stands on a table that the version makes is undone with the table, and named by it, once. */
export function withTables(
  left: readonly CreatedObject[],
  version: ModelledVersion,
): readonly CreatedObject[] {
  const tables = new Set<string>();
  return left.flatMap((made): readonly CreatedObject[] => {
    const table = version.after.relation(made.table);
    if (!table || table.maybe || !isMadeBy(version, table)) return [made];
    const key = printName(table.name);
    if (tables.has(key)) return [];
    tables.add(key);
    const view = table.kind === "matview" ? { isView: true as const } : {};
    return [{ ...made, ...view, kind: "table", name: made.table.name }];
  });
}

/** What a statement makes; a table's own constraints go with the table. */
function madeBy(statement: Statement): readonly CreatedObject[] {
  const { IndexStmt, AlterTableStmt } = statement.node as {
    IndexStmt?: IndexStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (statement.body && statement.body.kind !== "do") return [];
  if (IndexStmt) {
    const table = nameOf(IndexStmt.relation);
    const name = IndexStmt.idxname || defaultIndexName(table.name, shapeOf(IndexStmt));
    return [{ kind: "index", name, table, statement }];
  }
  if (AlterTableStmt?.objtype !== "OBJECT_TABLE") return [];
  const table = nameOf(AlterTableStmt.relation);
  return (AlterTableStmt.cmds ?? []).flatMap((cmd): readonly CreatedObject[] => {
    const def = "AlterTableCmd" in cmd ? cmd.AlterTableCmd.def : undefined;
    if (!def || !("Constraint" in def)) return [];
    const name = def.Constraint.conname || def.Constraint.indexname;
    return name ? [{ kind: "constraint", name, table, statement }] : [];
  });
}

/** As it stands after up; nothing where it does not, or stood there before. */
function standsAs({ made, since }: NamedObject, version: ModelledVersion): readonly CreatedObject[] {
  const { after } = version;
  const table = after.relation(made.table);
  if (table?.persistence === "temporary") return [];
  const name = placed(made, version);
  const there = after.relation(name);
  if (made.kind === "index" && (!there || isLaters(there, made, version))) return [];
  if (made.kind === "constraint" && takenBack(made, since, version)) return [];
  // A constraint that takes over an index made here is undone with it, and the other way round.
  if (made.kind === "index" && there?.index?.constraint !== undefined) return [];
  const taken = takenOver(version, made.table, made.name);
  if (taken && isTakenBackByItsMaker(version, taken.by, taken.name))
    return [{ ...made, replaces: taken, replacedGoes: true }];
  const replaces = taken ?? replacedIn(version, made.table, made.name);
  if (replaces !== undefined) return replaces === "the same" ? [] : [{ ...made, replaces }];
  // Something else had its name before up, of which nobody can tell what became.
  return version.before.relation(name) ? [] : [made];
}

/** Whether another statement of the version has made what has the name in the end: this one's is gone. */
function isLaters(there: Relation, { statement }: CreatedObject, version: ModelledVersion): boolean {
  const { by } = there;
  const isOwn = by.file === statement.file && by.span[0] === statement.span[0];
  return !isOwn && there.index !== undefined && isMadeBy(version, there);
}

interface NamedObject {
  readonly made: CreatedObject;
  /** The number of the statement that gave it its name. */
  readonly since: number;
}

/** By the name that it has after up. */
function namedAfter(version: ModelledVersion, made: CreatedObject): NamedObject {
  const { statement, name, table, kind } = made;
  const { starts, renamed } = changesIn(version);
  const at = (starts.get(statement.unit) ?? 0) + statement.index;
  const own = renamed.get(kind === "index" ? "" : table.name);
  const { to, at: since } = (own ? laterNames(name, own, at) : []).at(-1) ?? { to: name, at };
  return { made: { ...made, name: to }, since };
}

/** In the schema of its table. */
function placed(made: CreatedObject, { after }: ModelledVersion): QualifiedName {
  return { schema: after.relation(made.table)?.name.schema ?? made.table.schema, name: made.name };
}

/** Whether it is still there after down. */
function outlives(made: CreatedObject, version: ModelledVersion): boolean {
  const { after, afterDown } = version;
  const name = placed(made, version);
  if (!afterDown) return mentionedInComment(made) !== true;
  if (made.replaces)
    return (
      !isRestored(made.replaces, made.table, version) && !(made.replacedGoes && !afterDown.relation(name))
    );
  const now = afterDown.relation(name);
  if (after.relation(name))
    return now !== undefined && !isOldByAnotherName(now, made.table, version.before, afterDown);
  return !isUndone(made, version);
}

/** Whether what stands there after down is what stood there before up, which had another name. */
function isOldByAnotherName(now: Relation, table: QualifiedName, before: Schema, afterDown: Schema): boolean {
  const alike = now.index ? before.indexesHaving(table, [definedLike(now.index.shape)]) : [];
  const old = firstOf(
    alike,
    ({ name, index }) =>
      index?.unique === now.index?.unique &&
      index !== undefined &&
      now.index !== undefined &&
      mayBeSame(index.shape, now.index.shape) &&
      !afterDown.relation(name),
  );
  return old !== undefined;
}

/** Whether up itself drops it again, as after NOT VALID, VALIDATE and SET NOT NULL. */
function takenBack({ table, name }: CreatedObject, since: number, version: ModelledVersion): boolean {
  const { drops } = changesIn(version);
  const last = Math.max(
    drops.whole.get(table.name) ?? -1,
    drops.constraints.get(table.name)?.get(name) ?? -1,
  );
  return last > since;
}

/**
 * Where up drops and renames constraints, and renames indexes, and where each of its units begins; looked for once, since
 * each constraint asks.
 */
const changesIn = forLast(({ up }: ModelledVersion) => {
  const starts = new Map<Unit, number>();
  let next = 0;
  for (const unit of up) {
    starts.set(unit, next);
    next += unit.statements.length;
  }
  return { drops: lastDrops(up), renamed: renamingsIn(up), starts };
});

function mentionedInComment({ name, statement }: CreatedObject): boolean {
  const { rollback, span } = statement.migration;
  if (rollback.place !== "comment") return false;
  return remarksOf(statement.unit).indexOf(name, statement.span[1] - span[0]) >= 0;
}

/** A migration's text with everything but its comments blanked out; made once, since each index asks. */
const remarksOf = forLast(({ migration: { file, span } }: Unit): string => {
  const parts: string[] = [];
  let at = span[0];
  for (const comment of commentsOf(file, span)) {
    parts.push(" ".repeat(comment.span[0] - at), comment.text);
    at = comment.span[1];
  }
  return parts.join("");
});

function mismatchesOf(version: ModelledVersion, standing: readonly CreatedObject[]): readonly Mismatch[] {
  const free = new Set(standing.filter((one) => one.kind === "index"));
  return version.down.flatMap((unit) =>
    unit.statements.flatMap((drop) =>
      droppedIndexes(drop).flatMap((name): readonly Mismatch[] => {
        // Known, or made again by the same rollback.
        if (drop.schema.relation(name) || version.afterDown?.relation(name)) return [];
        const meant = closest(free, name);
        // Of the right name that the rollback has dropped before it is no slip of the pen.
        if (!meant || (meant.name === name.name && drop.schema.gone(name))) return [];
        free.delete(meant);
        return [{ drop, name, meant }];
      }),
    ),
  );
}

/** Among more than this nobody can say which was meant; and each name is compared with each. */
const comparable = 200;

function closest(free: ReadonlySet<CreatedObject>, name: QualifiedName): CreatedObject | undefined {
  const few = free.size > comparable ? [] : [...free];
  return few.filter((one) => alike(one, name)).sort((a, b) => far(a, name) - far(b, name))[0];
}

function droppedIndexes({ node }: Statement): readonly QualifiedName[] {
  const { DropStmt } = node as { DropStmt?: DropStmt };
  return DropStmt?.removeType === "OBJECT_INDEX" ? (DropStmt.objects ?? []).map(nameOfList) : [];
}

function far(made: CreatedObject, name: QualifiedName): number {
  return distance(made.name, name.name);
}

/** Close enough that one was meant for the other: a slip of the pen, or the same name in another schema. */
function alike(made: CreatedObject, name: QualifiedName): boolean {
  return far(made, name) <= Math.max(made.name.length, name.name.length) / 2;
}

export function fullName({ table, name }: CreatedObject): QualifiedName | FullName {
  return { schema: table.schema, name };
}

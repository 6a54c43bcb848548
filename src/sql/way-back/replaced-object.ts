import { firstOf } from "../../text/first-of.ts";
import type { IndexFacts, ModelledVersion, Origin, QualifiedName, Relation, Schema } from "../../types.ts";
import { constraintNamed } from "../indexes/constraint-traits.ts";
import { mayBeSame } from "../indexes/index-equality.ts";
import { madeAt } from "../indexes/index-traits.ts";
import { isMadeBy } from "../statements/made-by-version.ts";
import { constraintAgain, sameText } from "./old-definition.ts";
import { sameOrigin } from "./undone-constraint.ts";

/** What an index or a constraint is at some moment, by whichever statement. */
export interface Standing {
  readonly by: Origin;
  readonly name: string;
  /** The name that it has where it is made. */
  readonly as: string;
  /** Its index, where it has one. */
  readonly index?: IndexFacts;
  /** Of a constraint without an index. */
  readonly columns: readonly string[];
}

/** What stood under the same name before up and is something else after it. */
export interface OldObject extends Standing {
  /** The name under which up has kept it. */
  readonly keptAs: string | null;
}

/** What has that name on the table: an index, with its constraint or without, or a constraint alone. */
export function standing(schema: Schema, table: QualifiedName, name: string): Standing | undefined {
  const owner = schema.relation(table);
  const there = schema.relation({ schema: owner?.name.schema ?? table.schema, name });
  if (there?.index) return { by: there.by, name, as: name, index: there.index, columns: [] };
  for (const { by, kind, columns } of owner?.constraints?.having(constraintNamed(name)) ?? [])
    if (by && kind !== "trigger") return { by, name, as: by.as, columns };
  return undefined;
}

/** What up has put another in the place of, on a table that stays the same. */
export function replacedIn(
  version: ModelledVersion,
  table: QualifiedName,
  name: string,
): OldObject | "the same" | undefined {
  const { before, after } = version;
  const [old, now] = [standing(before, table, name), standing(after, table, name)];
  if (!old || !now) return undefined;
  if (!isSameTable(before.relation(table), after.relation(table))) return undefined;
  return isAlike(old, now) ? "the same" : { ...old, keptAs: old.index ? keptAs(old, table, after) : null };
}

/**
 * The index of before up that the constraint of that name has taken over by USING INDEX, whatever it was called: when the
 * constraint is dropped, it goes, too (manual, ALTER TABLE).
 */
export function takenOver(
  version: ModelledVersion,
  table: QualifiedName,
  name: string,
): OldObject | undefined {
  const { before, after } = version;
  const now = standing(after, table, name);
  if (now?.index?.constraint === undefined || isMadeBy(version, now)) return undefined;
  const old = firstOf(
    before.indexesHaving(table, [madeAt(now.by.span)]),
    ({ by, index }) => isSame(by, now.by) && index?.constraint === undefined && isKept(now.index, index),
  );
  if (!old?.index) return undefined;
  const own = old.name.name;
  return { by: old.by, name: own, as: own, index: old.index, columns: [], keptAs: null };
}

/** Whether the way back has led to what stood there before. */
export function isRestored(
  old: OldObject,
  table: QualifiedName,
  { after, afterDown, down }: ModelledVersion,
): boolean {
  if (!afterDown) return false;
  const [owner, gone] = [after.relation(table), afterDown.relation(table)];
  // A table that is dropped, or has another's place, takes all with it.
  if (owner && !(gone && sameOrigin(owner, gone))) return true;
  const now = standing(afterDown, table, old.name);
  if (!now) return false;
  if (old.index || now.index) return isAlike(old, now);
  // Up and down stand in one call where the tool itself turns it around.
  if (down.some(({ migration }) => migration.derived)) return true;
  const made = standing(after, table, old.name);
  return !made || !isSame(made.by, now.by);
}

function isSameTable(before: Relation | undefined, after: Relation | undefined): boolean {
  return before && after ? sameOrigin(before, after) : before === after;
}

function isAlike(a: Standing, b: Standing): boolean {
  if (a.index && b.index)
    return (
      mayBeSame(a.index.shape, b.index.shape) &&
      a.index.unique === b.index.unique &&
      a.index.nullsNotDistinct === b.index.nullsNotDistinct &&
      (a.index.constraint === undefined) === (b.index.constraint === undefined)
    );
  if (a.index || b.index) return false;
  const [former, later] = [a, b].map(constraintAgain);
  // Nobody drops a constraint to make the same one: what cannot be compared is another.
  return former && later ? sameText(former, later) : false;
}

function isSame(a: Origin, b: Origin): boolean {
  return a.file.path === b.file.path && a.span[0] === b.span[0];
}

function keptAs(old: Standing, table: QualifiedName, after: Schema): string | null {
  const kept = firstOf(
    after.indexesHaving(table, [madeAt(old.by.span)]),
    ({ by, index }) => isSame(by, old.by) && index !== undefined && isKept(old.index, index),
  );
  return kept && kept.name.name !== old.name ? kept.name.name : null;
}

/** One statement makes several indexes where it makes a table. */
function isKept(old: IndexFacts | undefined, now: IndexFacts | undefined): boolean {
  return (
    old !== undefined && now !== undefined && mayBeSame(old.shape, now.shape) && old.unique === now.unique
  );
}

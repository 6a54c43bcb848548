import { anyIndex, namingColumn } from "../../src/sql/indexes/index-traits.ts";
import type { Column, IndexFacts, Relation } from "../../src/types.ts";

const ends = new Set(["deleted", "removed", "archived", "discarded", "deactivated", "disabled", "revoked"]);

/** Whether a unique key holds for no row that lives, because it has a column like deleted_at in it. */
export function isSpoilt(
  { unique, shape, nullsNotDistinct }: IndexFacts,
  { name, notNull }: Column,
): boolean {
  const ending = /^([a-z]+)_?(?:at|on)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (!unique || notNull || nullsNotDistinct || shape.predicate !== null || !ends.has(ending)) return false;
  return shape.keys.length > 1 && shape.keys.some((key) => key.column === name);
}

/** Whether another unique index tells rows apart by some of the other keys. */
export function holdsWithout({ index }: Relation, { shape }: IndexFacts, column: string): boolean {
  const others = new Set(shape.keys.map((key) => key.column).filter((one) => one !== column));
  return index?.unique === true && index.shape.keys.every((key) => others.has(key.column));
}

/** Traits of which an index over some of the other keys has one. */
export function sharingKeys({ shape }: IndexFacts, column: string): readonly string[] {
  const others = shape.keys.filter((key) => key.column !== column);
  return others.map((key) => (key.column === null ? anyIndex : namingColumn(key.column)));
}

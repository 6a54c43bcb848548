import type { Relation } from "../../types.ts";

/** Whether one of the indexes tells all rows apart by plain columns: unique, without a WHERE, over no expression. */
export function hasFullUniqueIndex(indexes: readonly Relation[]): boolean {
  return indexes.some(({ index }) => index !== undefined && isFullUnique(index));
}

export function isFullUnique({ unique, shape }: NonNullable<Relation["index"]>): boolean {
  return unique && shape.predicate === null && shape.keys.every((key) => key.column !== null);
}

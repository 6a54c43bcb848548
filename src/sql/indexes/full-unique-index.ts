import type { IndexFacts } from "../../types.ts";

/** Whether an index tells all rows apart by plain columns: unique, without a WHERE, over no expression. */
export function isFullUnique({ unique, shape }: IndexFacts): boolean {
  return unique && shape.predicate === null && shape.keys.every((key) => key.column !== null);
}

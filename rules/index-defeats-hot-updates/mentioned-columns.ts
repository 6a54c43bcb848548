import type { IndexShape } from "../../src/types.ts";

/** The columns that an index stores or looks at: keys, INCLUDE, expressions and its WHERE. */
export function mentions({ keys, include, predicate }: IndexShape, column: string): boolean {
  const field = JSON.stringify({ String: { sval: column } });
  const inside = (text: string | null) => text?.includes(field) === true;
  return (
    keys.some((key) => key.column === column || inside(key.expression)) ||
    include.includes(column) ||
    inside(predicate)
  );
}

import { forLast } from "../../src/text/memoize-last.ts";
import type { Unit } from "../../src/types.ts";

/** Where a migration last creates each extension; found once, since every index asks. */
export const createdIn = forLast(({ statements }: Unit): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const { node, index } of statements)
    if ("CreateExtensionStmt" in node) places.set(node.CreateExtensionStmt.extname ?? "", index);
  return places;
});

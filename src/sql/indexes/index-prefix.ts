import type { IndexShape } from "../../types.ts";
import { isWrittenOut, sameNamed } from "./index-equality.ts";

interface KeptIndex {
  readonly shape: IndexShape;
  readonly unique: boolean;
}

/**
 * Whether the longer of two btrees serves whatever the shorter does: it begins with the same keys. A unique one
 * enforces something; a partial one, or one with INCLUDE columns, is there for a reason of its own.
 */
export function beginsWith(longer: KeptIndex, shorter: KeptIndex): boolean {
  const all = longer.shape;
  const few = shorter.shape;
  const plain =
    few.method === "btree" && all.method === "btree" && few.predicate === null && all.predicate === null;
  return (
    plain &&
    isWrittenOut(few) &&
    !shorter.unique &&
    few.include.length === 0 &&
    few.keys.length < all.keys.length &&
    few.keys.every((key, at) => sameNamed(key, all.keys[at]))
  );
}

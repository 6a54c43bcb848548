import type { IndexShape } from "../../types.ts";

/** Whether two indexes are alike, as far as they are written: what one names and the other leaves to its default counts for nothing. */
export function sameDefinition(a: IndexShape, b: IndexShape): boolean {
  return (
    a.method === b.method &&
    a.predicate === b.predicate &&
    a.keys.length === b.keys.length &&
    [...a.include].sort().join("\0") === [...b.include].sort().join("\0") &&
    a.keys.every((key, at) => sameKey(key, b.keys[at]))
  );
}

type Key = IndexShape["keys"][number];

export function sameKey(a: Key, b: Key | undefined): boolean {
  return (
    b !== undefined &&
    a.column === b.column &&
    a.expression === b.expression &&
    a.descending === b.descending &&
    a.nullsFirst === b.nullsFirst &&
    (a.opclass === b.opclass || a.opclass === null || b.opclass === null) &&
    (a.collation === b.collation || a.collation === null || b.collation === null)
  );
}

/** The same with operator classes and collations: what is left to its default is not what is named. */
export function sameExactly(a: IndexShape, b: IndexShape): boolean {
  return sameDefinition(a, b) && a.keys.every((key, at) => sameNamed(key, b.keys[at]));
}

export function sameNamed(a: Key, b: Key | undefined): boolean {
  return sameKey(a, b) && a.opclass === b?.opclass && a.collation === b?.collation;
}

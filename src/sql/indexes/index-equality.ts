import type { IndexShape } from "../../types.ts";
import { hasPlaceholder } from "../grammar/name.ts";

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

/** False where a template stands in it: nobody knows whether what is filled in is what another one is filled with. */
export function isWrittenOut({ keys, predicate }: IndexShape): boolean {
  const texts = keys.flatMap(({ column, expression }) => [column, expression]);
  return ![...texts, predicate].some((text) => hasPlaceholder(text ?? ""));
}

/** The same with operator classes and collations: what is left to its default is not what is named. */
export function sameExactly(a: IndexShape, b: IndexShape): boolean {
  return sameDefinition(a, b) && a.keys.every((key, at) => sameNamed(key, b.keys[at]));
}

export function sameNamed(a: Key, b: Key | undefined): boolean {
  return sameKey(a, b) && a.opclass === b?.opclass && a.collation === b?.collation;
}

/**
 * Whether two indexes may be alike: an expression is printed with casts and schemas that nobody has written
 * (pg_get_indexdef), so that two spellings show no difference. For whoever says that two indexes differ.
 */
export function mayBeSame(a: IndexShape, b: IndexShape): boolean {
  return sameDefinition(plainShape(a), plainShape(b));
}

function plainShape(shape: IndexShape): IndexShape {
  const keys = shape.keys.map((key) => ({ ...key, expression: plainTree(key.expression) }));
  return { ...shape, keys, predicate: plainTree(shape.predicate) };
}

/** The text of a tree without its casts, and without the schemas of functions and the tables of columns. */
function plainTree(text: string | null): string | null {
  if (text === null) return null;
  return JSON.stringify(JSON.parse(text), (key, value) => {
    if (key === "funcname" || key === "fields") return value.slice(-1);
    return withoutCast(value);
  });
}

function withoutCast(value: unknown): unknown {
  let inner = value;
  while (typeof inner === "object" && inner !== null && "TypeCast" in inner)
    inner = (inner as { readonly TypeCast: { readonly arg?: unknown } }).TypeCast.arg;
  return inner;
}

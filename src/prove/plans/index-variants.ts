import { inQuotes } from "../../sql/grammar/name.ts";
import type { CatalogIndex, Key } from "./indexes.ts";

/** An index with one thing of it different, and what a query lacks that only then can use it. */
export interface IndexVariant {
  readonly changed: string;
  readonly because: string;
}

/** The index as it is, made anew. */
export function unchanged(index: CatalogIndex): string {
  return made(index, {});
}

/** The index with one thing different; what the access method has not, the server refuses. */
export function variantsOf(index: CatalogIndex): readonly IndexVariant[] {
  const { keys, predicate } = index;
  return [
    ...(predicate === null
      ? []
      : [
          { changed: made(index, { predicate: null }), because: `does not imply its predicate ${predicate}` },
        ]),
    ...keys.flatMap((_, at) => classVariants(index, at)),
    ...behindFirst(index),
    ...keys.flatMap((_, at) => orderVariants(index, at)),
    ...keys.flatMap((_, at) => expressionVariants(index, at)),
  ];
}

function withKey(index: CatalogIndex, at: number, key: Partial<Key>): string {
  return made(index, { keys: index.keys.map((old, place) => (place === at ? { ...old, ...key } : old)) });
}

function classVariants(index: CatalogIndex, at: number): readonly IndexVariant[] {
  const key = index.keys[at];
  if (!key) return [];
  const { expression, opclass, isDefault, collation } = key;
  const prefix = at > 0 ? [] : ["text_pattern_ops", "varchar_pattern_ops", "bpchar_pattern_ops"];
  return [
    ...(isDefault
      ? []
      : [
          {
            changed: withKey(index, at, { operatorClass: "" }),
            because: `needs the type's default operator class for ${expression}, which has ${opclass}`,
          },
        ]),
    ...prefix.map((wanted) => ({
      changed: withKey(index, at, { operatorClass: wanted }),
      because: `looks for a prefix, which a btree finds only with ${wanted}, as the database's collation is not C`,
    })),
    ...(collation === null
      ? []
      : [
          {
            changed: withKey(index, at, { collation: null }),
            because: `compares ${expression} under another collation than ${collation}, which the index has`,
          },
        ]),
  ];
}

/** The index without the keys before another one. */
function behindFirst(index: CatalogIndex): readonly IndexVariant[] {
  const [first] = index.keys;
  return index.keys.slice(1).map(({ expression }, at) => ({
    changed: made(index, { keys: index.keys.slice(at + 1) }),
    because: `has no condition on its first key (${first?.expression}), only on ${expression}`,
  }));
}

function orderVariants(index: CatalogIndex, at: number): readonly IndexVariant[] {
  const key = index.keys[at];
  if (!key) return [];
  const { expression, descending, nullsFirst } = key;
  const [asked, held] = nullsFirst ? ["last", "first"] : ["first", "last"];
  return [
    {
      changed: withKey(index, at, { descending: !descending, nullsFirst: !nullsFirst }),
      because: `sorts by ${expression} ${descending ? "ascending" : "descending"}, against the order that the index has it in`,
    },
    {
      changed: withKey(index, at, { nullsFirst: !nullsFirst }),
      because: `sorts by ${expression} with nulls ${asked}, which the index has ${held}`,
    },
  ];
}

function expressionVariants(index: CatalogIndex, at: number): readonly IndexVariant[] {
  const key = index.keys[at];
  if (!key) return [];
  return expressionsFor(key).map(({ written, read }) => ({
    changed: withKey(index, at, { expression: written, operatorClass: "", collation: null }),
    because: `asks for ${read}, but the index holds ${key.expression}`,
  }));
}

interface AskedExpression {
  readonly written: string;
  readonly read: string;
}

/** What queries often ask for instead of a column, or instead of an expression of one. */
function expressionsFor({ expression, columns }: Key): readonly AskedExpression[] {
  const [only, more] = columns;
  if (only !== undefined) return more === undefined ? [{ written: only, read: only }] : [];
  return [
    ...["lower", "upper"].map((name) => `${name}(${expression})`).map((one) => ({ written: one, read: one })),
    ...["text", "date"].map((type) => ({
      written: `((${expression})::${type})`,
      read: `${expression}::${type}`,
    })),
  ];
}

function made(index: CatalogIndex, change: Partial<Pick<CatalogIndex, "keys" | "predicate">>): string {
  const { bare, table, method, included, keys, predicate } = { ...index, ...change };
  const include = included.length === 0 ? "" : ` INCLUDE (${included.join(", ")})`;
  const where = predicate === null ? "" : ` WHERE ${predicate}`;
  const list = keys.map((one) => keyOf(one, method === "btree")).join(", ");
  return `CREATE INDEX ${inQuotes(bare)} ON ${table} USING ${method} (${list})${include}${where}`;
}

function keyOf(
  { expression, collation, operatorClass, descending, nullsFirst }: Key,
  sorted: boolean,
): string {
  const order = sorted ? `${descending ? " DESC" : ""} NULLS ${nullsFirst ? "FIRST" : "LAST"}` : "";
  return `${expression}${collation === null ? "" : ` COLLATE ${collation}`}${operatorClass === "" ? "" : ` ${operatorClass}`}${order}`;
}

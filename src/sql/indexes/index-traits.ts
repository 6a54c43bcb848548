import type { IndexFacts, IndexShape, Relation, Span } from "../../types.ts";
import { isFullUnique } from "./full-unique-index.ts";

/**
 * What the indexes of a table are looked up by, so that a table with thousands of them need not be asked for all. Each
 * function names a trait; `traitsOf` gives all that an index has.
 */
export const anyIndex = "index";

/** Unique over plain columns, without a WHERE. */
export const fullUnique = "full unique";

/** INDEX_MAX_KEYS: an index of more is none (src/include/pg_config_manual.h). */
const MOST_KEYS = 32;

/** An equal definition, except for what one names and the other leaves to its default; those have to be compared. */
export function definedLike({ method, keys, include, predicate }: IndexShape): string {
  const columns = [...include].sort().join("\u0001");
  return ["like", method, keys.map(key).join("\u0001"), columns, predicate ?? ""].join("\0");
}

/** An equal definition to the letter. */
export function definedAs(shape: IndexShape): string {
  return `${definedLike(shape)}\0${shape.keys.map(named).join("\u0001")}`;
}

/** A btree over all rows that has these keys first and more behind them. */
export function beginningWith(shape: IndexShape): string {
  return `begins\0${shape.keys.map(exact).join("\u0001")}`;
}

/** The btrees over all rows, without INCLUDE, of which each has some of the first of these keys and no more. */
export function beginningsOf({ keys }: IndexShape): readonly string[] {
  return prefixes(keys.slice(0, MOST_KEYS).map(exact))
    .slice(0, -1)
    .map((one) => `keys\0${one}`);
}

/** One for all rows, or for those where something is not null, whose first keys are those columns in any order. */
export function leadingColumns(columns: readonly string[]): string {
  return `leads\0${[...new Set(columns)].sort().join("\u0001")}`;
}

/** One that has the column in a key, in INCLUDE, in an expression or in its WHERE. */
export function namingColumn(column: string): string {
  return `names\0${column}`;
}

export function ofConstraint(constraint: string): string {
  return `constraint\0${constraint}`;
}

/** Made by the statement at that place, of whatever file. */
export function madeAt([start, end]: Span): string {
  return `made\0${start}\0${end}`;
}

/** All traits of an index, each once. */
export function traitsOf({ index, by, maybe }: Relation): ReadonlySet<string> {
  const traits = new Set([anyIndex, madeAt(by.span)]);
  if (!index) return traits;
  const { shape, constraint } = index;
  traits.add(definedLike(shape));
  if (!maybe) traits.add(definedAs(shape));
  if (constraint !== undefined) traits.add(ofConstraint(constraint));
  for (const column of columnsNamedIn(shape)) traits.add(namingColumn(column));
  if (isFullUnique(index)) traits.add(fullUnique);
  if (shape.keys.length > MOST_KEYS) return traits;
  for (const trait of leadsOf(shape)) traits.add(trait);
  if (!maybe) for (const trait of prefixTraits(index)) traits.add(trait);
  return traits;
}

function prefixTraits({ shape, unique, constraint }: IndexFacts): readonly string[] {
  if (shape.method !== "btree" || shape.predicate !== null) return [];
  const all = prefixes(shape.keys.map(exact));
  const begins = all.slice(0, -1).map((one) => `begins\0${one}`);
  const replaceable = !unique && constraint === undefined && shape.include.length === 0;
  return replaceable ? [...begins, `keys\0${all.at(-1)}`] : begins;
}

function leadsOf({ keys, predicate }: IndexShape): readonly string[] {
  // Of a WHERE only IS NOT NULL leaves every row that a foreign key has to find.
  if (predicate !== null && !predicate.startsWith('{"NullTest"')) return [];
  const columns: string[] = [];
  const traits: string[] = [];
  for (const { column } of keys) {
    if (column === null) break;
    columns.push(column);
    traits.push(leadingColumns(columns));
  }
  return traits;
}

/** The columns of the keys, of INCLUDE, and of expressions, which are kept as the text of their trees. */
export function columnsNamedIn({ keys, include, predicate }: IndexShape): ReadonlySet<string> {
  const names = new Set(include);
  for (const { column, expression } of keys) {
    if (column !== null) names.add(column);
    for (const name of namesInTree(expression)) names.add(name);
  }
  for (const name of namesInTree(predicate)) names.add(name);
  return names;
}

/** A reference to a column, as the text of a tree has it; function names and constants are strings there as well. */
const columnReference = /"ColumnRef":\{"fields":\[((?:\{"String":\{"sval":"(?:[^"\\]|\\.)*"\}\},?)+)/g;

export function namesInTree(tree: string | null): readonly string[] {
  if (tree === null) return [];
  return [...tree.matchAll(columnReference)].flatMap(([, fields]) => {
    const names = [...(fields as string).matchAll(/"sval":("(?:[^"\\]|\\.)*")/g)];
    const last = names.at(-1)?.[1];
    return last === undefined ? [] : [JSON.parse(last) as string];
  });
}

/** The first, the first two, and so on to all. */
function prefixes(parts: readonly string[]): readonly string[] {
  let before = "";
  return parts.map((part, at) => {
    before = at === 0 ? part : `${before}\u0001${part}`;
    return before;
  });
}

type Key = IndexShape["keys"][number];

function key({ column, expression, descending, nullsFirst }: Key): string {
  const what = column === null ? `(${expression})` : JSON.stringify(column);
  return `${what}${descending ? " desc" : ""}${nullsFirst ? " first" : ""}`;
}

function named({ opclass, collation }: Key): string {
  return `${JSON.stringify(opclass)} ${JSON.stringify(collation)}`;
}

function exact(part: Key): string {
  return `${key(part)} ${named(part)}`;
}

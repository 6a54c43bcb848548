import { listValue, type Value } from "../value.ts";

/** A list of pairs of an atom and a value, the last of each name; null of what is none. */
export function keywordsOf(value: Value | undefined): ReadonlyMap<string, Value> | null {
  if (value === undefined || value.kind === "null") return new Map();
  if (value.kind === "map" && !value.open) return value.entries;
  if (value.kind !== "list" || value.open) return null;
  const pairs = value.items.map(pairOf);
  // Of two with one name the first counts.
  return pairs.some((pair) => pair === null)
    ? null
    : new Map(pairs.flatMap((pair) => (pair ? [pair] : [])).reverse());
}

/** `{:name, value}` */
export function pairOf(item: Value): readonly [string, Value] | null {
  const [key, value] = item.kind === "list" && !item.open ? item.items : [];
  return item.kind === "list" && item.items.length === 2 && key?.kind === "symbol" && value
    ? [key.value, value]
    : null;
}

export function keywordList(entries: ReadonlyMap<string, Value>): Value {
  return listValue([...entries].map(([key, value]) => listValue([{ kind: "symbol", value: key }, value])));
}

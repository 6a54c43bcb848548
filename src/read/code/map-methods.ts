import {
  type CodeCall,
  knownText,
  listValue,
  type MapValue,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "./value.ts";

type MapMethod = (of: MapValue, call: CodeCall) => Value | null;

function pairsOf({ entries, open }: MapValue): Value {
  return listValue(
    [...entries].map(([key, value]) => listValue([textValue(key), value])),
    open,
  );
}

const keys: MapMethod = (of) => listValue([...of.entries.keys()].map(textValue), of.open);
const values: MapMethod = (of) => listValue([...of.entries.values()], of.open);

/** What Python's dictionaries and Ruby's hashes answer. */
const mapMethods: ReadonlyMap<string, MapMethod> = new Map<string, MapMethod>([
  ["keys", keys],
  ["values", values],
  ["items", pairsOf],
  ["to_a", pairsOf],
  ["freeze", (of) => of],
  [
    "get",
    (of, { arguments: [key, otherwise] }) => {
      const name = knownText(key);
      if (name === null) return null;
      return of.entries.get(name) ?? (of.open ? unknown : (otherwise ?? nullValue));
    },
  ],
]);

/** Ruby goes through a hash as through a list of its pairs. */
const overPairs = /^(?:each(?:_pair|_with_index)?|map|flat_map|collect|reverse_each)$/;
/** Of each pair, the one or the other. */
const overHalves: ReadonlyMap<string, MapMethod> = new Map([
  ["each_key", keys],
  ["each_value", values],
]);

/** Null: it is none that is known; `asList` is asked the same of a list. */
export function isOfMap(name: string): boolean {
  return mapMethods.has(name) || overPairs.test(name) || overHalves.has(name);
}

export function mapMethod(
  of: MapValue,
  call: CodeCall,
  asList: (list: Value, name: string) => Value | null,
): Value | null {
  const { name } = call;
  const own = mapMethods.get(name);
  if (own) return own(of, call);
  if (call.block === null) return null;
  const half = overHalves.get(name)?.(of, call);
  const list = half ?? (overPairs.test(name) ? pairsOf(of) : null);
  return list && asList(list, half || name === "each_pair" ? "each" : name);
}

import {
  type CodeCall,
  listValue,
  type MapValue,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "../value.ts";

/** What is awaited is what is known already: these give what they are given. */
const itself =
  /^(?:Promise\.(?:all|allSettled|any|race|resolve)|Object\.(?:freeze|seal)|Array\.from|structuredClone)$/;
/** Nothing of them sends anything to a database, nor keeps what they are given. */
const harmless =
  /^(?:console|JSON|Math|Number|Date|Reflect\.has|Object\.(?:is|keys|hasOwn)|Array\.isArray|String|Boolean|BigInt|Symbol|parseInt|parseFloat|isNaN|assert)(?:\.|$)|^\w*Error$/;

/** A call of what JavaScript itself has; null: it is of another module, or calls what it is given. */
export function javascriptLibraryCall(path: string, call: CodeCall): Value | null {
  const { arguments: given } = call;
  const [first] = given;
  if (given.some(({ kind }) => kind === "function")) return null;
  if (itself.test(path)) return first ?? nullValue;
  if (path === "String" && first?.kind === "text") return first;
  const listed = first?.kind === "map" ? lists.get(path)?.(first) : undefined;
  if (listed) return listed;
  return harmless.test(path) ? unknown : null;
}

/** What an object is made of, where all of it is known; null: it is not. */
const lists: ReadonlyMap<string, (of: MapValue) => Value | null> = new Map([
  ["Object.keys", (of) => listed(of, (key) => textValue(key))],
  ["Object.values", (of) => listed(of, (_, value) => value)],
  ["Object.entries", (of) => listed(of, (key, value) => listValue([textValue(key), value]))],
]);

function listed(of: MapValue, give: (key: string, value: Value) => Value): Value | null {
  if (of.open || of.isModule || of.isObject) return null;
  return listValue(inOrder(of.entries).map(([key, value]) => give(key, value)));
}

/** JavaScript lists the keys that are numbers first, and counts them up. */
function inOrder(entries: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  const isNumber = ([key]: readonly [string, Value]) => /^(?:0|[1-9]\d{0,8})$/.test(key);
  const numbers = [...entries].filter(isNumber).sort(([a], [b]) => Number(a) - Number(b));
  return [...numbers, ...[...entries].filter((one) => !isNumber(one))];
}

import { dedented } from "../text-formats.ts";
import { type CodeCall, listValue, nullValue, type TextValue, unknown, type Value } from "../value.ts";

/** Longer ranges nobody walks. */
const longest = 1000;

type LibraryCall = (call: CodeCall) => Value | null;

const text =
  (make: (of: TextValue) => Value): LibraryCall =>
  ({ arguments: [given] }) =>
    given?.kind === "text" ? make(given) : null;

const asList: LibraryCall = ({ arguments: [given] }) => {
  if (given === undefined) return listValue([]);
  return given.kind === "list" ? listValue([...given.items], given.open) : null;
};

const itself: LibraryCall = ({ arguments: [given] }) => given ?? unknown;

function numberValue(value: number): Value {
  return { kind: "number", value, written: String(value) };
}

function ranged({ arguments: given }: CodeCall): Value | null {
  const bounds = given.map((value) => (value.kind === "number" ? value.value : Number.NaN));
  const [from = 0, to = 0, step = 1] = bounds.length === 1 ? [0, ...bounds] : bounds;
  const count = Math.ceil((to - from) / step);
  if (!Number.isSafeInteger(count) || count > longest) return null;
  return listValue(Array.from({ length: Math.max(0, count) }, (_, at) => numberValue(from + at * step)));
}

function zipped({ arguments: given }: CodeCall): Value | null {
  const lists = given.flatMap((value) => (value.kind === "list" && !value.open ? [value.items] : []));
  if (lists.length < given.length || lists.length === 0) return null;
  const length = Math.min(...lists.map((items) => items.length));
  return listValue(
    Array.from({ length }, (_, at) => listValue(lists.map((items) => items[at] ?? nullValue))),
  );
}

const calls: ReadonlyMap<string, LibraryCall> = new Map<string, LibraryCall>([
  ["textwrap.dedent", text(dedented)],
  ["inspect.cleandoc", text(dedented)],
  ["str", itself],
  ["iter", itself],
  ["list", asList],
  ["tuple", asList],
  ["set", asList],
  ["frozenset", asList],
  ["sorted", () => unknown],
  [
    "reversed",
    ({ arguments: [given] }) =>
      given?.kind === "list" ? listValue([...given.items].reverse(), given.open) : null,
  ],
  ["dict", ({ arguments: given, named }) => (given.length === 0 ? { kind: "map", entries: named } : null)],
  [
    "len",
    ({ arguments: [given] }) =>
      given?.kind === "list" && !given.open ? numberValue(given.items.length) : null,
  ],
  ["range", ranged],
  ["zip", zipped],
  [
    "enumerate",
    ({ arguments: [given] }) =>
      given?.kind === "list" && !given.open
        ? listValue(given.items.map((item, at) => listValue([numberValue(at), item])))
        : null,
  ],
]);

/** Nothing of them sends anything to a database. */
const harmless =
  /^(?:abc|base64|collections|contextlib|copy|csv|dataclasses|datetime|decimal|enum|functools|glob|hashlib|inspect|io|itertools|json|logging|logger|log|math|operator|os|pathlib|pprint|random|re|secrets|string|sys|textwrap|time|traceback|typing|typing_extensions|unicodedata|uuid|warnings|zoneinfo|pytz|dateutil|six)(?:\.|$)|^(?:all|any|bool|bytes|callable|chr|dir|divmod|filter|float|format|getattr|hasattr|hash|hex|id|input|int|isinstance|issubclass|iter|len|list|map|max|min|next|object|open|ord|pow|print|property|repr|round|set|setattr|slice|sorted|str|sum|super|tuple|type|vars|zip|\w*(?:Error|Exception|Warning))$/;

/** They call what they are given. */
const calling =
  /^(?:map|filter|list|tuple|set|any|all|sorted|max|min|next|sum|functools\.\w+|itertools\.\w+)$/;

/** A call of what Python itself has; null: it is of another module, or calls what it is given. */
export function pythonLibraryCall(path: string, call: CodeCall): Value | null {
  const given = [...call.arguments, ...call.named.values()];
  const isHanded = ({ kind }: Value) => kind === "function" || kind === "reference" || kind === "handle";
  if (calling.test(path) && given.some(isHanded)) return null;
  return calls.get(path)?.(call) ?? (calls.has(path) || harmless.test(path) ? unknown : null);
}

import type { Evaluator } from "../host.ts";
import { percentFormatted } from "../text-formats.ts";
import { isThisDatabase } from "../this-database.ts";
import {
  areEqual,
  asText,
  type CodeCall,
  joined,
  keyText,
  type ListValue,
  listValue,
  longestText,
  type MapValue,
  nullValue,
  sliced,
  type TextValue,
  textValue,
  truth,
  unknown,
  type Value,
} from "../value.ts";

type PhpCall = (call: CodeCall, run: Evaluator) => Value | null;

/** The values of an array, whether or not they have keys. */
function valuesOf(given: Value | undefined): readonly Value[] | null {
  if ((given?.kind !== "list" && given?.kind !== "map") || given.open) return null;
  return given.kind === "list" ? given.items : [...given.entries.values()];
}

const changed =
  (change: (text: string) => string): PhpCall =>
  ({ arguments: [given] }) =>
    given?.kind === "text" && !given.holes ? textValue(change(given.text)) : null;

const without =
  (start: boolean, end: boolean): PhpCall =>
  ({ arguments: [given, characters] }) => {
    if (given?.kind !== "text" || characters !== undefined) return null;
    const from = start ? given.text.length - given.text.trimStart().length : 0;
    const to = end ? given.text.trimEnd().length : given.text.length;
    return sliced(given, from, Math.max(from, to));
  };

const imploded: PhpCall = ({ arguments: [first, second] }) => {
  const [by, list] = second === undefined ? [textValue(""), first] : [first, second];
  const [border, array] = by?.kind === "text" ? [by, list] : [list, by];
  const texts = valuesOf(array)?.map(asText);
  if (border?.kind !== "text" || !texts || texts.some((text) => text === null)) return null;
  return joined(texts.flatMap((text, at) => (text ? (at === 0 ? [text] : [border, text]) : [])));
};

const exploded: PhpCall = ({ arguments: [by, given] }) => {
  if (by?.kind !== "text" || given?.kind !== "text" || given.holes || by.holes || by.text === "") return null;
  return listValue(given.text.split(by.text).map(textValue));
};

const replaced: PhpCall = ({ arguments: [from, to, given] }) => {
  if (from?.kind !== "text" || to?.kind !== "text" || given?.kind !== "text") return null;
  if (from.holes || to.holes || given.holes || from.text === "") return null;
  const parts = given.text.split(from.text);
  if (given.text.length + parts.length * to.text.length > longestText) return null;
  return textValue(parts.join(to.text));
};

const formatted: PhpCall = ({ arguments: [given, ...values] }) =>
  given?.kind === "text" ? percentFormatted(unnumbered(given), listValue(values)) : null;

/** `%1$s` is not read. */
function unnumbered(of: TextValue): TextValue {
  return /%\d+\$/.test(of.text) ? { ...of, text: of.text.replace(/%\d+\$[sd]/g, "%x"), runs: [] } : of;
}

const mapped: PhpCall = ({ arguments: [given, list, ...more] }, run) => {
  if (given?.kind !== "function" || more.length > 0) return null;
  const values = valuesOf(list);
  if (!values) {
    run.invoke(given, []);
    return unknown;
  }
  return listValue(values.map((value) => run.invoke(given, [value])));
};

const walkedThrough: PhpCall = ({ arguments: [list, given, ...more] }, run) =>
  mapped({ ...emptyCall, arguments: [given ?? unknown, list ?? unknown, ...more] }, run) ? nullValue : null;

const emptyCall: CodeCall = {
  ...{ name: "", arguments: [], named: new Map(), block: null, span: [0, 0] },
  ...{ constructs: false, open: false },
};

const merged: PhpCall = ({ arguments: given }) => {
  const known = given.flatMap((value): (ListValue | MapValue)[] =>
    (value.kind === "list" || value.kind === "map") && !value.open ? [value] : [],
  );
  if (known.length < given.length) return null;
  const lists = known.flatMap((one) => (one.kind === "list" ? [one.items] : []));
  if (lists.length === known.length) return listValue(lists.flat());
  const maps = known.flatMap((one) => (one.kind === "map" ? [one.entries] : []));
  if (maps.length < known.length) return null;
  return { kind: "map", entries: new Map(maps.flatMap((entries) => [...entries])) };
};

/** Code for several databases asks so which one it is on. */
const among: PhpCall = ({ arguments: [wanted, list] }) => {
  const values = valuesOf(list);
  if (!values || wanted === undefined) return null;
  const found = values.map((value) => areEqual(wanted, value) ?? isThisDatabase(wanted, value));
  if (found.includes(true)) return { kind: "boolean", value: true };
  return found.includes(null) ? null : { kind: "boolean", value: false };
};

function numberValue(value: number): Value {
  return { kind: "number", value, written: String(value) };
}

const ranged: PhpCall = ({ arguments: [from, to] }) => {
  if (from?.kind !== "number" || to?.kind !== "number") return null;
  const count = to.value - from.value + 1;
  if (!Number.isSafeInteger(count) || count < 1 || count > 1000) return null;
  return listValue(Array.from({ length: count }, (_, at) => numberValue(from.value + at)));
};

const calls: ReadonlyMap<string, PhpCall> = new Map<string, PhpCall>([
  ["implode", imploded],
  ["join", imploded],
  ["explode", exploded],
  ["sprintf", formatted],
  ["str_replace", replaced],
  ["strtolower", changed((text) => text.toLowerCase())],
  ["mb_strtolower", changed((text) => text.toLowerCase())],
  ["strtoupper", changed((text) => text.toUpperCase())],
  ["ucfirst", changed((text) => text.slice(0, 1).toUpperCase() + text.slice(1))],
  ["trim", without(true, true)],
  ["ltrim", without(true, false)],
  ["rtrim", without(false, true)],
  ["array_map", mapped],
  ["array_walk", walkedThrough],
  ["array_merge", merged],
  ["array_values", ({ arguments: [given] }) => withValues(given, (values) => listValue(values))],
  [
    "array_reverse",
    ({ arguments: [given] }) => withValues(given, (values) => listValue([...values].reverse())),
  ],
  [
    "array_keys",
    ({ arguments: [given] }) =>
      given?.kind === "map" && !given.open ? listValue([...given.entries.keys()].map(textValue)) : null,
  ],
  ["count", ({ arguments: [given] }) => withValues(given, (values) => numberValue(values.length))],
  ["in_array", among],
  ["range", ranged],
  [
    "array_key_exists",
    ({ arguments: [key, given] }) => {
      const name = key && keyText(key);
      if (given?.kind !== "map" || given.open || name === null || name === undefined) return null;
      return { kind: "boolean", value: given.entries.has(name) };
    },
  ],
  [
    "empty",
    ({ arguments: [given] }) => {
      const known = given && truth(given);
      return typeof known === "boolean" ? { kind: "boolean", value: !known } : null;
    },
  ],
  ["strval", ({ arguments: [given] }) => (given && asText(given)) ?? null],
]);

function withValues(given: Value | undefined, make: (values: readonly Value[]) => Value): Value | null {
  const values = valuesOf(given);
  return values && make(values);
}

/** Nothing of them sends anything to a database. */
const harmless =
  /^(?:str\w*|substr\w*|array_\w+|is_\w+|mb_\w+|preg_\w+|json_\w+|ctype_\w+|file\w*|dir\w*|date\w*|time\w*|u?sleep|micro\w+|hrtime|mk\w+|ini_\w+|error_\w+|memory_\w+|set_\w+|gc_\w+|ob_\w+|class_\w+|method_\w+|function_\w+|property_\w+|get_\w+|func_\w+|call_user_func\w*|hash\w*|hexdec|dechex|bindec|decbin|octdec|intdiv|fmod|sqrt|pow|log|exp|similar_text|levenshtein|checkdate|md5|sha1|crc32|base64_\w+|bin2hex|random_\w+|mt_\w+|rand|uniqid|floor|ceil|round|abs|min|max|sum|intval|floatval|boolval|number_format|compact|extract|isset|empty|define|defined|constant|print\w*|echo|var_\w+|dump|dd|die|exit|assert|trigger_error|serialize|unserialize|iterator_\w+|[aku]r?sort|usort|uasort|uksort|sort|reset|current|end|key|next|ucwords|lcfirst|nl2br|addslashes|html\w+|version_compare|php\w+|getenv|putenv|base_path|basename|pathinfo|fopen|fclose|fget\w*|fputs|fwrite|feof|glob|unlink|chr|ord|vsprintf|fprintf|wordwrap|parse_\w+|http_\w+|url\w+|raw\w+|filter_\w+|spl_\w+|debug_\w+|password_\w+|bcrypt|range|list|settype|gettype)$/i;

/** They call what they are given at this place. */
const callsGiven: ReadonlyMap<string, number> = new Map([
  ...["call_user_func", "call_user_func_array", "forward_static_call", "forward_static_call_array"].map(
    first,
  ),
  ...["array_map", "register_shutdown_function", "is_callable"].map(first),
  ...["array_walk", "array_walk_recursive", "array_filter", "array_reduce", "usort", "uasort", "uksort"].map(
    second,
  ),
  ...["iterator_apply", "preg_replace_callback", "array_any", "array_all", "array_find"].map(second),
]);

function first(name: string): [string, number] {
  return [name, 0];
}

function second(name: string): [string, number] {
  return [name, 1];
}

/** Calls what is given by its name, where that is a method of an object that is known; else says that it is not. */
function callNamed(name: string, { arguments: given, span }: CodeCall, run: Evaluator): Value | null {
  const at = callsGiven.get(name);
  const called = at === undefined || name === "is_callable" ? undefined : given[at];
  if (called === undefined || called.kind === "null" || called.kind === "function") return null;
  if (called.kind === "text" && !called.holes && harmless.test(called.text)) return null;
  const [of, method] = called.kind === "list" ? called.items : [];
  const made = of?.kind === "map" && method?.kind === "text" ? of.entries.get(method.text) : undefined;
  const isOnce = /^(?:call_user_func|forward_static_call)$/.test(name);
  if (made?.kind === "function" && of && isOnce) return run.invoke(made, given.slice(1), of);
  run.sent.unread(span, `what \`${name}\` calls is not known`);
  return unknown;
}

/** A call of what PHP itself has; null: it is of the project. */
export function phpLibraryCall(path: string, call: CodeCall, run: Evaluator): Value | null {
  const name = path.toLowerCase();
  const known = callNamed(name, call, run) ?? calls.get(name)?.(call, run);
  if (known) return known;
  if (!calls.has(name) && !harmless.test(name)) return null;
  for (const value of call.arguments) if (value.kind === "function") run.invoke(value, []);
  return unknown;
}

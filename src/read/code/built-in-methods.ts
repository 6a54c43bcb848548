import type { Evaluator } from "./host.ts";
import { isOfMap, mapMethod } from "./map-methods.ts";
import { numberMethod } from "./number-methods.ts";
import { boundBy } from "./objects/constructed-objects.ts";
import { braceFormatted, percentFormatted } from "./text-formats.ts";
import {
  append,
  asText,
  type CodeCall,
  type CodeScope,
  type FunctionValue,
  joined,
  knownText,
  type ListValue,
  listValue,
  longestText,
  nullValue,
  sliced,
  type TextValue,
  textValue,
  unknown,
  type Value,
} from "./value.ts";

/** What a language's own method gives, of a text or a list, or of a promise; null: it is none that is known here. */
export function methodOf(of: Value, call: CodeCall, run: Evaluator): Value | null {
  const promised = ofPromise(of, call, run);
  if (promised) return promised;
  if (of.kind === "text") return textMethods.get(call.name)?.(of, call) ?? null;
  if (of.kind === "list") return listMethods.get(call.name)?.(of, call, run) ?? null;
  if (of.kind === "number") return numberMethod(of, call, run);
  if (of.kind === "function") return boundBy(of, call, run.language);
  return of.kind === "map"
    ? mapMethod(of, call, (list, name) => methodOf(list, { ...call, name }, run))
    : null;
}

/** Whether a text, a list or a map has a method of that name. */
export function isBuiltIn(name: string): boolean {
  return (
    /^(?:then|catch|finally)$/.test(name) || textMethods.has(name) || listMethods.has(name) || isOfMap(name)
  );
}

const nowhere: CodeScope = { names: new Map(), around: null, conditions: 0 };

/** `await` is not seen: whatever is asked may be waited for. */
function ofPromise(
  of: Value,
  { name, span, block, arguments: [given, other] }: CodeCall,
  run: Evaluator,
): Value | null {
  if (name !== "then" && name !== "catch" && name !== "finally") return null;
  if (of.kind === "map" && of.entries.has(name)) return null;
  // Ruby's `then` gives its block what it is called on.
  if (block) return name === "then" ? run.invoke(block, [of]) : null;
  const failed = name === "catch" ? given : other;
  if (failed?.kind === "function")
    run.under({ kind: "other", span }, nowhere, "failed", () => run.invoke(failed, []));
  if (given?.kind !== "function" || name === "catch") return of;
  const made = run.invoke(given, name === "then" ? [of] : []);
  return name === "then" ? made : of;
}

type TextMethod = (of: TextValue, call: CodeCall) => Value | null;

/** Whether one of the texts given is there; from another place than the first, or of what is not known, nobody knows. */
const asking =
  (isThere: (text: string, part: string) => boolean, allowed = Number.POSITIVE_INFINITY): TextMethod =>
  (of, { arguments: given, open }) => {
    const parts = (given[0]?.kind === "list" && !given[0].open ? given[0].items : given).map(knownText);
    if (of.holes || open || given.length > allowed || parts.length === 0) return null;
    const known = parts.filter((part) => part !== null);
    if (known.length < parts.length) return null;
    return { kind: "boolean", value: known.some((part) => isThere(of.text, part)) };
  };
const begins = asking((text, part) => text.startsWith(part), 1);
const ends = asking((text, part) => text.endsWith(part), 1);
const contains = asking((text, part) => text.includes(part), 1);

const same: TextMethod = (of) => of;
const without =
  (start: RegExp | null, end: RegExp | null): TextMethod =>
  (of) => {
    const from = start ? (start.exec(of.text)?.[0].length ?? 0) : 0;
    const to = end ? (end.exec(of.text)?.index ?? of.text.length) : of.text.length;
    return sliced(of, from, Math.max(from, to));
  };
const changed =
  (change: (value: string) => string): TextMethod =>
  (of) =>
    of.holes ? null : { ...textValue(change(of.text)) };

const textMethods: ReadonlyMap<string, TextMethod> = new Map<string, TextMethod>([
  ["toString", same],
  ["freeze", same],
  ["to_s", same],
  ["to_sym", (of) => (of.holes ? null : { kind: "symbol", value: of.text })],
  ["html_safe", same],
  ["trim", without(/^\s+/, /\s+$/)],
  ["strip", without(/^\s+/, /\s+$/)],
  ["trimStart", without(/^\s+/, null)],
  ["lstrip", without(/^\s+/, null)],
  ["trimEnd", without(null, /\s+$/)],
  ["rstrip", without(null, /\s+$/)],
  ["chomp", without(null, /\r?\n$/)],
  ["toLowerCase", changed((value) => value.toLowerCase())],
  ["downcase", changed((value) => value.toLowerCase())],
  ["lower", changed((value) => value.toLowerCase())],
  ["toUpperCase", changed((value) => value.toUpperCase())],
  ["upcase", changed((value) => value.toUpperCase())],
  ["upper", changed((value) => value.toUpperCase())],
  ["squish", changed((value) => value.trim().replace(/\s+/g, " "))],
  ["%", (of, { arguments: [given] }) => (given ? percentFormatted(of, given) : null)],
  ["format", braceFormatted],
  ["concat", (of, call) => joinedOf([of, ...call.arguments])],
  ["join", (of, { arguments: [list] }) => (list?.kind === "list" ? joinedBy(list, of) : null)],
  [
    "split",
    (of, { arguments: [by] }) => {
      const border = by === undefined ? /\s+/ : knownText(by);
      if (border === null || of.holes) return null;
      return { kind: "list", items: of.text.split(border).map(textValue) };
    },
  ],
  ...["startsWith", "startswith", "start_with?"].map((name): [string, TextMethod] => [name, begins]),
  ...["endsWith", "endswith", "end_with?"].map((name): [string, TextMethod] => [name, ends]),
  ...["includes", "include?", "__contains__"].map((name): [string, TextMethod] => [name, contains]),
  ["replace", replaced],
  ["replaceAll", replaced],
  ["gsub", replaced],
]);

function replaced(of: TextValue, { name, arguments: [what, by] }: CodeCall): Value | null {
  const [from, to] = [knownText(what), knownText(by)];
  if (from === null || to === null || from === "" || of.holes) return null;
  const parts = of.text.split(from);
  if (of.text.length + (parts.length - 1) * to.length > longestText) return null;
  if (name !== "replace") return textValue(parts.join(to));
  const [first = "", ...rest] = parts;
  return textValue(rest.length === 0 ? first : `${first}${to}${rest.join(from)}`);
}

function joinedOf(values: readonly Value[]): Value | null {
  const texts = values.map(asText);
  return texts.some((one) => one === null) ? null : joined(texts.flatMap((one) => one ?? []));
}

function joinedBy({ items, open }: ListValue, by: TextValue): Value | null {
  if (open) return null;
  return joinedOf(items.flatMap((item, at) => (at === 0 ? [item] : [by, item])));
}

/** In the other branch of a condition nobody knows whether it is there. */
function pushed(of: ListValue, { arguments: given, open }: CodeCall, { sent }: Evaluator): Value {
  if (open || sent.condition?.otherwise) of.open = true;
  else for (const item of given) append(of, item);
  return of;
}

type ListMethod = (of: ListValue, call: CodeCall, run: Evaluator) => Value | null;

const each: ListMethod = (of, call, run) => {
  const given = callback(call);
  if (!given) return null;
  const items = of.items.map((item, at) =>
    run.invoke(given, [item, { kind: "number", value: at, written: String(at) }]),
  );
  // Of what is not known, the function is run once.
  if (of.open) run.invoke(given, []);
  return listValue(items, of.open);
};

const overEach: ListMethod = (of, call, run) => (each(of, call, run) ? of : null);

const listMethods: ReadonlyMap<string, ListMethod> = new Map<string, ListMethod>([
  ["map", each],
  ["flatMap", each],
  ["collect", each],
  ["flat_map", each],
  ["forEach", overEach],
  ["each", overEach],
  ["each_with_index", overEach],
  [
    "reverse_each",
    (of, call, run) => overEach(of.open ? of : { ...of, items: [...of.items].reverse() }, call, run) && of,
  ],
  [
    "join",
    (of, { arguments: [by] }) =>
      joinedBy(of, by?.kind === "text" ? by : textValue(by === undefined ? "," : "")),
  ],
  [
    "concat",
    (of, { arguments: more }) => {
      const items = [
        ...of.items,
        ...more.flatMap((value) => (value.kind === "list" ? value.items : [value])),
      ];
      const isOpen = ({ kind }: Value, open: true | undefined) => kind === "unknown" || open === true;
      return listValue(
        items,
        of.open || more.some((value) => isOpen(value, value.kind === "list" ? value.open : undefined)),
      );
    },
  ],
  ["reverse", (of) => (of.open ? null : { kind: "list", items: [...of.items].reverse() })],
  ["freeze", (of) => of],
  ["to_a", (of) => of],
  ["first", (of, { arguments: [count] }) => itemAt(of, count, 0)],
  ["last", (of, { arguments: [count] }) => itemAt(of, count, -1)],
  ["flatten", (of) => (of.open ? null : listValue(of.items.flatMap(flat)))],
  [
    "compact",
    (of) =>
      listValue(
        of.items.filter(({ kind }) => kind !== "null"),
        of.open,
      ),
  ],
  ["product", product],
  ["zip", zipped],
  ["push", pushed],
  ["<<", pushed],
  ["append", pushed],
  ["add", pushed],
  [
    "extend",
    (of, call, run) => {
      const [more] = call.arguments;
      const isKnown = more?.kind === "list" && !more.open;
      return pushed(of, { ...call, arguments: isKnown ? more.items : [], open: !isKnown }, run);
    },
  ],
  ["filter", () => unknown],
]);

function itemAt({ items, open }: ListValue, count: Value | undefined, at: number): Value | null {
  return open || count !== undefined ? null : (items.at(at) ?? nullValue);
}

function flat(value: Value): readonly Value[] {
  return value.kind === "list" && !value.open ? value.items.flatMap(flat) : [value];
}

function product(of: ListValue, { arguments: [other] }: CodeCall): Value | null {
  if (other?.kind !== "list" || of.open || other.open) return null;
  return listValue(of.items.flatMap((a) => other.items.map((b) => listValue([a, b]))));
}

function zipped(of: ListValue, { arguments: [other] }: CodeCall): Value | null {
  if (other?.kind !== "list" || of.open || other.open) return null;
  return listValue(of.items.map((item, at) => listValue([item, other.items[at] ?? nullValue])));
}

function callback({ arguments: [given], block }: CodeCall): FunctionValue | null {
  return block ?? (given?.kind === "function" ? given : null);
}

import type { Evaluator } from "../host.ts";
import {
  areEqual,
  asText,
  type CodeCall,
  type FunctionValue,
  joined,
  keyText,
  knownText,
  type ListValue,
  listValue,
  longestText,
  nullValue,
  textValue,
  truth,
  unknown,
  type Value,
  valueAt,
} from "../value.ts";
import { keywordList, keywordsOf } from "./keywords.ts";

type LibraryCall = (given: readonly Value[], run: Evaluator) => Value | null;

/** The function that is given, for each item; of what is not known it is run once. */
function each(over: Value | undefined, made: Value | undefined, run: Evaluator): readonly Value[] | null {
  if (made?.kind !== "function") return null;
  const items = over?.kind === "list" && !over.open ? over.items : null;
  if (items) return items.map((item) => run.invoke(made, [item]));
  if (over?.kind === "map" && !over.open)
    return [...over.entries].map(([key, item]) =>
      run.invoke(made, [listValue([{ kind: "symbol", value: key }, item])]),
    );
  run.invoke(made, []);
  return null;
}

const known = (values: readonly Value[] | null): Value => (values ? listValue(values) : unknown);

function numberValue(value: number): Value {
  return { kind: "number", value, written: String(value) };
}

function joinedBy(values: readonly Value[], by: Value | undefined): Value {
  const between = by?.kind === "text" ? by : textValue("");
  const texts = values.map(asText);
  if (texts.some((one) => one === null)) return unknown;
  return joined(texts.flatMap((text, at) => (text ? (at === 0 ? [text] : [between, text]) : [])));
}

const changed =
  (change: (value: string) => string): LibraryCall =>
  ([given]) => {
    const text = knownText(given);
    return text === null ? unknown : textValue(change(text));
  };

/** Without what a text begins or ends with, however often. */
const trimmed =
  (leading: boolean): LibraryCall =>
  ([given, what]) => {
    const [text, cut] = [knownText(given), what ? knownText(what) : null];
    if (text === null || (what && !cut)) return unknown;
    if (!cut) return textValue(leading ? text.trimStart() : text.trimEnd());
    let [from, to] = [0, text.length];
    while (leading && text.startsWith(cut, from)) from += cut.length;
    while (!leading && to >= cut.length && text.startsWith(cut, to - cut.length)) to -= cut.length;
    return textValue(text.slice(from, to));
  };

const asItself: LibraryCall = ([given]) => (given && asText(given)) ?? unknown;

const asSymbol: LibraryCall = ([given]) => {
  const text = knownText(given);
  return text === null ? unknown : { kind: "symbol", value: text };
};

const onList =
  (make: (list: ListValue, others: readonly Value[]) => Value | null): LibraryCall =>
  ([list, ...others]) =>
    list?.kind === "list" && !list.open ? make(list, others) : unknown;

/** Nobody writes longer lists, or lists of so many parts. */
const longest = 10_000;

/** All that lists hold, one behind the other; unknown where that is too much. */
function chained(lists: readonly Value[]): Value {
  const items: Value[] = [];
  for (const list of lists) {
    if (list.kind === "list" && list.open) return unknown;
    const more = list.kind === "list" ? list.items : [list];
    if (items.length + more.length > longest) return unknown;
    items.push(...more);
  }
  return listValue(items);
}

/** Lists in lists, as one; a list that holds another twice may have more items than anybody can count. */
function flattened(list: ListValue): Value {
  const items: Value[] = [];
  const waiting: Value[] = [...list.items].reverse();
  for (let steps = 0; waiting.length > 0; steps++) {
    const next = waiting.pop();
    if (steps > longest || waiting.length > longest || !next || (next.kind === "list" && next.open))
      return unknown;
    if (next.kind === "list") waiting.push(...[...next.items].reverse());
    else items.push(next);
  }
  return listValue(items);
}

function replaced([of, what, by]: readonly Value[]): Value {
  const [text, from, to] = [of, what, by].map((one) => knownText(one));
  if (text == null || from == null || to == null || from === "") return unknown;
  const parts = text.split(from);
  return text.length + parts.length * to.length > longestText ? unknown : textValue(parts.join(to));
}

function kept(list: ListValue, made: FunctionValue, run: Evaluator, wanted: boolean): Value {
  const tests = list.items.map((item) => truth(run.invoke(made, [item])));
  return tests.includes(null) ? unknown : listValue(list.items.filter((_, at) => tests[at] === wanted));
}

const filtered =
  (wanted: boolean): LibraryCall =>
  ([list, made], run) => {
    if (made?.kind !== "function") return unknown;
    if (list?.kind === "list" && !list.open) return kept(list, made, run, wanted);
    run.invoke(made, []);
    return unknown;
  };

function put([of, key, value]: readonly Value[], over: boolean): Value {
  const entries = keywordsOf(of);
  const name = key && keyText(key);
  if (!entries || name == null || !value) return unknown;
  return keywordList(!over && entries.has(name) ? entries : new Map([...entries, [name, value]]));
}

const taken: LibraryCall = ([of, key, otherwise]) => {
  const entries = keywordsOf(of);
  const name = key && keyText(key);
  if (!entries || name == null) return of && key ? valueAt(of, key) : unknown;
  return entries.get(name) ?? otherwise ?? nullValue;
};

const isKind =
  (kinds: RegExp): LibraryCall =>
  ([given]) => {
    if (!given || /^(?:unknown|reference|handle)$/.test(given.kind)) return unknown;
    return { kind: "boolean", value: kinds.test(given.kind) };
  };

const merged: LibraryCall = ([a, b]) => {
  const [first, second] = [keywordsOf(a), keywordsOf(b)];
  return first && second ? keywordList(new Map([...first, ...second])) : unknown;
};

const without: LibraryCall = ([of, key]) => {
  const entries = keywordsOf(of);
  const names = key?.kind === "list" ? key.items.map((one) => knownText(one)) : [knownText(key)];
  return entries && !names.includes(null)
    ? keywordList(new Map([...entries].filter(([name]) => !names.includes(name))))
    : unknown;
};

const calls: ReadonlyMap<string, LibraryCall> = new Map<string, LibraryCall>([
  ...(["Enum.each", "Enum.map", "Stream.map", "Task.async_stream"] as const).map(
    (name): [string, LibraryCall] => [name, ([list, made], run) => known(each(list, made, run))],
  ),
  [
    "Enum.flat_map",
    ([list, made], run) => {
      const values = each(list, made, run);
      return values ? chained(values) : unknown;
    },
  ],
  [
    "Enum.map_join",
    ([list, by, made], run) => {
      const values = each(list, made ?? by, run);
      return values ? joinedBy(values, made ? by : undefined) : unknown;
    },
  ],
  ["Enum.filter", filtered(true)],
  ["Enum.reject", filtered(false)],
  [
    "Enum.with_index",
    onList((list) => listValue(list.items.map((item, at) => listValue([item, numberValue(at)])))),
  ],
  ["Enum.join", onList((list, [by]) => joinedBy(list.items, by))],
  ["Enum.reverse", onList((list) => listValue([...list.items].reverse()))],
  ["Enum.to_list", onList((list) => list)],
  ["Enum.uniq", onList((list) => list)],
  ["Enum.concat", onList((list, [more]) => chained(more ? [list, more] : list.items))],
  [
    "Enum.zip",
    onList((list, [more]) =>
      more?.kind === "list" && !more.open
        ? listValue(
            list.items
              .slice(0, more.items.length)
              .map((item, at) => listValue([item, more.items[at] ?? nullValue])),
          )
        : unknown,
    ),
  ],
  [
    "Enum.member?",
    onList((list, [item]) => {
      const same = list.items.map((one) => (item ? areEqual(one, item) : null));
      if (same.includes(true)) return { kind: "boolean", value: true };
      return same.includes(null) ? unknown : { kind: "boolean", value: false };
    }),
  ],
  ["length", onList((list) => numberValue(list.items.length))],
  ["Enum.count", onList((list) => numberValue(list.items.length))],
  ["hd", onList((list) => list.items[0] ?? null)],
  ["tl", onList((list) => listValue(list.items.slice(1)))],
  ["elem", ([list, at]) => (list && at ? valueAt(list, at) : unknown)],
  ["List.flatten", onList(flattened)],
  [
    "List.wrap",
    ([given]) =>
      given?.kind === "list"
        ? given
        : given?.kind === "null"
          ? listValue([])
          : given
            ? listValue([given])
            : null,
  ],
  ["String.upcase", changed((text) => text.toUpperCase())],
  ["String.downcase", changed((text) => text.toLowerCase())],
  ["String.trim", changed((text) => text.trim())],
  ["String.trim_leading", trimmed(true)],
  ["String.trim_trailing", trimmed(false)],
  ["String.capitalize", changed((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase())],
  ["String.replace", replaced],
  [
    "String.split",
    ([of, by]) => {
      const [text, border] = [knownText(of), knownText(by)];
      if (text === null || (by && border === null)) return unknown;
      return listValue((by ? text.split(border ?? "") : text.trim().split(/\s+/)).map(textValue));
    },
  ],
  ["String.to_atom", asSymbol],
  ["String.to_existing_atom", asSymbol],
  ["Atom.to_string", asItself],
  ["Integer.to_string", asItself],
  ["to_string", asItself],
  ["Access.get", taken],
  ["Keyword.get", taken],
  ["Keyword.fetch!", taken],
  ["Map.get", taken],
  ["Map.fetch!", taken],
  ["Keyword.put", (given) => put(given, true)],
  ["Keyword.put_new", (given) => put(given, false)],
  ["Keyword.merge", merged],
  ["Keyword.delete", without],
  ["Keyword.drop", without],
  ["is_nil", isKind(/^null$/)],
  ["is_binary", isKind(/^text$/)],
  ["is_atom", isKind(/^(?:symbol|null|boolean)$/)],
  ["is_list", isKind(/^list$/)],
  ["is_integer", isKind(/^number$/)],
  [
    "apply",
    ([made, list], run) =>
      made?.kind === "function" && list?.kind === "list" && !list.open ? run.invoke(made, list.items) : null,
  ],
  ["then", ([of, made], run) => (of && made?.kind === "function" ? run.invoke(made, [of]) : null)],
  [
    "tap",
    ([of, made], run) => {
      if (of && made?.kind === "function") run.invoke(made, [of]);
      return of ?? null;
    },
  ],
]);

/** Modules and functions that send nothing to a database. */
const harmless =
  /^(?:Access|Agent|Application|Atom|Base|Bitwise|Calendar|Code|Config|Date|DateTime|Enum|File|Float|Function|GenServer|IO|Inspect|Integer|Jason|Kernel|Keyword|List|Logger|Macro|Map|MapSet|Mix|Module|NaiveDateTime|Path|Poison|Process|Range|Regex|Stream|String|StringIO|System|Task|Time|Timex|Tuple|URI|Version|:\w+)(?:\.|$)|^(?:abs|apply|div|hd|tl|elem|inspect|is_\w+|length|map_size|max|min|put_in|rem|round|self|send|spawn|struct!?|to_charlist|to_string|trunc|tuple_size|update_in|get_in|dbg|function_exported\?|use|sigil_\w+|make_ref|node|binary_part|byte_size|exit)$/;

/** They call what nobody sees here. */
const calling = /^(?:apply|:erlang\.apply|Function\.capture|Code\.(?:eval\w*|compile\w*|require_file))$/;

/** A call of what Elixir itself has: what it gives, "harmless" where nobody knows that; null: it is of another module. */
export function elixirLibraryCall(path: string, call: CodeCall, run: Evaluator): Value | "harmless" | null {
  const bare = path.replace(/^Kernel\./, "");
  const made = calls.get(bare)?.(call.arguments, run);
  return made ?? (harmless.test(bare) && !calling.test(bare) ? "harmless" : null);
}

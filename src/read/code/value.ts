import type { LiteralRun, SourceFile, Span } from "../../types.ts";
import type { CodeClass, CodeFunction, ImportedName } from "./syntax.ts";

/** What an expression gives, as far as the file's own text tells. What it does not tell is unknown, and never guessed. */
export type Value =
  | TextValue
  | { readonly kind: "number"; readonly value: number; readonly written: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "symbol"; readonly value: string }
  | ListValue
  | MapValue
  | FunctionValue
  | ClassValue
  /** Something of another module, or of the language: "typeorm.TableIndex". */
  | ReferenceValue
  /** Something of the migration tool. */
  | { readonly kind: "handle"; readonly handle: Handle }
  | UnknownValue;

export interface UnknownValue {
  readonly kind: "unknown";
  /** Something of another file has made it, which may be able to send: what is called on it is told. */
  readonly isStrange?: true;
  /** It is reached through what sends, or was made with it: what is called on it is told, and whoever is given it. */
  readonly isConnected?: true;
}

export interface ReferenceValue {
  readonly kind: "reference";
  readonly path: string;
  /** Where it may be found among the files of the repository. */
  readonly from?: ImportedHere;
}

/** What a file takes from another module. */
export interface ImportedHere extends ImportedName {
  readonly file: SourceFile;
}

export interface TextValue {
  readonly kind: "text";
  readonly text: string;
  /** Which of its characters stand in the file. */
  readonly runs: readonly LiteralRun[];
  /** Parts of it are not known: each stands in it as `${…}`. */
  readonly holes?: true;
}

export interface ListValue {
  readonly kind: "list";
  readonly items: readonly Value[];
  /** It has more items, of which nothing is known. */
  open?: true;
}

export interface MapValue {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Value>;
  /** It has more entries, of which nothing is known. */
  open?: true;
  /** It is all that a module gives, and no object. */
  readonly isModule?: true;
  /** It is an object of a class, and its functions are called on it. */
  readonly isObject?: true | undefined;
  /** What an object's class inherits: its functions are called on the object. */
  readonly isInherited?: true;
  /** Of an object whose methods see what it holds without `this`: the same by its names. */
  readonly fields?: Map<string, Value>;
  /** Of an object, what its base class answers. */
  readonly base?: Handle;
}

export interface FunctionValue {
  readonly kind: "function";
  readonly made: CodeFunction;
  readonly scope: CodeScope;
}

export interface ClassValue {
  readonly kind: "class";
  readonly made: CodeClass;
  readonly scope: CodeScope;
}

/** A call as the tool is given it. */
export interface CodeCall {
  readonly name: string;
  readonly arguments: readonly Value[];
  /** Keyword arguments; of a language without them, none. */
  readonly named: ReadonlyMap<string, Value>;
  readonly block: FunctionValue | null;
  /** All of it, from its receiver to its last parenthesis. */
  readonly span: Span;
  readonly constructs: boolean;
  /** Some of the arguments are not known to be there. */
  readonly open: boolean;
}

/** An object of the migration tool, such as Knex's table builder. */
export interface Handle {
  /** A method of it; null: it has none of that name, as far as we know. */
  call(call: CodeCall): Value | null;
  /** A property of it; null: not known. */
  member?(name: string): Value | null;
  /** What a comparison with it makes, where that is no truth but SQL; null: not known. */
  compared?(operator: "==" | "!=", right: Value): Value | null;
  /** It stands for rows: whoever is given it cannot send anything over it. */
  readonly sendsNothing?: true;
}

/** The names that are known at a place. */
export interface CodeScope {
  readonly names: Map<string, Value>;
  readonly around: CodeScope | null;
  /** Under how many conditions of unknown outcome it was made. */
  readonly conditions: number;
  /** Of another file's code: the place of the migration that runs it. */
  readonly place?: Span;
  /** Those of an object, which the instance variables of Ruby are kept with. */
  readonly isObject?: true;
  /** Of the names of a whole file besides the migration's. */
  readonly module?: OtherModule;
}

/** Another file of the repository, as far as it is run. */
export interface OtherModule {
  readonly file: SourceFile;
  readonly exports: Map<string, Value>;
}

/** Longer texts and lists no migration has: what grows beyond them is not known any more. */
export const longestText = 1_000_000;
const longestList = 10_000;

/** A list, as long as it is not too long. */
export function listValue(items: readonly Value[], open = false): Value {
  if (items.length > longestList) return unknown;
  return { kind: "list", items, ...(open ? { open: true as const } : {}) };
}

/** Puts an item behind the others: all that hold the list see it. */
export function append(to: ListValue, item: Value): void {
  if (to.items.length >= longestList) to.open = true;
  else (to.items as Value[]).push(item);
}

/** Gives a place of a list or a map another value: all that hold it see that. */
export function put(of: Value, at: Value, value: Value): void {
  if (of.kind === "map") {
    const key = keyText(at);
    if (key === null) of.open = true;
    else (of.entries as Map<string, Value>).set(key, value);
    if (key !== null) of.fields?.set(key, value);
  } else if (of.kind === "list") {
    if (at.kind !== "number" || at.value < 0 || at.value > of.items.length) of.open = true;
    else if (at.value === of.items.length) append(of, value);
    else (of.items as Value[])[at.value] = value;
  }
}

/** A part of SQL that nobody knows from the file: what is round it is sent all the same. */
export const COMPUTED = `$\{computed}`;
export const computedText: TextValue = { kind: "text", text: COMPUTED, runs: [], holes: true };

export const unknown: Value = { kind: "unknown" };
export const nullValue: Value = { kind: "null" };

export function textValue(value: string): TextValue {
  return { kind: "text", text: value, runs: [] };
}

export function handle(made: Handle): Value {
  return { kind: "handle", handle: made };
}

export function findName(scope: CodeScope | null, name: string): CodeScope | null {
  for (let at = scope; at; at = at.around) if (at.names.has(name)) return at;
  return null;
}

/** A text without holes, or a symbol; null of anything else. */
export function knownText(value: Value | undefined): string | null {
  if (value?.kind === "text") return value.holes ? null : value.text;
  return value?.kind === "symbol" ? value.value : null;
}

export function madeFunction(value: Value | undefined): CodeFunction | null {
  return value?.kind === "function" ? value.made : null;
}

/** True or false where that is known; null otherwise. */
export function truth(value: Value): boolean | null {
  switch (value.kind) {
    case "boolean":
      return value.value;
    case "null":
      return false;
    case "text":
      return value.holes ? null : value.text !== "";
    case "number":
      return value.value !== 0;
    case "list":
    case "map":
    case "symbol":
    case "function":
      return true;
    default:
      return null;
  }
}

/** Whether two values are the same; null where nobody knows. */
export function areEqual(a: Value, b: Value): boolean | null {
  const [left, right] = [scalar(a), scalar(b)];
  return left === undefined || right === undefined ? null : left === right;
}

function scalar(value: Value): string | number | boolean | null | undefined {
  if (value.kind === "text") return value.holes ? undefined : value.text;
  if (value.kind === "symbol" || value.kind === "number" || value.kind === "boolean") return value.value;
  return value.kind === "null" ? null : undefined;
}

/** Two texts put together, each character where it stood. */
export function joined(parts: readonly TextValue[]): TextValue {
  if (parts.reduce((sum, part) => sum + part.text.length, 0) > longestText) return computedText;
  const runs: LiteralRun[] = [];
  let [all, holes] = ["", false];
  for (const part of parts) {
    for (const run of part.runs) runs.push({ ...run, at: run.at + all.length });
    all += part.text;
    holes ||= part.holes === true;
  }
  return { kind: "text", text: all, runs, ...(holes ? { holes } : {}) };
}

/** It is told in another file, or only when the migration runs: COMPUTED stands for it where SQL may have any value. */
export function isToldElsewhere(value: Value | undefined): boolean {
  return (
    value?.kind === "unknown" ||
    value?.kind === "reference" ||
    (value?.kind === "text" && value.holes === true)
  );
}

/** A part of a text, each character where it stood. */
export function sliced({ text: whole, runs, holes }: TextValue, start: number, end: number): TextValue {
  const kept = runs.flatMap((run) => {
    const [from, to] = [Math.max(run.at, start), Math.min(run.at + run.length, end)];
    return from < to ? [{ at: from - start, from: run.from + from - run.at, length: to - from }] : [];
  });
  return { kind: "text", text: whole.slice(start, end), runs: kept, ...(holes ? { holes } : {}) };
}

/** As a text that a template takes in; null of what has no such form, or is not known. */
export function asText(value: Value): TextValue | null {
  if (value.kind === "text") return value;
  if (value.kind === "symbol") return textValue(value.value);
  if (value.kind === "number") return textValue(value.written);
  return value.kind === "boolean" ? textValue(String(value.value)) : null;
}

/** What stands at a key or a place. */
export function valueAt(of: Value, at: Value): Value {
  const key = of.kind === "map" ? keyText(at) : knownText(at);
  if (of.kind === "handle") return key === null ? anyOf(of.handle) : (of.handle.member?.(key) ?? of);
  if (of.kind === "unknown") return of;
  if (of.kind === "map" && key !== null) return of.entries.get(key) ?? (of.open ? unknown : nullValue);
  if (of.kind === "list" && at.kind === "number" && !of.open) return of.items.at(at.value) ?? nullValue;
  return unknown;
}

/** Which of its methods it is nobody knows. */
function anyOf(of: Handle): Value {
  return of.sendsNothing ? handle(of) : { kind: "unknown", isConnected: true };
}

/** What a value is as a key of a map: a symbol of another module by its path; null where that is not known. */
export function keyText(key: Value): string | null {
  return key.kind === "reference" ? key.path : key.kind === "number" ? key.written : knownText(key);
}

/** A part of a text that is not known, as it stands in a template of JavaScript. */
export function holeAt([start, end]: Span, source: string): TextValue {
  const inner = source.slice(start, end);
  const hole = /^[\w.]+$/.test(inner) ? inner : "computed";
  const isTemplate = source.slice(start - 2, start) === "${" && source[end] === "}" && hole === inner;
  const runs = isTemplate ? [{ at: 0, from: start - 2, length: hole.length + 3 }] : [];
  return { kind: "text", text: `\${${hole}}`, runs, holes: true };
}

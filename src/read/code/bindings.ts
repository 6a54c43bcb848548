import { connected, memberOfHandle } from "./connections.ts";
import type { CodeFunction, CodeParameter, Expression, Pattern } from "./syntax.ts";
import { isThisDatabase } from "./this-database.ts";
import {
  areEqual,
  type CodeScope,
  findName,
  listValue,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "./value.ts";

/** Gives the names of a pattern what it takes out of a value. */
export function bind(pattern: Pattern, value: Value, scope: CodeScope): void {
  if (pattern.kind === "name") scope.names.set(pattern.name, value);
  else if (pattern.kind === "items")
    pattern.items.forEach((inner, at) => {
      if (inner)
        bind(inner, value.kind === "list" && !value.open ? (value.items[at] ?? nullValue) : unknown, scope);
    });
  else if (pattern.kind === "keys")
    for (const { key, pattern: inner } of pattern.keys) bind(inner, keyOf(value, key), scope);
}

/** Whether a value is such that the pattern takes it apart; null where nobody knows. */
export function hasForm(value: Value, pattern: Pattern, of: (told: Expression) => Value): boolean | null {
  if (pattern.kind === "name") return true;
  if (pattern.kind === "value" && value.kind === "unknown") return isThisDatabase(value, of(pattern.value));
  if (value.kind === "unknown" || value.kind === "reference" || value.kind === "handle") return null;
  switch (pattern.kind) {
    case "value": {
      const wanted = of(pattern.value);
      return wanted.kind === "unknown" ? null : (areEqual(value, wanted) ?? differs(value, wanted));
    }
    case "items":
      if (value.kind !== "list") return false;
      if (value.open) return null;
      if (value.items.length !== pattern.items.length) return false;
      return allOf(
        pattern.items.map((inner, at) => (inner ? hasForm(value.items[at] ?? nullValue, inner, of) : true)),
      );
    case "keys":
      if (value.kind !== "map") return false;
      return allOf(
        pattern.keys.map(({ key, pattern: inner }) => {
          const item = value.entries.get(key);
          return item ? hasForm(item, inner, of) : value.open ? null : false;
        }),
      );
    default:
      return null;
  }
}

/** A list is no text, nor a text a list. */
function differs(a: Value, b: Value): false | null {
  const isScalar = ({ kind }: Value) => /^(?:text|symbol|number|boolean|null)$/.test(kind);
  const isCollection = ({ kind }: Value) => kind === "list" || kind === "map";
  return (isScalar(a) && isCollection(b)) || (isCollection(a) && isScalar(b)) ? false : null;
}

function allOf(parts: readonly (boolean | null)[]): boolean | null {
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

function keyOf(value: Value, key: string): Value {
  if (value.kind === "map") return value.entries.get(key) ?? (value.open ? unknown : nullValue);
  if (value.kind === "reference") return { kind: "reference", path: `${value.path}.${key}` };
  if (value.kind === "handle") return memberOfHandle(value.handle, key);
  return value.kind === "unknown" ? value : unknown;
}

/** Gives a name that may stand further out another value; under a condition nobody knows afterwards which it has. */
export function assign(pattern: Pattern, value: Value, scope: CodeScope, conditional: boolean): void {
  if (pattern.kind !== "name") {
    bind(pattern, value, scope);
    return;
  }
  const at = findName(scope, pattern.name) ?? (pattern.name.startsWith("@") ? objectScope(scope) : scope);
  const unsure = conditional && at.names.has(pattern.name) && at.conditions < scope.conditions;
  at.names.set(pattern.name, unsure ? eitherOf(value, at.names.get(pattern.name)) : value);
  // Under the condition itself it is known.
  if (unsure) scope.names.set(pattern.name, value);
}

/** Where an object keeps what its methods share. */
function objectScope(scope: CodeScope): CodeScope {
  for (let at: CodeScope | null = scope; at; at = at.around) if (at.isObject) return at;
  return scope;
}

/** Which of the two it is nobody knows. */
function eitherOf(...values: readonly (Value | undefined)[]): Value {
  const sends = (value: Value | undefined) =>
    value?.kind === "unknown" ? value.isConnected : value?.kind === "handle" && !value.handle.sendsNothing;
  return values.some(sends) ? connected : unknown;
}

interface GivenArguments {
  readonly given: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** The object that a method of Python is given first; null: none. */
  readonly self: Value | null;
}

type ValueOf = (node: Expression, scope: CodeScope) => Value;

/** Gives the parameters of a function what it is called with. */
export function bindParameters(
  { parameters, byName }: CodeFunction,
  { given, named, self }: GivenArguments,
  scope: CodeScope,
  of: ValueOf,
): void {
  if (!byName) {
    parameters.forEach((parameter, at) => {
      bindPlace(parameter, given, at, scope, of);
    });
    return;
  }
  const values = arranged(parameters, self ? [self, ...given] : given, named);
  parameters.forEach(({ pattern, otherwise }, at) => {
    bind(pattern, values[at] ?? (otherwise ? of(otherwise, scope) : unknown), scope);
  });
}

function bindPlace(
  { pattern, otherwise, rest }: CodeParameter,
  given: readonly Value[],
  at: number,
  scope: CodeScope,
  of: ValueOf,
): void {
  if (rest) bind(pattern, given.length > 0 ? { kind: "list", items: given.slice(at) } : unknown, scope);
  else {
    const value = given[at];
    const missing = value === undefined ? (otherwise ? of(otherwise, scope) : unknown) : value;
    bind(pattern, value?.kind === "null" && otherwise ? of(otherwise, scope) : missing, scope);
  }
}

/** What each parameter of a function of Python or PHP gets; undefined: it is not given. */
function arranged(
  parameters: readonly CodeParameter[],
  given: readonly Value[],
  named: ReadonlyMap<string, Value>,
): readonly (Value | undefined)[] {
  const left = new Map(named);
  const places = [...given];
  return parameters.map(({ pattern, gathers }) => {
    if (gathers === "places") return { kind: "list", items: places.splice(0) };
    if (gathers === "names") return { kind: "map", entries: new Map(left) };
    const name = pattern.kind === "name" ? pattern.name : "";
    // PHP's parameters are variables, and are given by what follows the sign.
    const key = name.replace(/^\$/, "");
    const own = places.length > 0 ? places.shift() : left.get(key);
    left.delete(key);
    return own;
  });
}

/** What a loop goes through; of what is not known it is run once. */
export function walked(over: Value, takes: "values" | "entries" | "keys" | null): readonly Value[] {
  if ((over.kind !== "list" && over.kind !== "map") || over.open) return [unknown];
  if (over.kind === "map" && takes === null) return [unknown];
  const entries: readonly (readonly [Value, Value])[] =
    over.kind === "map"
      ? [...over.entries].map(([key, value]) => [textValue(key), value])
      : over.items.map((value, at) => [{ kind: "number", value: at, written: String(at) }, value]);
  // Python goes through the keys of a dictionary, and through the items of a list.
  if (takes === "keys" && over.kind === "map") return entries.map(([key]) => key);
  return entries.map(([key, value]) => (takes === "entries" ? listValue([key, value]) : value));
}

import type { SourceFile, Span } from "../../types.ts";
import type { Evaluator } from "./host.ts";
import { elsewhereOf } from "./other-modules.ts";
import type { CodeFunction } from "./syntax.ts";
import type { CodeCall, CodeScope, ReferenceValue, Value } from "./value.ts";

/** What is as good as if the file itself said it. */
const usable: ReadonlySet<Value["kind"]> = new Set([
  ...(["text", "number", "boolean", "symbol", "list", "map", "function", "reference"] as const),
]);

/** What another file gives in a name's place, as far as it is known; a class, and all of a module, stay what is named. */
export function givenElsewhere(run: Evaluator, named: ReferenceValue, place: Span): Value {
  const given = named.from ? run.other(named.from, place) : null;
  if (given === null || !usable.has(given.kind)) return named;
  const isPackage = given.kind === "map" && given.isModule && run.language !== "javascript";
  return isPackage ? named : given;
}

export function memberOf({ path, from }: ReferenceValue, name: string): ReferenceValue {
  const own: ReferenceValue = { kind: "reference", path: `${path}.${name}` };
  return from ? { ...own, from: { ...from, names: [...from.names, name] } } : own;
}

/** The place of the migration that something stands at: of another file's code, the one that runs it. */
export function placeInMigration(span: Span, scope: CodeScope): Span {
  return elsewhereOf(scope)?.place ?? span;
}

/** The file that a scope is of. */
export function fileOf(scope: CodeScope, { file }: Pick<Evaluator, "file">): SourceFile {
  return elsewhereOf(scope)?.file ?? file;
}

/** Whether a call hands on something that the tool gives. */
export function isHanded({ arguments: given, named }: CodeCall): boolean {
  return [...given, ...named.values()].some(({ kind }) => kind === "handle");
}

/** What is there already is not replaced. */
export function addNames(given: ReadonlyMap<string, Value>, to: Map<string, Value>): void {
  for (const [name, value] of given) if (!to.has(name)) to.set(name, value);
}

/** `module.exports = …` gives all of an object's entries; of another file it is what is asked for as a whole, too. */
export function addExport(name: string, value: Value, to: Map<string, Value>, isOther: boolean): void {
  const entries = (name === "*" || name === "default") && value.kind === "map" ? value.entries : null;
  for (const [key, item] of entries ?? []) to.set(key, item);
  if (entries === null || isOther) to.set(name, value);
}

/** Whether a function that sends nothing may send something all the same: it is given what sends, and gives nothing known. */
export function mayHaveSent(
  { body }: CodeFunction,
  ended: { readonly value: Value | null } | null,
  given: readonly Value[],
): boolean {
  const gives = ended === null ? "null" : ended.value?.kind;
  // What throws gives no value at all.
  if (body.length === 0 || (gives !== "null" && gives !== "unknown")) return false;
  return given.some((one) => one.kind === "handle" && !one.handle.sendsNothing);
}

export function calledName({ name }: CodeFunction): string {
  return name === null ? "the function that is called" : `\`${name}\``;
}

import type { Span } from "../../../types.ts";
import type { CodeLanguage } from "../languages.ts";
import { elsewhereOf } from "../other-modules.ts";
import type { CodeScope, Value } from "../value.ts";

/** Languages whose methods call each other by their names alone. */
const implicit: ReadonlySet<CodeLanguage> = new Set(["ruby", "csharp", "java"]);
/** What a class calls that which it inherits, as an object. */
const inherited: ReadonlyMap<CodeLanguage, string> = new Map([
  ["javascript", "super"],
  ["java", "super"],
  ["php", "parent"],
  ["csharp", "base"],
  ["python", "super()"],
]);

/**
 * Something that a class inherits: a function of another file as that of the place that takes it from there, and, where
 * methods are called without `this`, one that calls those of the class itself.
 */
export function inheritedValue(
  value: Value,
  place: Span,
  own: Map<string, Value>,
  language: CodeLanguage | null,
): Value {
  if (value.kind !== "function") return value;
  const { scope, made } = value;
  const isOther = !made.elsewhere && elsewhereOf(scope) !== null;
  const isImplicit = language !== null && implicit.has(language);
  return {
    ...value,
    made: isOther ? { ...made, span: place, elsewhere: true } : made,
    scope: isImplicit ? { names: own, around: scope, conditions: scope.conditions } : scope,
  };
}

/** What the body of a class sees round it. */
export function inheritedScope(
  entries: ReadonlyMap<string, Value>,
  scope: CodeScope,
  language: CodeLanguage | null,
): CodeScope {
  if (language === null || entries.size === 0) return scope;
  const names = new Map<string, Value>(implicit.has(language) ? entries : []);
  const called = inherited.get(language);
  if (called !== undefined)
    names.set(called, { kind: "map", entries: new Map(entries), open: true, isInherited: true });
  return { names, around: scope, conditions: scope.conditions };
}

/** A method in the place of one that is inherited: in Ruby `super` calls that. */
export function overriding(own: Value, before: Value | undefined, language: CodeLanguage | null): Value {
  if (language !== "ruby" || own.kind !== "function" || before?.kind !== "function") return own;
  const { scope } = own;
  return {
    ...own,
    scope: { names: new Map([["super", before]]), around: scope, conditions: scope.conditions },
  };
}

import type { Span } from "../../../types.ts";
import type { Evaluator } from "../host.ts";
import type { CodeLanguage } from "../languages.ts";
import { type CodeCall, type FunctionValue, type MapValue, nullValue, type Value } from "../value.ts";

/** What a language calls the method that makes an object. */
const constructors: ReadonlyMap<CodeLanguage, string> = new Map([
  ["csharp", "constructor"],
  ["java", "constructor"],
  ["javascript", "constructor"],
  ["php", "__construct"],
  ["python", "__init__"],
  ["ruby", "initialize"],
]);

export function constructorOf({ entries }: MapValue, language: CodeLanguage | null): FunctionValue | null {
  const made = language && entries.get(constructors.get(language) ?? "");
  return made?.kind === "function" ? made : null;
}

/** Whether a call of a class makes an object of it. */
export function makesObject({ constructs, name }: CodeCall, language: CodeLanguage | null): boolean {
  if (language === "python") return true;
  return language === "ruby" ? name === "new" : constructs;
}

/** The method that an object is called with, as `object()`; null: it has none. */
export function ownCall(of: Value): FunctionValue | null {
  if (of.kind !== "map" || !of.isObject) return null;
  const made = of.entries.get("__call__") ?? of.entries.get("__invoke");
  return made?.kind === "function" ? made : null;
}

/** A function's own methods: what it is given when it is called by one of them; null: that is none. */
export function calledBy(
  { name, arguments: given }: CodeCall,
  language: CodeLanguage | null,
): readonly Value[] | null {
  switch (language) {
    case "java":
    case "csharp":
      // A lambda is an object of an interface, whose one method may have any name.
      return /^(?:andThen|compose|negate|and|or|Method|Target|GetInvocationList)$/.test(name) ? null : given;
    case "javascript": {
      const [, ...others] = given;
      if (name === "call") return others;
      if (name !== "apply") return null;
      return others[0]?.kind === "list" && !others[0].open ? others[0].items : [];
    }
    case "php":
      return /^(?:call|__invoke|bindTo)$/.test(name) ? given.slice(name === "__invoke" ? 0 : 1) : null;
    default:
      return /^(?:call|\(\)|yield|===|\[\]|__call__)$/.test(name) ? given : null;
  }
}

/** What a function is called on where it is called so: `f.call(this)`. */
export function selfIn({ name, arguments: [given] }: CodeCall, language: CodeLanguage | null): Value {
  const says = language === "javascript" || (language === "php" && name === "call");
  return (says && given) || nullValue;
}

/** `f.bind(this)` is called on that from then on; null: it is another method, or is given arguments besides. */
export function boundBy(
  of: FunctionValue,
  { name, arguments: [self, ...more] }: CodeCall,
  language: CodeLanguage | null,
): FunctionValue | null {
  if (language !== "javascript" || name !== "bind" || !self || more.length > 0) return null;
  return { ...of, scope: { names: new Map([["this", self]]), around: of.scope, conditions: 0 } };
}

/** What `with` gives a name to. */
export function entered(context: Value, run: Evaluator, at: Span): Value {
  if (context.kind === "handle") return context.handle.member?.("__enter__") ?? context;
  const own = context.kind === "map" ? context.entries.get("__enter__") : undefined;
  return own?.kind === "function" ? run.invoke(own, [], context, undefined, undefined, at) : context;
}

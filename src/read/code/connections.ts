import type { Evaluator, Host } from "./host.ts";
import type { CodeCall, FunctionValue, Handle, UnknownValue, Value } from "./value.ts";

/** Something that is reached through what sends, or was made with it. */
export const connected: UnknownValue = { kind: "unknown", isConnected: true };

/** Nobody hands on what sends further inside. */
const DEEPEST = 4;

/** Whether whoever is given a value may send something over it: it is what sends, holds it, or is reached through it. */
export function mayConnect(value: Value, host: Host, depth = 0): boolean {
  switch (value.kind) {
    case "handle":
      return !value.handle.sendsNothing;
    case "unknown":
      return value.isConnected === true;
    case "reference":
      return host.connects?.(value.path) === true;
    case "list":
      return depth < DEEPEST && value.items.some((item) => mayConnect(item, host, depth + 1));
    case "map":
      if (value.base && !value.base.sendsNothing) return true;
      if (value.isModule || depth >= DEEPEST) return false;
      return [...value.entries.values()].some((item) => mayConnect(item, host, depth + 1));
    default:
      return false;
  }
}

/** The functions that a value is or holds: whoever is given it may call them. */
export function functionsIn(value: Value, depth = 0): readonly FunctionValue[] {
  if (value.kind === "function") return [value];
  if (depth >= DEEPEST) return [];
  if (value.kind === "list") return value.items.flatMap((item) => functionsIn(item, depth + 1));
  if (value.kind !== "map" || value.isModule || value.isObject) return [];
  return [...value.entries.values()].flatMap((item) => functionsIn(item, depth + 1));
}

/** A property of what the tool gives; of what sends, one that nobody knows may send as well. */
export function memberOfHandle(of: Handle, name: string): Value {
  const own = of.member?.(name) ?? null;
  if (own !== null && own.kind !== "unknown") return own;
  return of.sendsNothing ? (own ?? { kind: "unknown" }) : connected;
}

/** One of several values, of which nobody knows which. */
export function oneOf(values: readonly Value[], host: Host): Value {
  return values.some((value) => mayConnect(value, host)) ? connected : { kind: "unknown" };
}

/** Says of a call that it hands on what sends, where it does; whether it does. */
export function toldIfHanded({ name, span, arguments: given, named }: CodeCall, run: Evaluator): boolean {
  const isHanded = [...given, ...named.values()].some((value) => mayConnect(value, run.host));
  if (isHanded) run.sent.unread(span, `what \`${name}\` does with the connection is not known`);
  return isHanded;
}

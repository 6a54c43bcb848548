import type { PartlyKnownTable, Span } from "../../types.ts";
import { type CodeCall, knownText, type TextValue, type Value } from "./value.ts";

/** Why nobody knows what a call sends; it is unread then, with this sentence. */
export class NotKnown extends Error {
  override readonly name = "NotKnown";
  /** The table that the call makes all the same. */
  readonly makes: PartlyKnownTable | null;

  constructor(message: string, makes: PartlyKnownTable | null = null) {
    super(message);
    this.makes = makes;
  }
}

/** An argument by its name, else by its place. */
export function argument(call: CodeCall, at: number, name?: string): Value | undefined {
  return (name === undefined ? undefined : call.named.get(name)) ?? call.arguments[at];
}

export function isGiven(value: Value | undefined): value is Value {
  return value !== undefined && value.kind !== "null";
}

/** `what`: "the table's name". */
export function textOf(value: Value | undefined, what: string): string {
  const known = knownText(value);
  if (known === null) throw new NotKnown(`${what} is not a literal`);
  return known;
}

/** A text that may have holes, with its place in the file. */
export function sqlTextOf(value: Value | undefined, what: string): TextValue {
  if (value?.kind !== "text") throw new NotKnown(`${what} is not a literal`);
  return value;
}

export function textIfGiven(value: Value | undefined, what: string): string | null {
  return isGiven(value) ? textOf(value, what) : null;
}

/** One text, or a list of them. */
export function textsOf(value: Value | undefined, what: string): readonly string[] {
  if (value?.kind !== "list") return [textOf(value, what)];
  return itemsOf(value, what).map((one) => textOf(one, what));
}

export function itemsOf(value: Value | undefined, what: string): readonly Value[] {
  if (value?.kind !== "list" || value.open) throw new NotKnown(`${what} is not a list of literals`);
  return value.items;
}

/** An option of a map: undefined where it is not given. Throws where nobody knows whether it is. */
export function optionOf(options: Value | undefined, name: string): Value | undefined {
  if (options === undefined || options.kind === "null") return undefined;
  if (options.kind !== "map") throw new NotKnown("its options are not literal");
  const found = options.entries.get(name);
  if (found === undefined && options.open)
    throw new NotKnown(`whether the option ${name} is set is not known`);
  return found?.kind === "null" ? undefined : found;
}

/** True or false; `otherwise` where it is not given. */
export function flagOf(value: Value | undefined, what: string, otherwise = false): boolean {
  if (!isGiven(value)) return otherwise;
  if (value.kind !== "boolean") throw new NotKnown(`${what} is not a literal`);
  return value.value;
}

/** A function of the file is given keywords as one map after all others. */
export function withKeywords({ arguments: given, named }: CodeCall): readonly Value[] {
  return named.size === 0 ? given : [...given, { kind: "map", entries: named }];
}

export function plainCall(name: string, span: Span): CodeCall {
  return { name, arguments: [], named: new Map(), block: null, span, constructs: false, open: false };
}

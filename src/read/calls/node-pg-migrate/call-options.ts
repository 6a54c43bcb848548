import { NotKnown, optionOf } from "../../code/call-arguments.ts";
import { knownText, type MapValue, truth, type Value } from "../../code/value.ts";
import { pgLiteralIn } from "./quoting.ts";

/** What a call of `pgm` is told besides names, as JavaScript reads it: what is empty counts as not given. */
export class CallOptions {
  readonly #given: Value | undefined;

  constructor(given: Value | undefined) {
    // A text or a list in the place of options has none of them.
    this.#given = given?.kind === "text" || given?.kind === "list" ? undefined : given;
  }

  /** Null is a value, too; undefined: it is not given. */
  value(name: string): Value | undefined {
    const own = this.#given?.kind === "map" ? this.#given.entries.get(name) : undefined;
    return own?.kind === "null" ? own : optionOf(this.#given, name);
  }

  flag(name: string): boolean {
    return this.told(name) ?? false;
  }

  /** Null: it is not given. */
  told(name: string): boolean | null {
    const value = this.value(name);
    if (value === undefined) return null;
    const known = pgLiteralIn(value) ? true : truth(value);
    if (known === null) throw new NotKnown(`${name} is not a literal`);
    return known;
  }

  /** As a template takes it in. */
  text(name: string): string | null {
    const value = this.value(name);
    return this.told(name) && value ? valueText(value, name) : null;
  }

  /** ` WHERE …`, or nothing. */
  clause(words: string, name: string): string {
    const text = this.text(name);
    return text === null ? "" : `${words}${text}`;
  }

  /** The words, where the option is set. */
  words(words: string, name: string): string {
    return this.flag(name) ? words : "";
  }

  list(name: string): readonly Value[] {
    const value = this.value(name);
    return this.told(name) && value ? asList(value, name) : [];
  }
}

export function valueText(value: Value | undefined, what: string): string {
  const literal = pgLiteralIn(value);
  if (literal) return literal.sql;
  if (value?.kind === "number") return value.written;
  const known = knownText(value);
  if (known === null) throw new NotKnown(`${what} is not a literal`);
  return known;
}

/** One, or a list of them. */
export function asList(value: Value | undefined, what: string): readonly Value[] {
  if (value === undefined) throw new NotKnown(`${what} is not given`);
  if (value.kind !== "list") return [value];
  if (value.open) throw new NotKnown(`${what} is not a list of literals`);
  return value.items;
}

export function literalEntries(value: Value | undefined, what: string): MapValue["entries"] {
  if (value?.kind !== "map" || value.open) throw new NotKnown(`${what} are not literal`);
  return value.entries;
}

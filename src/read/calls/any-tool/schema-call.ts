import type { Span } from "../../../types.ts";
import { flagOf, NotKnown, optionOf, textOf, textsOf } from "../../code/call-arguments.ts";
import type { CodeCall, FunctionValue, MapValue, Value } from "../../code/value.ts";

/** A call as Ruby passes it: what stands by its place, and its options. */
export class SchemaCall {
  readonly span: Span;
  readonly given: readonly Value[];
  readonly options: MapValue;
  readonly block: FunctionValue | null;

  constructor(call: Pick<SchemaCall, "span" | "given" | "options" | "block">) {
    this.span = call.span;
    this.given = call.given;
    this.options = call.options;
    this.block = call.block;
  }

  static of({ span, arguments: all, named, block, open }: CodeCall): SchemaCall {
    const last = all.at(-1);
    const given = last?.kind === "map" ? all.slice(0, -1) : all;
    const entries = new Map([...(last?.kind === "map" ? last.entries : []), ...named]);
    const unsure = open || (last?.kind === "map" && last.open === true);
    return new SchemaCall({
      ...{ span, given, block },
      options: { kind: "map", entries, ...(unsure ? { open: true as const } : {}) },
    });
  }

  with(change: Partial<Pick<SchemaCall, "given" | "options" | "block">>): SchemaCall {
    return new SchemaCall({
      ...{ span: this.span, given: this.given, options: this.options, block: this.block },
      ...change,
    });
  }

  text(at: number, what: string): string {
    return textOf(this.given[at], what);
  }

  texts(at: number, what: string): readonly string[] {
    return textsOf(this.given[at], what);
  }

  get table(): string {
    return this.text(0, "the table's name");
  }

  option(name: string): Value | undefined {
    return optionOf(this.options, name);
  }

  optionText(name: string): string | null {
    const value = this.option(name);
    return value === undefined ? null : textOf(value, `the option ${name}`);
  }

  flag(name: string, otherwise = false): boolean {
    return flagOf(this.option(name), `the option ${name}`, otherwise);
  }

  has(name: string): boolean {
    return this.options.entries.has(name);
  }
}

export function optionsWithout(options: MapValue, ...names: readonly string[]): MapValue {
  const entries = new Map([...options.entries].filter(([name]) => !names.includes(name)));
  return { ...options, entries };
}

export function optionsWith(options: MapValue, more: Readonly<Record<string, Value>>): MapValue {
  return { ...options, entries: new Map([...options.entries, ...Object.entries(more)]) };
}

/** `index: { unique: true }` and `index: true`; null where it is false. */
export function optionsIn(value: Value | undefined, what: string): MapValue | null {
  if (value === undefined || value.kind === "null") return null;
  if (value.kind === "map") return value;
  if (value.kind === "boolean") return value.value ? { kind: "map", entries: new Map() } : null;
  throw new NotKnown(`${what} is not a literal`);
}

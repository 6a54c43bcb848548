import { flagOf, isGiven, NotKnown, textIfGiven, textOf } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, nullValue, textValue, type Value } from "../../code/value.ts";
import type { ObjectName } from "./identifiers.ts";
import { sqlTextIn } from "./sql-texts.ts";

const kinds =
  /^(?:Column|ForeignKey|ForeignKeyConstraint|PrimaryKeyConstraint|UniqueConstraint|CheckConstraint|ExcludeConstraint|Index|Computed|Identity|Sequence)$/;

/** Something of a table, as the migration calls for it. */
export class SchemaItem implements Handle {
  readonly sendsNothing = true;
  readonly kind: string;
  readonly #call: CodeCall;

  constructor(call: CodeCall) {
    this.kind = call.name;
    this.#call = call;
  }

  call(): Value | null {
    return handle(this);
  }

  member(name: string): Value | null {
    return name === "name" ? (this.at(0) ?? nullValue) : null;
  }

  get given(): readonly Value[] {
    return this.#call.arguments;
  }

  at(at: number): Value | undefined {
    return this.#call.arguments[at];
  }

  option(name: string): Value | undefined {
    const value = this.#call.named.get(name);
    if (value === undefined && this.#call.open) throw new NotKnown("its options are not literal");
    return value;
  }

  text(name: string): string | null {
    return textIfGiven(this.option(name), `the option ${name}`);
  }

  flag(name: string): boolean {
    return flagOf(this.option(name), `the option ${name}`);
  }

  /** What stands in it, by kind. */
  items(kind: string): readonly SchemaItem[] {
    return itemsOfKind(this.given, kind);
  }
}

export function schemaItemCall(call: CodeCall): Value | null {
  return kinds.test(call.name) ? handle(new SchemaItem(call)) : null;
}

export function schemaItem(value: Value | undefined): SchemaItem | null {
  return value?.kind === "handle" && value.handle instanceof SchemaItem ? value.handle : null;
}

export function itemsOfKind(values: readonly Value[], kind: string): readonly SchemaItem[] {
  return values.flatMap((value) => {
    const item = schemaItem(value);
    return item?.kind === kind ? [item] : [];
  });
}

/** `op.f("…")`: the name is as it shall be, and no convention is applied to it. */
class FinalName implements Handle {
  readonly sendsNothing = true;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  call(): Value | null {
    return null;
  }
}

export function finalName(call: CodeCall): Value {
  const [given] = call.arguments;
  return handle(new FinalName(textOf(given, "the name")));
}

/** Null where none is given. */
export function objectName(value: Value | undefined): ObjectName | null {
  if (!isGiven(value)) return null;
  if (value.kind === "handle" && value.handle instanceof FinalName)
    return { name: value.handle.name, isMade: true };
  return { name: textOf(value, "the name"), isMade: false };
}

/** A name that a text takes in: `f"{op.f('x')}"`. */
export function plainName(value: Value | undefined): Value | undefined {
  return value?.kind === "handle" && value.handle instanceof FinalName ? textValue(value.handle.name) : value;
}

/** SQL in a text or in `text()`. */
export function sqlOption(value: Value | undefined, what: string): string | null {
  if (!isGiven(value)) return null;
  const known = sqlTextIn(value);
  if (known === null) throw new NotKnown(`${what} is not a literal`);
  return known.text;
}

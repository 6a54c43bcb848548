import { NotKnown } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, knownText, unknown, type Value } from "../../code/value.ts";

/** What a migration calls for by a name of Django or of a field's own package: a field, an index, an operation. */
export class DjangoObject implements Handle {
  readonly sendsNothing = true;
  /** "CreateModel", "ForeignKey", "Q". */
  readonly kind: string;
  readonly code: CodeCall;

  constructor(kind: string, code: CodeCall) {
    [this.kind, this.code] = [kind, code];
  }

  /** An operator, or a method such as `.desc()`, makes another expression of it. */
  call(call: CodeCall): Value | null {
    return handle(new DjangoObject(call.name, { ...call, arguments: [handle(this), ...call.arguments] }));
  }

  member(): Value | null {
    return unknown;
  }

  /** An argument by its name, else by its place. */
  given(name: string, at = -1): Value | undefined {
    const value = this.code.named.get(name) ?? (at < 0 ? undefined : this.code.arguments[at]);
    if (value === undefined && this.code.open) throw new NotKnown("its arguments are not literal");
    return value;
  }

  text(name: string, at: number, what: string): string {
    const known = knownText(this.given(name, at));
    if (known === null) throw new NotKnown(`${what} is not a literal`);
    return known;
  }

  textIf(name: string, at = -1): string | null {
    return knownText(this.given(name, at));
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.code.named.get(name);
    return value?.kind === "boolean" ? value.value : otherwise;
  }

  /** The same with another text for an argument. */
  named(name: string, text: string): DjangoObject {
    const named = new Map(this.code.named).set(name, { kind: "text", text, runs: [] });
    return new DjangoObject(this.kind, { ...this.code, named });
  }

  number(name: string, at = -1): string | null {
    const value = this.given(name, at);
    return value?.kind === "number" ? value.written : null;
  }
}

export function djangoObject(value: Value | undefined): DjangoObject | null {
  return value?.kind === "handle" && value.handle instanceof DjangoObject ? value.handle : null;
}

export function itemsListed(value: Value | undefined): readonly Value[] {
  return value?.kind === "list" ? value.items : [];
}

export function textsListed(value: Value | undefined): readonly string[] {
  return itemsListed(value).flatMap((item) => knownText(item) ?? []);
}

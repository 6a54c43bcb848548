import { flagOf, NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import { type CodeCall, knownText, type Value } from "../../code/value.ts";
import { nameInSchema } from "./identifiers.ts";
import { plainName } from "./schema-items.ts";

/** A call of an operation, each argument by its name however it was given. */
export class AlembicCall {
  readonly code: CodeCall;
  readonly #names: readonly string[];

  constructor(code: CodeCall, names: readonly string[]) {
    [this.code, this.#names] = [code, names];
  }

  given(name: string): Value | undefined {
    const at = this.#names.indexOf(name);
    const value = this.code.named.get(name) ?? (at < 0 ? undefined : this.code.arguments[at]);
    if (value === undefined && this.code.open) throw new NotKnown("its arguments are not literal");
    return value;
  }

  readonly option = (name: string): Value | undefined => this.given(name);

  /** What follows the arguments that have names. */
  get more(): readonly Value[] {
    if (this.code.open) throw new NotKnown("its arguments are not literal");
    return this.code.arguments.slice(this.#names.length);
  }

  text(name: string, what: string): string {
    return textOf(plainName(this.given(name)), what);
  }

  texts(name: string, what: string): readonly string[] {
    return textsOf(this.given(name), what);
  }

  flag(name: string): boolean {
    return flagOf(this.given(name), `the option ${name}`);
  }

  get schema(): string | null {
    return this.#schemaIn("schema");
  }

  #schemaIn(name: string): string | null {
    const value = this.given(name);
    if (value === undefined || value.kind === "null") return null;
    const text = knownText(value);
    if (text === null) throw new NotKnown("the schema is not a literal");
    return text;
  }

  /** A table by the name of its argument, in the schema of another one. */
  table(name = "table_name", schema = "schema"): string {
    return nameInSchema(this.text(name, "the table's name"), this.#schemaIn(schema));
  }

  schemaOf(name: string): string | null {
    return this.#schemaIn(name);
  }
}

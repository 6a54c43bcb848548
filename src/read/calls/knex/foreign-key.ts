import type { Span } from "../../../types.ts";
import { NotKnown, textOf } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, knownText, textValue, type Value } from "../../code/value.ts";
import { columnize, defaultName, quoteName } from "./quoting.ts";

/** What a foreign key is made of; `references` and the rest may come in any order. */
export class ForeignKeyBuilder implements Handle {
  readonly #column: Value;
  #name: string | null;
  #references: Value | null = null;
  #table: string | null = null;
  #onUpdate = "";
  #onDelete = "";
  #deferrable = "";

  /** From its first call to the last one. */
  span: Span;

  constructor(column: Value, name: string | null, span: Span) {
    this.#column = column;
    this.#name = name;
    this.span = span;
  }

  call({ name, arguments: [given], span }: CodeCall): Value | null {
    this.span = span;
    switch (name) {
      case "references":
        this.#refer(given);
        break;
      case "on":
      case "inTable":
        this.#table = textOf(given, "the table that is referred to");
        break;
      case "withKeyName":
        this.#name = textOf(given, "the constraint's name");
        break;
      case "onUpdate":
        this.#onUpdate = ` on update ${textOf(given, "the action")}`;
        break;
      case "onDelete":
        this.#onDelete = ` on delete ${textOf(given, "the action")}`;
        break;
      case "deferrable":
        this.#deferrable = ` deferrable initially ${textOf(given, "deferrable").toLowerCase()} `;
        break;
      default:
        return null;
    }
    return handle(this);
  }

  #refer(given: Value | undefined): void {
    const named = knownText(given)?.split(".") ?? [];
    if (named.length > 1) [this.#table, this.#references] = [named[0] ?? null, textValue(named[1] ?? "")];
    else this.#references = given ?? null;
  }

  /** lib/schema/tablecompiler.js, foreign; null: without both it sends nothing. */
  sql(table: string, raw: string): string | null {
    if (this.#references !== null && this.#table === null && knownText(this.#references) === null)
      throw new NotKnown("what the foreign key refers to is not a literal");
    if (this.#references === null || this.#table === null) return null;
    const name = quoteName(this.#name ?? defaultName("foreign", raw, this.#column));
    const [column, references] = [columnize(this.#column), columnize(this.#references)];
    const key = `foreign key (${column}) references ${quoteName(this.#table)} (${references})`;
    return `alter table ${table} add constraint ${name} ${key}${this.#onUpdate}${this.#onDelete}${this.#deferrable}`;
  }
}

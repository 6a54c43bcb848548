import { NotKnown } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, nullValue, type Value } from "../../code/value.ts";
import type { OperationsTarget } from "./alembic-command.ts";
import { finalName } from "./schema-items.ts";

/** `op.batch_alter_table(…)`: on PostgreSQL it sends what it was told when it ends, a call after the other. */
export class BatchOperations implements Handle {
  readonly #to: OperationsTarget;
  readonly #table: Value;
  readonly #schema: Value | undefined;
  readonly #told: (() => void)[] = [];

  constructor(to: OperationsTarget, call: CodeCall) {
    const table = call.named.get("table_name") ?? call.arguments[0];
    if (table === undefined || call.open) throw new NotKnown("the table's name is not a literal");
    [this.#to, this.#table] = [to, table];
    this.#schema = call.named.get("schema") ?? call.arguments[1];
  }

  call(call: CodeCall): Value | null {
    if (call.name === "f") return finalName(call);
    const place = this.#to.placeOfTable(call.name);
    if (place === null) return this.#to.call(call);
    const given = [...call.arguments];
    const named = new Map(call.named);
    if (given.length >= place.at) given.splice(place.at, 0, this.#table);
    else named.set(place.called, this.#table);
    if (this.#schema && this.#schema.kind !== "null")
      named.set(call.name === "create_foreign_key" ? "source_schema" : "schema", this.#schema);
    const whole: CodeCall = { ...call, arguments: given, named };
    this.#told.push(() => {
      try {
        this.#to.perform(call.name, whole);
      } catch (error) {
        if (!(error instanceof NotKnown)) throw error;
        this.#to.run.sent.unread(call.span, error);
      }
    });
    return nullValue;
  }

  member(name: string): Value | null {
    if (name === "__enter__") return handle(this);
    if (name === "__exit__") for (const send of this.#told.splice(0)) send();
    return name === "impl" ? handle(this) : null;
  }
}

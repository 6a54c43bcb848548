import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, nullValue, type Value } from "../../code/value.ts";

/** What changes rows, or runs code that nobody sees here. */
const changes =
  /^(?:(?:update|delete|destroy|insert|upsert|create|save|increment|decrement|touch|toggle|import|find_or_create)(?:_\w+)?!?|call|run|perform_now|invoke|migrate|down|up)$/;

/** A model of the application, and what its queries give. */
export class RowQueries implements Handle {
  readonly sendsNothing = true;
  readonly #run: Evaluator;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  call({ name, span, block }: CodeCall): Value {
    if (changes.test(name)) this.#run.sent.unread(span, `what \`${name}\` sends is not known`);
    if (block) this.#run.invoke(block, [handle(this)]);
    return handle(this);
  }

  member(): Value {
    return handle(this);
  }
}

/** `Rails.configuration.generators`, of which migrations that Rails itself writes ask for the type of a primary key. */
export function railsSettings(primaryKey: string | null): Value {
  const made: Handle = {
    sendsNothing: true,
    call: () => handle(made),
    member: (name) =>
      name === "primary_key_type"
        ? primaryKey === null
          ? nullValue
          : { kind: "symbol", value: primaryKey }
        : handle(made),
  };
  return handle(made);
}

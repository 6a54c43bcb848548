import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, type Value } from "../../code/value.ts";

/** What changes rows, or runs code that nobody sees here. */
const changes =
  /^(?:insert|update|upsert|delete|destroy|forceDelete|truncate|create|forceCreate|firstOrCreate|save|push|touch|increment|decrement|restore|replicate|sync|attach|detach|associate|import|call|callSilent\w*|run|seed|execute|handle|dispatch\w*|migrate|up|down)(?=[A-Z]|$)/;

/** A model of the application, a query, and what they give. */
export class ModelRows implements Handle {
  readonly sendsNothing = true;
  readonly #run: Evaluator;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  call({ name, span, arguments: given }: CodeCall): Value {
    if (changes.test(name)) this.#run.sent.unread(span, `what \`${name}\` sends is not known`);
    for (const value of given) if (value.kind === "function") this.#run.invoke(value, [handle(this)]);
    return handle(this);
  }

  member(): Value {
    return handle(this);
  }
}

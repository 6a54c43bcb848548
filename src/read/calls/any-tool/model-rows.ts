import { toldIfHanded } from "../../code/connections.ts";
import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, type Value } from "../../code/value.ts";

/** What changes rows in Laravel and CakePHP. */
const eloquentChanges =
  /^(?:insert|update|upsert|delete|destroy|forceDelete|truncate|create|forceCreate|firstOrCreate|save|push|touch|increment|decrement|restore|replicate|sync|attach|detach|associate|import|call|callSilent\w*|run|seed|execute|handle|dispatch\w*|migrate|up|down)(?=[A-Z]|$)/;

/** A model of the application, a query, and what they give. */
export class ModelRows implements Handle {
  readonly sendsNothing = true;
  readonly #run: Evaluator;
  readonly #changes: RegExp;

  /** `changes`: the calls that change rows, or run code that nobody sees here. */
  constructor(run: Evaluator, changes: RegExp = eloquentChanges) {
    this.#run = run;
    this.#changes = changes;
  }

  call(call: CodeCall): Value {
    const { name, span, block, arguments: given } = call;
    toldIfHanded(call, this.#run);
    if (this.#changes.test(name)) this.#run.sent.unread(span, `what \`${name}\` sends is not known`);
    for (const value of [...given, block])
      if (value?.kind === "function") this.#run.invoke(value, [handle(this)]);
    return handle(this);
  }

  member(): Value {
    return handle(this);
  }
}

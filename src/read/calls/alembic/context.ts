import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, nullValue, unknown, type Value } from "../../code/value.ts";
import type { AlembicConnection } from "./connection.ts";

/** `op.get_context()` */
export class MigrationContext implements Handle {
  readonly #run: Evaluator;
  readonly #connection: AlembicConnection;

  constructor(run: Evaluator, connection: AlembicConnection) {
    [this.#run, this.#connection] = [run, connection];
  }

  call(call: CodeCall): Value | null {
    if (call.name === "autocommit_block") return handle(new AutocommitBlock(this.#run, call));
    if (call.name === "begin_transaction") return handle({ call: () => null, member: () => unknown });
    return /^(?:is_\w+|get_\w+)$/.test(call.name) ? unknown : null;
  }

  member(name: string): Value | null {
    if (name === "dialect") return this.#connection.member(name);
    if (name === "bind" || name === "connection") return handle(this.#connection);
    return name === "as_sql" ? { kind: "boolean", value: false } : unknown;
  }
}

/** What it opens commits what came before, and begins anew where it ends. */
class AutocommitBlock implements Handle {
  readonly #run: Evaluator;
  readonly #call: CodeCall;

  constructor(run: Evaluator, call: CodeCall) {
    [this.#run, this.#call] = [run, call];
  }

  call(call: CodeCall): Value | null {
    if (call.name === "__enter__" || call.name === "__exit__") return this.member(call.name);
    return null;
  }

  member(name: string): Value | null {
    if (name === "__enter__") this.#run.sent.send("COMMIT", this.#call);
    else if (name === "__exit__") this.#run.sent.send("BEGIN", this.#call);
    return nullValue;
  }
}

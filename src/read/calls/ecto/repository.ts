import { NotKnown, sqlTextOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, nullValue, unknown, type Value } from "../../code/value.ts";

/** What changes rows. */
const changesRows = /^(?:insert|update|delete)(?:_all|_or_update)?!?$/;
const asks =
  /^(?:all|one|get|get_by|exists|aggregate|reload|preload|stream|config|in_transaction|checked_out|default_options|get_dynamic_repo|put_dynamic_repo|to_sql|explain|start_link|__adapter__|load|all_by|prefix)[!?]?$/;

/** `repo()`, or a repository of the application: what it sends is sent at once, before what is queued. */
export class EctoRepository implements Handle {
  readonly sendsNothing = true;
  readonly #run: Evaluator;
  /** Whether the migration is in a transaction. */
  readonly #inTransaction: boolean;

  constructor(run: Evaluator, inTransaction: boolean) {
    [this.#run, this.#inTransaction] = [run, inTransaction];
  }

  call(call: CodeCall): Value | null {
    const { name, arguments: given, span } = call;
    if (name === "query" || name === "query!") return this.query(given[0], call);
    if (asks.test(name)) return unknown;
    if (name === "transaction" || name === "transact" || name === "checkout") return this.#transaction(call);
    if (name === "rollback") return nullValue;
    this.#run.sent.unread(
      span,
      changesRows.test(name) ? "what is sent over rows is not read" : `what \`${name}\` sends is not known`,
    );
    return unknown;
  }

  query(sql: Value | undefined, call: CodeCall): Value {
    if (sql?.kind === "handle") throw new NotKnown("the SQL is not a literal");
    this.#run.sent.send(sqlTextOf(sql, "the SQL"), call, [], "prepared");
    return unknown;
  }

  #transaction({ name, arguments: [made], span }: CodeCall): Value {
    if (made?.kind !== "function") throw new NotKnown("what it does is not written here");
    const isOwn = !this.#inTransaction && name !== "checkout";
    if (isOwn) this.#run.sent.send("BEGIN", { span });
    const value = this.#run.invoke(made, [handle(this)]);
    if (isOwn) this.#run.sent.send("COMMIT", { span });
    return value;
  }
}

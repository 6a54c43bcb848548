import type { Span } from "../../../types.ts";
import { isGiven, sqlTextOf, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { withBindings, withPositions } from "./bindings.ts";
import { QueryBuilder } from "./query-builder.ts";
import { RawSql } from "./quoting.ts";
import { SchemaBuilder } from "./schema-builder.ts";

/** What `up` and `down` are handed: Knex itself, or a transaction of it. */
export class KnexConnection implements Handle {
  readonly #run: Evaluator;
  /** A transaction is open round what is sent. */
  readonly #isInTransaction: boolean;

  constructor(run: Evaluator, isInTransaction: boolean) {
    this.#run = run;
    this.#isInTransaction = isInTransaction;
  }

  member(name: string): Value | null {
    if (name === "schema") return handle(new SchemaBuilder(this.#run, (call) => this.#raw(call)));
    if (name === "fn") return handle(functions);
    if (name === "client" || name === "context") return unknown;
    return null;
  }

  call(call: CodeCall): Value | null {
    switch (call.name) {
      case "raw":
        return this.#raw(call);
      case "transaction":
        return this.#transaction(call);
      case "commit":
      case "rollback":
      case "destroy":
        return nullValue;
      case "ref":
        return unknown;
      default:
        return this.#query(call);
    }
  }

  #raw(call: CodeCall): Value {
    const [given, bindings] = call.arguments;
    const sql = sqlTextOf(given, "the SQL");
    const filled = isGiven(bindings)
      ? textValue(withBindings(textOf(sql, "the SQL"), bindings))
      : sql.text.includes("?") && !sql.holes
        ? textValue(withPositions(sql.text))
        : sql;
    const sent = this.#run.sent.send(filled, call);
    return handle(new RawSql(filled.text, () => this.#run.sent.withdraw(sent)));
  }

  #transaction({ arguments: [given], span }: CodeCall): Value {
    if (given?.kind !== "function") return handle(this);
    const { sent } = this.#run;
    // Inside a transaction Knex makes a savepoint of it, which changes nothing here.
    const boundary = (sql: string): void => {
      if (!this.#isInTransaction) sent.send(sql, { span });
    };
    boundary("BEGIN;");
    const made = this.#run.invoke(given, [handle(new KnexConnection(this.#run, true))]);
    boundary("COMMIT;");
    return made;
  }

  #query(call: CodeCall): Value {
    const { sent } = this.#run;
    const message = "a query that Knex builds over rows is not read";
    let entry = sent.unread(call.span, message);
    const told = ({ span }: { readonly span: Span }): void => {
      sent.withdraw(entry);
      entry = sent.unread(span, message);
    };
    const query = new QueryBuilder(told, () => sent.withdraw(entry));
    return call.name === "" ? handle(query) : query.call(call);
  }
}

const functions: Handle = {
  call: ({ name, arguments: [precision] }) => {
    if (name === "now")
      return handle(
        new RawSql(
          precision?.kind === "number" ? `CURRENT_TIMESTAMP(${precision.written})` : "CURRENT_TIMESTAMP",
        ),
      );
    if (name === "uuid") return handle(new RawSql("(gen_random_uuid())"));
    return null;
  },
};

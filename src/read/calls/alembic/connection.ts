import { NotKnown } from "../../code/call-arguments.ts";
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
import { sqlTextHandle, unescapedColons } from "./sql-texts.ts";

const rows = "what is sent over rows is not read";

/** What asks, ends, or sets something of the client alone. */
const quiet = /^(?:scalars?|get_\w+|has_table|close|flush|refresh|query|in_transaction|expire\w*|info|get)$/;
/** What gives it, or what stands for it. */
const itself = /^(?:cursor|begin|begin_nested|raw_connection|connection|execution_options)$/;

/** `op.get_bind()`, a session over it, a cursor of its driver. */
export class AlembicConnection implements Handle {
  readonly #run: Evaluator;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  call(call: CodeCall): Value | null {
    const { name } = call;
    if (/^(?:execute|exec_driver_sql|scalars?|executemany)$/.test(name)) return this.#execute(call);
    if (name === "commit" || name === "rollback") {
      this.#run.sent.send(name.toUpperCase(), call);
      return nullValue;
    }
    if (itself.test(name)) return handle(this);
    if (quiet.test(name)) return unknown;
    if (/^(?:add|add_all|merge|delete|bulk_\w+)$/.test(name)) {
      this.#run.sent.unread(call.span, rows);
      return unknown;
    }
    return null;
  }

  member(name: string): Value | null {
    if (name === "dialect") return handle(dialect);
    if (/^(?:connection|bind|engine|__enter__)$/.test(name)) return handle(this);
    return name === "__exit__" ? null : unknown;
  }

  #execute(call: CodeCall): Value {
    const given = call.arguments[0] ?? call.named.get("sqltext") ?? call.named.get("statement");
    const own = sqlTextHandle(given);
    const sql = own?.text ?? (given?.kind === "text" ? unescapedColons(given) : null);
    if (sql === null) {
      // What SQLAlchemy's own expressions say is about rows.
      if (given?.kind === "handle" && given.handle.sendsNothing) this.#run.sent.unread(call.span, rows);
      else throw new NotKnown("the SQL is not a literal");
      return unknown;
    }
    const isFilled = [...call.named.keys()].some(
      (name) => !/^(?:sqltext|statement|execution_options)$/.test(name),
    );
    if (call.arguments.length > 1 || isFilled) {
      this.#run.sent.unread(call.span, rows);
      return unknown;
    }
    this.#run.sent.send(sql, call);
    return unknown;
  }
}

const dialect: Handle = {
  sendsNothing: true,
  call: () => unknown,
  member: (name) => {
    if (name === "name") return textValue("postgresql");
    return name === "dialect" ? handle(dialect) : unknown;
  },
};

/** A row's or a table's own expression: nobody here reads it, and it sends nothing by itself. */
export const expression: Handle = {
  sendsNothing: true,
  call: () => handle(expression),
  member: () => handle(expression),
};

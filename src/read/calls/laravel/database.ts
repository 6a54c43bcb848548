import { argument, isGiven, NotKnown, sqlTextOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  knownText,
  nullValue,
  type TextValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { ModelRows } from "../any-tool/model-rows.ts";
import { expressionIn, RawExpression } from "../any-tool/raw-expression.ts";
import { withPlaceholders } from "./bindings.ts";
import type { LaravelConnection } from "./grammar.ts";
import type { ModelFacts } from "./models.ts";
import { LaravelSchema } from "./schema-builder.ts";

/** Prepared, one statement each (Illuminate/Database/Connection.php). */
const prepared = /^(?:statement|affectingStatement|insert|update|delete|select\w*|scalar|cursor)$/;

export interface LaravelRun {
  readonly to: LaravelConnection;
  readonly run: Evaluator;
  readonly models: ModelFacts;
  readonly inTransaction: boolean;
  /** The database of a connection by its name, "PostgreSQL" or another; null: no file says. */
  databaseOf(name: string): string | null;
  /** Whether a connection is the one that the migration runs on. */
  isOwn(name: string): boolean;
}

/** What goes to another database. */
const elsewhere: Handle = {
  sendsNothing: true,
  call: () => handle(elsewhere),
  member: () => handle(elsewhere),
};

/** `DB::…`, a connection. */
export class LaravelDatabase implements Handle {
  readonly schema: LaravelSchema;
  readonly #with: LaravelRun;
  /** How many transactions are open, as Laravel counts them: inside one it makes savepoints. */
  #level: number;

  constructor(settings: LaravelRun) {
    this.#with = settings;
    this.#level = settings.inTransaction ? 1 : 0;
    const { to, run, models } = settings;
    this.schema = new LaravelSchema({
      ...{ to, run, models, connection: this },
      elsewhere: (call) => this.other(call, true),
    });
  }

  call(call: CodeCall): Value | null {
    if (prepared.test(call.name)) return this.#statement(call);
    switch (call.name) {
      case "unprepared":
      case "exec":
        this.#with.run.sent.send(this.#sqlOf(call), call);
        return unknown;
      case "raw":
        return handle(new RawExpression(call));
      case "transaction":
        return this.#transaction(call);
      case "beginTransaction":
        return this.#begin(call);
      case "commit":
      case "rollBack":
        return this.#end(call);
      case "table":
      case "query":
        return handle(new ModelRows(this.#with.run));
      default:
        return this.#about(call);
    }
  }

  member(): Value | null {
    return null;
  }

  #about(call: CodeCall): Value | null {
    switch (call.name) {
      case "connection":
        return handle(this.other(call, false) ?? this);
      case "getPdo":
      case "getRawPdo":
        return handle(this);
      case "schema":
      case "getSchemaBuilder":
        return handle(this.schema);
      case "getDriverName":
        return textValue("pgsql");
      case "getTablePrefix":
        return textValue(this.#with.to.prefix);
      default:
        return /^(?:get|enable|disable|flush|without|listen|when|pretend|purge|reconnect|disconnect|prohibit|allow|is|record|forget|log|use|set|quote)\w*$/.test(
          call.name,
        )
          ? asked(this.#with.run)
          : null;
    }
  }

  /** Null: it is this connection. */
  other(call: CodeCall, isSchema: boolean): Handle | null {
    const given = argument(call, 0, "name");
    if (!isGiven(given)) return null;
    const name = knownText(given);
    if (name === null || this.#with.isOwn(name)) return null;
    const database = this.#with.databaseOf(name);
    if (database !== null && database !== "PostgreSQL") return elsewhere;
    const { run } = this.#with;
    const message = `it goes over the connection ${name}, which is not read`;
    return {
      call: (next) => {
        if (isSchema && /^(?:has|get)/.test(next.name)) return unknown;
        run.sent.unread(next.span, message);
        return handle(new ModelRows(run));
      },
    };
  }

  #statement(call: CodeCall): Value {
    const { run } = this.#with;
    const isQuestion = /^(?:select|scalar|cursor)/.test(call.name);
    if (isQuestion && call.arguments[0]?.kind !== "text") return handle(new ModelRows(run));
    run.sent.send(withPlaceholders(this.#sqlOf(call)), call, [], "prepared");
    return isQuestion ? handle(new ModelRows(run)) : unknown;
  }

  #sqlOf(call: CodeCall): TextValue {
    const given = argument(call, 0, "query");
    const raw = expressionIn(given);
    if (raw !== null && given?.kind === "handle" && given.handle instanceof RawExpression)
      return given.handle.sql;
    return sqlTextOf(given, "the SQL");
  }

  #transaction(call: CodeCall): Value {
    const given = argument(call, 0, "callback");
    if (given?.kind !== "function") throw new NotKnown("what the transaction does is not written here");
    this.#begin(call);
    const made = this.#with.run.invoke(given, [handle(this)]);
    this.#end({ ...call, name: "commit" });
    return made;
  }

  #begin({ span }: Pick<CodeCall, "span">): Value {
    if (this.#level === 0) this.#with.run.sent.send("BEGIN", { span });
    this.#level++;
    return nullValue;
  }

  #end({ name, span }: Pick<CodeCall, "name" | "span">): Value {
    if (this.#level === 1) this.#with.run.sent.send(name === "commit" ? "COMMIT" : "ROLLBACK", { span });
    this.#level = Math.max(0, this.#level - 1);
    return nullValue;
  }
}

/** What a connection tells of itself, and its settings. */
function asked(run: Evaluator): Value {
  return handle(new ModelRows(run));
}

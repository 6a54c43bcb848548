import { NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import type { SentStatements } from "../../code/sent-statements.ts";
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
import { efCoreCommands, isCreatedConcurrently } from "./commands.ts";
import { efCoreTable } from "./create-table.ts";
import { EfCoreCall } from "./efcore-call.ts";

export const npgsql = "Npgsql.EntityFrameworkCore.PostgreSQL";

/** What stands in a migration besides what it defines. */
export const efCoreHost: Host = {
  name: (name) => (name === "ActiveProvider" ? textValue(npgsql) : null),
};

interface PendingOperation {
  readonly operation: EfCoreCall;
  readonly condition: SentStatements["condition"];
}

/** Whether a command leaves the transaction of its migration. */
interface SentCommand {
  readonly isSuppressed: boolean;
  readonly sql: string | TextValue;
}

/** What `Up` and `Down` are handed. An operation is sent once all is told of it: annotations follow it. */
export class EfCoreBuilder implements Handle {
  readonly #run: Evaluator;
  #pending: PendingOperation | null = null;
  #isOut = false;
  /** How many commands are sent within the transaction, and outside of it. */
  readonly counts = { within: 0, outside: 0 };

  constructor(run: Evaluator) {
    this.#run = run;
  }

  member(name: string): Value | null {
    if (name === "ActiveProvider") return textValue(npgsql);
    return name === "Operations" ? unknown : null;
  }

  call(call: CodeCall): Value | null {
    const database = /^Is(Npgsql|SqlServer|Sqlite|MySql|Oracle|InMemory|Cosmos)$/.exec(call.name)?.[1];
    if (database !== undefined) return { kind: "boolean", value: database === "Npgsql" };
    this.finishOperation();
    if (/^(?:Insert|Update|Delete)Data$/.test(call.name)) {
      this.#run.sent.unread(call.span, "the rows that it writes are not read");
      return nullValue;
    }
    const operation = new EfCoreCall(call);
    if (!operation.isKnown) return null;
    this.#pending = { operation, condition: this.#run.sent.condition };
    return handle(this.#builderOf(operation));
  }

  #builderOf(operation: EfCoreCall): Handle {
    const builder: Handle = {
      sendsNothing: true,
      call: ({ name, arguments: [key, value], span }) => {
        if (!/Annotation$/.test(name)) return null;
        const own = knownText(key);
        if (own === null) throw new NotKnown("the name of an annotation is not a literal");
        if (name === "Annotation" && value) operation.annotations.set(own, value);
        // The statement stands where all of the call does.
        Object.assign(operation, { call: { ...operation.call, span } });
        return handle(builder);
      },
    };
    return builder;
  }

  /** Sends what is pending. */
  finishOperation(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    const { sent } = this.#run;
    const { condition } = sent;
    sent.condition = pending.condition;
    try {
      for (const command of this.#commandsOf(pending.operation)) this.#send(command, pending.operation.call);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      sent.unread(pending.operation.call.span, error);
    } finally {
      sent.condition = condition;
    }
  }

  #commandsOf(operation: EfCoreCall): readonly SentCommand[] {
    const { name } = operation.call;
    if (name === "Sql") {
      const sql = operation.value("sql");
      if (sql?.kind !== "text") throw new NotKnown("the SQL is not a literal");
      return [{ sql, isSuppressed: operation.flag("suppressTransaction") === true }];
    }
    const made =
      name === "CreateTable" ? efCoreTable(operation, this.#run) : efCoreCommands.get(name)?.(operation);
    const isSuppressed = name === "CreateIndex" && isCreatedConcurrently(operation);
    return (made ?? []).map((sql) => ({ sql, isSuppressed }));
  }

  /** MigrationCommandExecutor.cs: what leaves the transaction ends it, and the next command begins another one. */
  #send({ sql, isSuppressed }: SentCommand, call: CodeCall): void {
    const { sent } = this.#run;
    if (isSuppressed !== this.#isOut) sent.send(isSuppressed ? "COMMIT" : "BEGIN", call);
    this.#isOut = isSuppressed;
    this.counts[isSuppressed ? "outside" : "within"]++;
    sent.send(sql, call);
  }

  /** To be called at the end of a way: its transaction is ended by EF Core. */
  finish(call: Pick<CodeCall, "span">): void {
    this.finishOperation();
    if (this.#isOut && this.counts.within > 0) this.#run.sent.send("BEGIN", call);
  }
}

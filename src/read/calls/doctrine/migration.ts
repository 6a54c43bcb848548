import { argument, NotKnown, sqlTextOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import type { SentStatements } from "../../code/sent-statements.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  type MapValue,
  nullValue,
  type TextValue,
  textValue,
  truth,
  unknown,
  type Value,
} from "../../code/value.ts";

interface PlannedSql {
  readonly call: CodeCall;
  /** Under which it was asked for. */
  readonly condition: SentStatements["condition"];
  readonly sql: TextValue | { readonly unread: string };
}

/** What asks the server, and changes nothing. */
const asks =
  /^(?:get|has|is|list|fetch|introspect|tables?Exist|quote|create(?:SchemaManager|QueryBuilder|ExpressionBuilder)|supports|close|connect|last|info|debug|notice|warning|error|log)/;

/**
 * What a class that extends AbstractMigration has of it (doctrine/migrations, src/AbstractMigration.php): `addSql` waits
 * until the method has returned. Then DbalExecutor gives each text to `executeQuery`, which has PDO prepare it.
 */
export class DoctrineMigration implements Handle {
  readonly #run: Evaluator;
  #planned: PlannedSql[] = [];
  #isSkipped = false;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  /** The object that a method's `$this` means. */
  object(own: MapValue): MapValue {
    const entries = own.entries as Map<string, Value>;
    entries.set("connection", handle(this.#connection));
    entries.set("platform", unknown);
    entries.set("sm", handle(asked));
    entries.set("logger", handle(asked));
    return { ...own, open: true, base: this };
  }

  call(call: CodeCall): Value | null {
    switch (call.name) {
      case "addSql":
        this.#plan(call);
        return nullValue;
      case "skipIf":
      case "abortIf":
        if (truth(argument(call, 0, "condition") ?? unknown) === true) this.#leave();
        return nullValue;
      case "throwIrreversibleMigrationException":
        this.#leave();
        return nullValue;
      case "warnIf":
      case "write":
      case "getSql":
        return nullValue;
      case "isTransactional":
        return { kind: "boolean", value: true };
      case "getDescription":
        return textValue("");
      default:
        return /^(?:pre|post)(?:Up|Down)$/.test(call.name) ? nullValue : null;
    }
  }

  /** Sends what waits. */
  finish(): void {
    const { sent } = this.#run;
    for (const { sql, call, condition } of this.#planned) {
      sent.condition = condition;
      if ("unread" in sql) sent.unread(call.span, sql.unread);
      else sent.send(sql, call, [], "prepared");
    }
    sent.condition = null;
    this.#planned = [];
  }

  /** An exception leaves the migration before anything is sent. */
  #leave(): void {
    if (this.#run.sent.condition !== null) return;
    this.#planned = [];
    this.#isSkipped = true;
  }

  #plan(call: CodeCall): void {
    if (this.#isSkipped) return;
    const { condition } = this.#run.sent;
    try {
      this.#planned.push({ call, condition, sql: sqlTextOf(argument(call, 0, "sql"), "the SQL") });
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.#planned.push({ call, condition, sql: { unread: error.message } });
    }
  }

  /** `$this->connection`, and what it gives: what it is told to run is sent at once. */
  readonly #connection: Handle = {
    call: (call) => {
      const values = argument(call, 1, "params");
      const isPrepared = call.name === "executeQuery" || (values !== undefined && !isEmpty(values));
      switch (call.name) {
        case "exec":
        case "executeStatement":
        case "executeUpdate":
        case "executeQuery":
        case "query":
          this.#run.sent.send(
            sqlTextOf(argument(call, 0, "sql"), "the SQL"),
            call,
            [],
            isPrepared || call.name === "query" ? "prepared" : "query",
          );
          return handle(asked);
        case "insert":
        case "update":
        case "delete":
        case "prepare":
        case "transactional":
        case "beginTransaction":
        case "commit":
        case "rollBack":
          this.#run.sent.unread(call.span, `what \`${call.name}\` sends is not read`);
          return handle(asked);
        default:
          return asks.test(call.name) ? handle(asked) : null;
      }
    },
  };
}

function isEmpty(value: Value): boolean {
  return value.kind === "list" && value.items.length === 0;
}

/** What the connection tells; whoever is given it sends nothing over it. */
const asked: Handle = {
  sendsNothing: true,
  call: () => handle(asked),
  member: () => handle(asked),
};

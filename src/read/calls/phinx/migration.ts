import type { Direction } from "../../../types.ts";
import { argument, NotKnown, sqlTextOf, textOf } from "../../code/call-arguments.ts";
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
import { ModelRows } from "../any-tool/model-rows.ts";
import { type PhinxRelease, phinxName } from "./grammar.ts";
import type { PhinxTables } from "./known-tables.ts";
import { type PhinxAction, planStatements } from "./plan.ts";
import { PhinxTable } from "./table.ts";

interface PhinxSettings {
  readonly release: PhinxRelease;
  readonly tables: PhinxTables;
  readonly direction: Direction;
  /** `change` is taken back: what tables are told is recorded. */
  readonly records: boolean;
}

/** What a class that extends AbstractMigration has of it (src/Phinx/Migration/AbstractMigration.php). */
export class PhinxMigration implements Handle {
  readonly #run: Evaluator;
  readonly #with: PhinxSettings;
  readonly #recorded: PhinxAction[] = [];
  /** Phinx refuses to take something back. */
  irreversible = false;

  constructor(run: Evaluator, settings: PhinxSettings) {
    [this.#run, this.#with] = [run, settings];
  }

  call(call: CodeCall): Value | null {
    switch (call.name) {
      case "table":
        return handle(
          new PhinxTable(
            textOf(argument(call, 0, "tableName"), "the table's name"),
            argument(call, 1, "options"),
            {
              ...{ run: this.#run, release: this.#with.release, tables: this.#with.tables },
              carryOut: (actions, at) => this.#carryOut(actions, at),
            },
            call,
          ),
        );
      case "execute":
        // PDO::exec: one simple query, whatever stands in it.
        this.#run.sent.send(sqlTextOf(argument(call, 0, "sql"), "the SQL"), call);
        return unknown;
      case "query":
      case "fetchRow":
      case "fetchAll":
        this.#run.sent.send(sqlTextOf(argument(call, 0, "sql"), "the SQL"), call, [], "prepared");
        return handle(new ModelRows(this.#run));
      case "createSchema":
        this.#run.sent.send(
          `CREATE SCHEMA IF NOT EXISTS ${phinxName(textOf(call.arguments[0], "the schema"))}`,
          call,
        );
        return nullValue;
      case "commitTransaction":
        this.#run.sent.send("COMMIT", call);
        return nullValue;
      case "beginTransaction":
        this.#run.sent.send("BEGIN", call);
        return nullValue;
      case "isMigratingUp":
        return { kind: "boolean", value: this.#with.direction === "up" };
      case "getAdapter":
        return handle(this);
      case "getAdapterType":
        return textValue("pgsql");
      default:
        return this.#other(call);
    }
  }

  #other(call: CodeCall): Value | null {
    if (/^(?:has|is|get(?:Input|Output|Name|Version|Environment|Options?|ColumnTypes))/.test(call.name))
      return unknown;
    if (/^(?:get(?:QueryBuilder|SelectBuilder|\w*Builder)|insert|select)$/.test(call.name))
      return handle(new ModelRows(this.#run));
    return null;
  }

  #carryOut(actions: readonly PhinxAction[], call: Pick<CodeCall, "span">): void {
    if (this.#with.records) {
      // What is created comes last in a table's actions, and is the first to be known.
      this.#recorded.push(
        ...actions.filter(({ kind }) => kind === "createTable"),
        ...actions.filter(({ kind }) => kind !== "createTable"),
      );
      return;
    }
    this.#send(planStatements(actions, call.span, "forwards"));
    for (const { kind, table } of actions)
      if (kind === "createTable") this.#with.tables.add(table);
      else if (kind === "dropTable") this.#with.tables.drop(table);
  }

  #send(statements: ReturnType<typeof planStatements>): void {
    for (const { sql, span } of statements) this.#run.sent.send(sql, { span });
  }

  /** Sends what takes the recorded back, the last first. */
  finish(): void {
    const recorded = [...this.#recorded].reverse();
    if (recorded.some(({ inverse }) => inverse === null)) this.irreversible = true;
    if (this.irreversible || recorded.length === 0) return;
    try {
      const inverted = recorded.flatMap(({ inverse }) => inverse?.() ?? []);
      this.#send(planStatements(inverted, recorded[0]?.span ?? [0, 0], "backwards"));
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.#run.sent.unread(recorded[0]?.span ?? [0, 0], error);
    }
  }
}

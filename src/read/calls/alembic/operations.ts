import { NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  nullValue,
  type TextValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { AlembicCall } from "./alembic-call.ts";
import { BatchOperations } from "./batch.ts";
import { columnCommands } from "./column-commands.ts";
import { Connection } from "./connection.ts";
import { constraintCommands } from "./constraint-commands.ts";
import { MigrationContext } from "./context.ts";
import { indexCommands } from "./index-commands.ts";
import type { NamingConvention } from "./naming.ts";
import { finalName } from "./schema-items.ts";
import { tableCommands } from "./table-commands.ts";

/** An operation: what its arguments are called, in order, and where a batch of a table has that table. */
export interface Command {
  readonly takes: readonly string[];
  /** The place of the table in `takes`; null: a batch has no such call. */
  readonly of: number | null;
  readonly run: (to: Operations, call: AlembicCall) => void;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ...tableCommands,
  ...columnCommands,
  ...indexCommands,
  ...constraintCommands,
]);

export interface AlembicReads {
  /** `if_exists` and `if_not_exists` of indexes: since 1.11.2, and with SQLAlchemy 1.4 since 1.13.0. */
  readonly indexConditions: boolean;
  /** Those of columns and constraints: since 1.16.0. */
  readonly conditions: boolean;
}

/** `alembic.op` */
export class Operations implements Handle {
  readonly run: Evaluator;
  readonly conventions: NamingConvention;
  readonly reads: AlembicReads;
  readonly context: MigrationContext;
  readonly #connection: Connection;
  /** Types that the migration has made. */
  readonly #types = new Set<string>();

  constructor(run: Evaluator, conventions: NamingConvention, reads: AlembicReads) {
    [this.run, this.conventions, this.reads] = [run, conventions, reads];
    this.#connection = new Connection(run);
    this.context = new MigrationContext(run, this.#connection);
  }

  send(sql: string | TextValue, { code }: Pick<AlembicCall, "code">): void {
    this.run.sent.send(sql, code);
  }

  /** A type is asked for before it is made: it is made once. */
  makeType(sql: string, call: Pick<AlembicCall, "code">): void {
    const [name = sql] = sql.split(" AS ");
    if (this.#types.has(name)) return;
    this.#types.add(name);
    this.send(sql, call);
  }

  sendType({ code }: Pick<AlembicCall, "code">): (sql: string, call: CodeCall) => void {
    return (sql, call) => this.makeType(sql, { code: { ...code, ...call } });
  }

  call(code: CodeCall): Value | null {
    const { name } = code;
    if (commands.has(name)) {
      this.perform(name, code);
      return nullValue;
    }
    switch (name) {
      case "execute":
        return this.#connection.call(code);
      case "f":
        return finalName(code);
      case "get_bind":
        return handle(this.#connection);
      case "get_context":
        return handle(this.context);
      case "batch_alter_table":
        return handle(new BatchOperations(this, code));
      case "bulk_insert":
        this.run.sent.unread(code.span, "what is sent over rows is not read");
        return unknown;
      default:
        throw new NotKnown(`what \`${name}\` sends is not known`);
    }
  }

  member(name: string): Value | null {
    return name === "context" || name === "migration_context" ? handle(this.context) : null;
  }

  perform(name: string, code: CodeCall): void {
    const command = commands.get(name);
    command?.run(this, new AlembicCall(code, command.takes));
  }

  /** The place of the table among the arguments of a call; null: it is no call of a batch. */
  placeOfTable(name: string): { readonly at: number; readonly called: string } | null {
    const command = commands.get(name);
    if (!command || command.of === null) return null;
    return { at: command.of, called: command.takes[command.of] ?? "table_name" };
  }
}

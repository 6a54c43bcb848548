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
import type { AlembicCommand, AlembicReads, OperationsTarget } from "./alembic-command.ts";
import { BatchOperations } from "./batch.ts";
import { alembicColumnCommands } from "./column-commands.ts";
import { AlembicConnection } from "./connection.ts";
import { alembicConstraintCommands } from "./constraint-commands.ts";
import { MigrationContext } from "./context.ts";
import { sendEntity } from "./entities.ts";
import { alembicIndexCommands } from "./index-commands.ts";
import type { NamingConvention } from "./naming.ts";
import { finalName } from "./schema-items.ts";
import { alembicTableCommands } from "./table-commands.ts";

const commands: ReadonlyMap<string, AlembicCommand> = new Map([
  ...alembicTableCommands,
  ...alembicColumnCommands,
  ...alembicIndexCommands,
  ...alembicConstraintCommands,
]);

/** `alembic.op` */
export class Operations implements Handle, OperationsTarget {
  readonly run: Evaluator;
  readonly conventions: NamingConvention;
  readonly reads: AlembicReads;
  readonly context: MigrationContext;
  readonly #connection: AlembicConnection;
  /** Types that the migration has made. */
  readonly #types = new Set<string>();

  constructor(run: Evaluator, conventions: NamingConvention, reads: AlembicReads) {
    [this.run, this.conventions, this.reads] = [run, conventions, reads];
    this.#connection = new AlembicConnection(run);
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
        return sendEntity(this, code) ?? this.#unknown(name);
    }
  }

  #unknown(name: string): never {
    throw new NotKnown(`what \`${name}\` sends is not known`);
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

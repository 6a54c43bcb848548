import type { Span } from "../../../types.ts";
import { NotKnown, sqlTextOf, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import {
  type CodeCall,
  type FunctionValue,
  type Handle,
  handle,
  knownText,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { ModelRows } from "../any-tool/model-rows.ts";
import { SchemaCall } from "../any-tool/schema-call.ts";
import { railsSettings, recordChanges } from "./application.ts";
import { ChangedTable } from "./changed-table.ts";
import { columnCommands } from "./column-commands.ts";
import { constraintCommands } from "./constraint-commands.ts";
import type { GemRules } from "./gems/gem-rules.ts";
import { GemSender } from "./gems/gem-sender.ts";
import { indexCommands } from "./index-commands.ts";
import { columnsToIndex } from "./indexes.ts";
import { quoting } from "./names.ts";
import { askedCalls, harmlessCalls, rawCalls, transparentCalls } from "./other-calls.ts";
import { waysOfOthers } from "./other-migration.ts";
import { reversalOf } from "./reversal.ts";
import type { Command, SchemaStatements } from "./schema-statements.ts";
import { tableCommands } from "./table-commands.ts";

const commands: ReadonlyMap<string, Command> = new Map([
  ...tableCommands,
  ...columnCommands,
  ...indexCommands,
  ...constraintCommands,
]);

export interface MigrationSettings {
  readonly direction: "up" | "down";
  readonly inTransaction: boolean;
  /** Gems that stand between it and the database. */
  readonly gems: readonly GemRules[];
  /** The type that the application's generators are told; null: they are told none. */
  readonly primaryKey: string | null;
}

/** A migration of Rails as its methods see it. */
export class RailsMigration implements Handle {
  readonly #to: SchemaStatements;
  readonly #settings: MigrationSettings;
  #inTransaction: boolean;
  /** Calls of a `change` that is being taken back: they are sent from the last to the first. */
  #recorded: (() => void)[] | null = null;
  /** What is taken back within that is recorded as it stands. */
  #reverts = false;
  readonly #gems: GemSender;
  #runs = false;
  leavesTransaction = false;
  /** Rails refuses to take a call back. */
  irreversible = false;

  constructor(to: SchemaStatements, settings: MigrationSettings) {
    this.#to = to;
    this.#settings = settings;
    this.#inTransaction = settings.inTransaction;
    const send = (name: string, call: SchemaCall): void => commands.get(name)?.(to, call);
    const boundary = (sql: string, { span }: SchemaCall): void => this.#boundary(sql, span);
    this.#gems = new GemSender({ to, send, boundary, ...settings });
  }

  get run(): Evaluator {
    return this.#to.run;
  }

  start(made: FunctionValue, reverting: boolean): void {
    this.#runs = true;
    if (reverting) this.#revert(() => this.run.invoke(made, []));
    else this.run.invoke(made, []);
  }

  /** What is called on it, as on `connection`. */
  call(call: CodeCall): Value | null {
    return this.#method(call.name, call);
  }

  /** What the migration's file calls without a receiver of its own. */
  outer(path: string, call: CodeCall): Value | null {
    if (!path.includes(".")) return this.#bare(path, call);
    if (/^(?:connection(?:_pool)?|lease_connection|retrieve_connection)$/.test(call.name))
      return handle(this);
    if (path === `ActiveRecord.Migration.${call.name}`) return this.#method(call.name, call);
    if (call.name === "transaction" || transparentCalls.test(call.name)) return this.#method(call.name, call);
    if (path === "Arel.sql") return call.arguments[0] ?? unknown;
    if (path.startsWith("Rails.")) return railsSettings(this.#settings.primaryKey);
    return /^[A-Z]/.test(path) ? new ModelRows(this.run, recordChanges).call(call) : null;
  }

  #bare(name: string, call: CodeCall): Value | null {
    if (name === "disable_ddl_transaction!") this.leavesTransaction = true;
    if (harmlessCalls.test(name)) return nullValue;
    if (!this.#runs) return null;
    const own = this.#method(name, call);
    if (own) return own;
    this.run.sent.unread(call.span, `what \`${name}\` sends is not known`);
    return null;
  }

  /** Null: nobody knows it. */
  #method(name: string, call: CodeCall): Value | null {
    if (commands.has(name) || name === "change_table" || this.#gems.knows(name)) {
      this.#perform(name, SchemaCall.of(call));
      return nullValue;
    }
    if (rawCalls.test(name)) return this.#execute(call);
    if (name.endsWith("?")) return this.#question(name, SchemaCall.of(call));
    return this.#quoting(name, call) ?? this.#block(name, call) ?? (askedCalls.test(name) ? unknown : null);
  }

  /** An index that earlier migrations have made is there; of any other nobody knows. */
  #question(name: string, call: SchemaCall): Value {
    if (name === "reverting?") return { kind: "boolean", value: this.#settings.direction === "down" };
    if (!/^index_(?:name_)?exists\?$/.test(name)) return unknown;
    const wanted = name === "index_name_exists?" ? knownText(call.given[1]) : call.optionText("name");
    const { known, lookedFor } = this.#to;
    const there =
      wanted === null
        ? known.named(call.table, columnsToIndex(call))
        : known.of(call.table).find((index) => index.name === wanted)?.name;
    if (!there) return unknown;
    lookedFor.add(there);
    return { kind: "boolean", value: true };
  }

  #quoting(name: string, { arguments: [given] }: CodeCall): Value | null {
    if (name === "connection") return handle(this);
    const quote = quoting.get(name);
    const text = knownText(given);
    return quote ? (text === null ? unknown : textValue(quote(text))) : null;
  }

  #block(name: string, call: CodeCall): Value | null {
    const { block } = call;
    if (transparentCalls.test(name)) return block ? this.run.invoke(block, [handle(this)]) : nullValue;
    switch (name) {
      case "transaction":
        return this.#transaction(call);
      case "reversible":
        return block ? this.run.invoke(block, [handle({ call: (way) => this.#way(way) })]) : nullValue;
      case "up_only":
        if (block && !this.#reverts) this.run.invoke(block, []);
        return nullValue;
      case "revert":
        if (block) this.#revert(() => this.run.invoke(block, []));
        else this.#revertOthers(call);
        return nullValue;
      case "with_options": {
        const { options } = SchemaCall.of(call);
        const inner: Handle = {
          call: (code) =>
            this.#method(code.name, { ...code, named: new Map([...options.entries, ...code.named]) }),
        };
        return block ? this.run.invoke(block, [handle(inner)]) : nullValue;
      }
      default:
        return null;
    }
  }

  /** `dir.up { … }` and `dir.down { … }` are run as they stand, each in its own direction. */
  #way({ name, block }: CodeCall): Value | null {
    if (name !== "up" && name !== "down") return null;
    const wanted = this.#reverts ? "down" : "up";
    if (!block || name !== wanted) return nullValue;
    this.#later(() => this.run.invoke(block, []));
    return nullValue;
  }

  /** Now, or once what is recorded is sent. */
  #later(send: () => void): void {
    if (this.#recorded === null) send();
    else this.#recorded.push(send);
  }

  #revert(make: () => void): void {
    const [outer, reverted] = [this.#recorded, this.#reverts];
    const recorded: (() => void)[] = [];
    this.#recorded = recorded;
    this.#reverts = !reverted;
    make();
    this.#recorded = outer;
    this.#reverts = reverted;
    // migration/command_recorder.rb, revert: what is turned around within is turned once more with what it stands in.
    for (const send of recorded.reverse()) this.#later(send);
  }

  #revertOthers(call: CodeCall): void {
    for (const { made, isChange } of waysOfOthers(call, this.run, this.#reverts ? "up" : "down")) {
      const make = (): unknown => this.run.invoke(made, [], undefined, undefined, undefined, call.span);
      if (isChange) this.#revert(make);
      else make();
    }
  }

  #transaction({ block, span }: CodeCall): Value {
    if (!block) return nullValue;
    const isInside = this.#inTransaction;
    const make = (): void => {
      this.#inTransaction = true;
      this.run.invoke(block, []);
      this.#inTransaction = isInside;
    };
    const boundary = (sql: string): void => {
      if (!isInside) this.#later(() => this.#to.send(sql, { span }));
    };
    // What is recorded is sent from the last to the first.
    const [first, last] = this.#reverts ? ["COMMIT", "BEGIN"] : ["BEGIN", "COMMIT"];
    boundary(first);
    make();
    boundary(last);
    return nullValue;
  }

  #execute(call: CodeCall): Value {
    if (this.#reverts && call.name === "execute") {
      this.irreversible = true;
      return unknown;
    }
    const [given] = call.arguments;
    if (given?.kind === "handle") throw new NotKnown("the SQL is not a literal");
    const sql = sqlTextOf(given, "the SQL");
    if (call.name !== "execute") this.run.sent.send(sql, call);
    else this.#later(() => void this.run.sent.send(sql, call));
    return unknown;
  }

  /** `at`: "connection" where a gem that stands at the migration does not see it. */
  #perform(name: string, call: SchemaCall, at: "migration" | "connection" = "migration"): void {
    if (name === "change_table") {
      this.#changeTable(call);
      return;
    }
    if (this.#reverts && name.startsWith("validate_")) return;
    const own = this.#reverts && at === "migration" ? this.#gems.recorded(name, call) : null;
    const told = this.#reverts ? (own ?? reversalOf(name, call)) : { name, call };
    if (told === null) this.irreversible = true;
    else if (this.#recorded === null) this.#gems.send(name, call, at);
    // What was recorded is called on the migration.
    else this.#recorded.push(() => this.#sending(told.name, told.call));
  }

  /** What is recorded is sent when no call answers for it any more. */
  #sending(name: string, call: SchemaCall): void {
    try {
      this.#gems.send(name, call, "migration");
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.run.sent.unread(call.span, error);
    }
  }

  /** COMMIT and BEGIN of a gem, where they change something. */
  #boundary(sql: string, span: Span): void {
    const opens = sql === "BEGIN";
    if (this.#inTransaction !== opens) this.#to.send(sql, { span });
    this.#inTransaction = opens;
  }

  #changeTable(call: SchemaCall): void {
    const { block } = call;
    if (!block) throw new NotKnown("what is done with the table is not written here");
    const table = textOf(call.given[0], "the table's name");
    const inner = new ChangedTable(this.run, textValue(table), (name, told) =>
      this.#perform(name, told, "connection"),
    );
    const make = (): void => {
      this.run.invoke(block, [handle(inner)]);
    };
    if (!call.flag("bulk")) make();
    else if (this.#recorded === null) this.#to.inBulk(table, call, make);
    else this.#changeLater(table, call, make);
  }

  /** Since Rails 7.1 a bulk is taken back as one, and in its own order (migration/command_recorder.rb, change_table). */
  #changeLater(table: string, call: SchemaCall, make: () => void): void {
    const outer = this.#recorded;
    const inner = this.#to.installed < 701 ? outer : [];
    this.#recorded = inner;
    make();
    this.#recorded = outer;
    const send = (): void => {
      for (const each of inner ?? []) each();
    };
    if (inner !== outer) outer?.push(() => this.#to.inBulk(table, call, send));
  }
}

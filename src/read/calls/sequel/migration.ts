import { NotKnown, withKeywords } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import {
  type CodeCall,
  type FunctionValue,
  type Handle,
  handle,
  nullValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { ModelRows } from "../any-tool/model-rows.ts";
import { askedOfDatabase, type BlockSelf, databaseCommands, rowChanges, type SequelRun } from "./database.ts";
import { sequelLibrary } from "./library.ts";
import { oppositeOf, type SequelRelease } from "./reversal.ts";

const harmless =
  /^(?:puts|p|pp|print|warn|sleep|require|require_relative|load|include|extend|prepend|attr_\w+|private\w*|public|lambda|proc|format|sprintf|rand|raise|abort|fail|binding|extension|freeze|private_constant)$/;

/** A file's `Sequel.migration { … }`, or its class. */
export interface WrittenMigration {
  /** `up`, `down`, `change`, `revert` */
  readonly ways: ReadonlyMap<string, FunctionValue>;
  /** `no_transaction` is false, `transaction` true; null: neither is said. */
  readonly inTransaction: boolean | null;
}

/** A migration of Sequel as its blocks see it. */
export class SequelMigration implements SequelRun, Host {
  readonly run: Evaluator;
  readonly #release: SequelRelease;
  /** What the innermost block is run on. */
  readonly #selves: BlockSelf[] = [];
  #block: FunctionValue | null = null;
  #inTransaction = true;
  /** Sequel refuses to turn a call of `change` around. */
  irreversible = false;
  /** A class that is made by a call is not read. */
  unreadClass: CodeCall | null = null;

  constructor(run: Evaluator, release: SequelRelease) {
    this.run = run;
    this.#release = release;
  }

  readonly #library = handle(
    sequelLibrary(({ block }) => {
      if (block) this.#block = block;
    }),
  );

  readonly #database: Handle & BlockSelf = {
    call: (call) => this.#onDatabase(call),
    member: () => handle(new ModelRows(this.run, rowChanges)),
  };

  name(name: string): Value | null {
    if (name === "Sequel") return this.#library;
    return name === "DB" ? handle(this.#database) : null;
  }

  call(path: string, call: CodeCall): Value | null {
    if (path === "Class.new") this.unreadClass = call;
    const self = this.#selves.at(-1);
    if (!self) return null;
    // A `proc` asks the database, whatever it is called in.
    if (path === "database_type") return askedOfDatabase(this.run, call);
    if (!path.includes(".")) return harmless.test(path) ? nullValue : self.call({ ...call, name: path });
    if (!/^[A-Z]/.test(path) || path.startsWith("Sequel.")) return null;
    // Whoever is given `self` may do anything with it.
    if (call.arguments.some((given) => given.kind === "handle" && !given.handle.sendsNothing)) {
      self.lose?.();
      const { block, name, span } = call;
      // What its block does is read.
      const end = block?.made.span[0] ?? span[1];
      this.run.sent.unread([span[0], end], `what \`${name}\` does with the connection is not known`);
      return block ? this.run.invoke(block, []) : unknown;
    }
    return new ModelRows(this.run, rowChanges).call(call);
  }

  /** What the block of `Sequel.migration` says; null: the file has none. */
  written(): WrittenMigration | null {
    const block = this.#block;
    if (!block) return null;
    const ways = new Map<string, FunctionValue>();
    let inTransaction: boolean | null = null;
    const self: BlockSelf = {
      call: ({ name, block: way }) => {
        if (name === "no_transaction" || name === "transaction") inTransaction = name === "transaction";
        else if (way) ways.set(name, way);
        return nullValue;
      },
    };
    this.within(self, { block });
    return { ways, inTransaction };
  }

  within(self: BlockSelf, { block }: Pick<CodeCall, "block">): void {
    if (!block) return;
    this.#selves.push(self);
    this.run.invoke(block, [], handle(this.#database));
    this.#selves.pop();
  }

  start(way: FunctionValue, inTransaction: boolean): void {
    this.#inTransaction = inTransaction;
    this.within(this.#database, { block: way });
  }

  /** Runs `change` from its last call to its first. */
  startReversed(way: FunctionValue, inTransaction: boolean): void {
    this.#inTransaction = inTransaction;
    const calls = this.#opposites(way, false);
    if (!this.irreversible) for (const call of calls) this.#again(this.#database, call);
  }

  #opposites(block: FunctionValue, inTable: boolean): readonly CodeCall[] {
    const calls: CodeCall[] = [];
    const recorder: BlockSelf = {
      call: (call) => {
        const opposite =
          call.name === "alter_table" && !inTable
            ? this.#alteredBack(call)
            : oppositeOf(call, inTable, this.#release);
        if (opposite) calls.unshift(opposite);
        else this.irreversible = true;
        return nullValue;
      },
    };
    this.within(recorder, { block });
    return calls;
  }

  #alteredBack(call: CodeCall): CodeCall | null {
    if (!call.block) return null;
    this.#backwards.set(call.span, this.#opposites(call.block, true));
    return call;
  }

  /** What the block of an `alter_table` does when it is turned around, by the place of the call. */
  readonly #backwards = new Map<CodeCall["span"], readonly CodeCall[]>();

  /** No call of the file answers for it any more. */
  #again(self: BlockSelf, call: CodeCall): void {
    try {
      if (!self.call(call)) throw new NotKnown(`what \`${call.name}\` sends is not known`);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.run.sent.unread(call.span, error);
    }
  }

  #onDatabase(call: CodeCall): Value {
    if (call.open) throw new NotKnown("what it is given is not known");
    if (call.name === "transaction") return this.#transaction(call);
    const command = databaseCommands.get(call.name);
    if (command) {
      const backwards = call.name === "alter_table" ? this.#backwards.get(call.span) : undefined;
      const within = (self: BlockSelf): void => {
        for (const opposite of backwards ?? []) this.#again(self, opposite);
      };
      const to: SequelRun = backwards ? { run: this.run, within } : this;
      command(to, withKeywords(call), call);
      return nullValue;
    }
    const asked = askedOfDatabase(this.run, call);
    if (!asked) throw new NotKnown(`what \`${call.name}\` sends is not known`);
    return asked;
  }

  /** Within one there is no other: Sequel joins it. */
  #transaction(call: CodeCall): Value {
    const isInside = this.#inTransaction;
    if (!isInside) this.run.sent.send("BEGIN", call);
    this.#inTransaction = true;
    this.within(this.#database, call);
    this.#inTransaction = isInside;
    if (!isInside) this.run.sent.send("COMMIT", call);
    return nullValue;
  }
}

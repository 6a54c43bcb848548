import type { SourceFile } from "../../../types.ts";
import { NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import type { SentStatements } from "../../code/sent-statements.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  knownText,
  nullValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { FluentChain } from "./chain.ts";
import { type FluentWrite, fluentExpressions } from "./expressions.ts";
import { fluentReversals } from "./reversals.ts";

const verbs: ReadonlySet<string> = new Set([
  "Create",
  "Alter",
  "Delete",
  "Rename",
  "Execute",
  "Insert",
  "Update",
]);

/** What is asked of another database: nothing of it is sent. */
const silent: Handle = { sendsNothing: true, call: () => handle(silent), member: () => handle(silent) };

/** The file of a script by the name that it is called with; null: not known. */
export type ScriptReader = (given: string, isEmbedded: boolean) => SourceFile | null;

interface PendingChain {
  chain: FluentChain;
  readonly condition: SentStatements["condition"];
}

/** What a migration has in its base class: each chain is sent once all of it is told, in order. */
export class FluentMigration implements Host {
  readonly #run: () => Evaluator;
  #pending: PendingChain | null = null;

  /** What `Up` says, where that is taken back. */
  #told: PendingChain[] | null;
  /** FluentMigrator refuses to take it back. */
  irreversible = false;
  readonly #script: ScriptReader;

  constructor(run: () => Evaluator, script: ScriptReader, isTakenBack = false) {
    this.#run = run;
    this.#script = script;
    this.#told = isTakenBack ? [] : null;
  }

  /** Sends what takes back all that was told, the last first. */
  takeBack(): void {
    this.finish();
    const told = this.#told ?? [];
    this.#told = null;
    for (const pending of told.reverse()) this.#send(pending, (chain) => this.#reversalOf(chain));
  }

  #reversalOf(chain: FluentChain): readonly string[] {
    const sql = fluentReversals.get(`${chain.verb}.${chain.subject}`)?.(chain) ?? null;
    if (sql === null) this.irreversible = true;
    return sql ?? [];
  }

  name(name: string): Value | null {
    if (verbs.has(name)) return handle(this.#verb(name));
    if (name === "Schema") return handle(questions);
    return null;
  }

  /** `IfDatabase("postgres").Create.Table(…)` */
  call(path: string, call: CodeCall): Value | null {
    if (path === "base.Up" || path === "base.Down") return nullValue;
    if (path !== "IfDatabase" && path !== "this.IfDatabase") return null;
    const names = call.arguments.flatMap((value) => knownText(value) ?? []);
    if (names.length === 0) return null;
    const isOurs = names.some((name) => /^postgres/i.test(name));
    return handle(isOurs ? this.#root : silent);
  }

  readonly #root: Handle = {
    sendsNothing: true,
    call: (call) => {
      const [work] = call.arguments;
      if (call.name !== "Delegate" || work?.kind !== "function") return null;
      this.#run().invoke(work, []);
      return nullValue;
    },
    member: (name) => this.name(name),
  };

  #verb(verb: string): Handle {
    return {
      sendsNothing: true,
      call: (call) => {
        this.finish();
        const pending: PendingChain = {
          chain: new FluentChain(verb, [call]),
          condition: this.#run().sent.condition,
        };
        this.#pending = pending;
        return handle(goingOn(pending));
      },
    };
  }

  /** Sends what is pending. */
  finish(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    if (this.#told) this.#told.push(pending);
    else this.#send(pending, (chain) => this.#sqlOf(chain));
  }

  #send(pending: PendingChain, sqlOf: (chain: FluentChain) => ReturnType<FluentWrite>): void {
    const { sent } = this.#run();
    const { condition } = sent;
    const { chain } = pending;
    const call = chain.calls.at(-1) as CodeCall;
    sent.condition = pending.condition;
    try {
      for (const sql of sqlOf(chain)) sent.send(sql, call);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      sent.unread(call.span, error);
    } finally {
      sent.condition = condition;
    }
  }

  #sqlOf(chain: FluentChain): ReturnType<FluentWrite> {
    if (chain.verb === "Insert" || chain.verb === "Update" || chain.subject === "FromTable")
      throw new NotKnown("the rows that it writes are not read");
    if (chain.verb === "Execute" && /^(?:Embedded)?Script$/.test(chain.subject))
      return [this.#scriptOf(chain)];
    const write = fluentExpressions.get(`${chain.verb}.${chain.subject}`);
    if (!write) throw new NotKnown(`what \`${chain.verb}.${chain.subject}\` sends is not known`);
    return write(chain);
  }

  /** SqlScriptTokenReplacer.cs: what `$(name)` stands for is told where it is called. */
  #scriptOf(chain: FluentChain): string {
    const path = textOf(chain.calls[0]?.arguments[0], "the script's name");
    const file = this.#script(path, chain.subject === "EmbeddedScript");
    if (!file) throw new NotKnown(`which file the script ${path} is is not known`);
    if (file.text.includes("$(")) throw new NotKnown(`what is filled into ${file.path} is not known`);
    return file.text;
  }
}

/** Each call of a chain belongs to it, and so does its last one's place. */
function goingOn(pending: PendingChain): Handle {
  const chain: Handle = {
    sendsNothing: true,
    call: (call) => {
      pending.chain = pending.chain.with(call);
      return handle(chain);
    },
  };
  return chain;
}

/** `Schema.Table("t").Exists()`: only the server knows. */
const questions: Handle = {
  sendsNothing: true,
  call: (call) => (/Exists$/.test(call.name) ? unknown : handle(questions)),
};

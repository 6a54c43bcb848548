import { NotKnown } from "../../code/call-arguments.ts";
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
import { fluentExpressions } from "./expressions.ts";

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

interface PendingChain {
  chain: FluentChain;
  readonly condition: SentStatements["condition"];
}

/** What a migration has in its base class: each chain is sent once all of it is told, in order. */
export class FluentMigration implements Host {
  readonly #run: () => Evaluator;
  #pending: PendingChain | null = null;

  constructor(run: () => Evaluator) {
    this.#run = run;
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
    const { sent } = this.#run();
    const { condition } = sent;
    const { chain } = pending;
    const call = chain.calls.at(-1) as CodeCall;
    sent.condition = pending.condition;
    try {
      for (const sql of this.#sqlOf(chain)) sent.send(sql, call);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      sent.unread(call.span, error.message);
    } finally {
      sent.condition = condition;
    }
  }

  #sqlOf(chain: FluentChain): ReturnType<NonNullable<ReturnType<typeof fluentExpressions.get>>> {
    if (chain.verb === "Insert" || chain.verb === "Update" || chain.subject === "FromTable")
      throw new NotKnown("the rows that it writes are not read");
    const write = fluentExpressions.get(`${chain.verb}.${chain.subject}`);
    if (!write) throw new NotKnown(`what \`${chain.verb}.${chain.subject}\` sends is not known`);
    return write(chain);
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

import { isGiven, NotKnown, sqlTextOf, textOf } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import { SentStatements } from "../../code/sent-statements.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  knownText,
  type MapValue,
  nullValue,
  type TextValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { KnexConnection } from "../knex/connection.ts";
import { RawSql, rawIn } from "../knex/quoting.ts";

interface WaitingSql {
  readonly call: CodeCall;
  /** Under which it was asked for. */
  readonly condition: SentStatements["condition"];
  readonly sql: string | TextValue | { readonly unread: string };
}

/**
 * What a class that extends `Migration` has of it: `addSql` waits until the method has returned, `execute` is sent at
 * once (Migration.ts, MigrationRunner.ts).
 */
export class MikroOrmMigration {
  readonly #run: Evaluator;
  readonly #queue: WaitingSql[] = [];
  /** What Knex, asked for, has been told and nobody has taken yet. */
  readonly #byKnex: SentStatements = new SentStatements();

  constructor(run: Evaluator) {
    this.#run = run;
  }

  /** The object that a method's `this` means: its class's own names, and those of the base class. */
  object(own: MapValue): Value {
    const method = (call: Handle["call"]): Value => handle({ call });
    const entries = new Map<string, Value>([
      ["addSql", method((call) => this.#add(call))],
      ["execute", method((call) => this.#execute(call))],
      ["getKnex", method(() => handle(this.#knex()))],
      ["getEntityManager", method(() => handle(this.#manager))],
      ["driver", handle(this.#manager)],
      ["ctx", unknown],
      ["config", unknown],
      ...own.entries,
    ]);
    return { kind: "map", entries };
  }

  /** Sends what waits. */
  finish(): void {
    const { sent } = this.#run;
    for (const { sql, call, condition } of this.#queue) {
      sent.condition = condition;
      if (typeof sql === "object" && "unread" in sql) sent.unread(call.span, sql.unread);
      else sent.send(sql, call);
    }
    sent.condition = null;
    for (const { call } of this.#byKnex.all)
      this.#run.sent.unread(call, "what Knex sends by itself goes over another connection, and is not read");
  }

  #add(call: CodeCall): Value {
    const { condition } = this.#run.sent;
    const [given] = call.arguments;
    try {
      for (const sql of this.#textsOf(given)) this.#queue.push({ call, condition, sql });
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.#queue.push({ call, condition, sql: { unread: error.message } });
    }
    return nullValue;
  }

  #textsOf(given: Value | undefined): readonly (string | TextValue)[] {
    if (given?.kind === "text") return [given];
    const taken = [...this.#byKnex.all];
    for (const sent of taken) this.#byKnex.withdraw(sent);
    if (taken.length > 0)
      return taken.map((sent) => {
        if (sent.kind === "unread") throw new NotKnown(sent.message);
        return { kind: "text", text: sent.sql, runs: sent.runs };
      });
    return [rawIn(given)?.sql ?? sqlTextOf(given, "the SQL")];
  }

  #execute(call: CodeCall): Value {
    const [, values] = call.arguments;
    for (const sql of this.#textsOf(call.arguments[0])) {
      const text = typeof sql === "string" ? sql : sql.text;
      if (isGiven(values) && /\?/.test(text)) throw new NotKnown("what is filled into the SQL is not read");
      this.#run.sent.send(sql, call);
    }
    return unknown;
  }

  #knex(): KnexConnection {
    const { host, file, language } = this.#run;
    const aside: Evaluator = {
      ...{ sent: this.#byKnex, host, file, language },
      instance: (made) => this.#run.instance(made),
      other: (from, place) => this.#run.other(from, place),
      invoke: (...given) => this.#run.invoke(...given),
      under: (...given) => this.#run.under(...given),
      step: (span) => this.#run.step(span),
    };
    return new KnexConnection(aside, false);
  }

  /** The entity manager, its connection and the driver: `execute` of each is sent at once. */
  readonly #manager: Handle = {
    call: (call) => {
      if (call.name === "execute") return this.#execute(call);
      if (/^get(?:Connection|Driver|EntityManager)$|^fork$/.test(call.name)) return handle(this.#manager);
      if (call.name === "getKnex") return handle(this.#knex());
      if (/^(?:find|count|get|map|clear$)/.test(call.name)) return unknown;
      this.#run.sent.unread(call.span, "what MikroORM sends over rows is not read");
      return unknown;
    },
  };
}

/** `raw("…")` and sql`…` of the package. */
export const mikroOrmHost: Host = {
  call: (path, call) => {
    if (path === "require") return { kind: "reference", path: knownText(call.arguments[0]) ?? "module" };
    if (/(?:^|\.)(?:raw|sql\.raw)$/.test(path) && !isGiven(call.arguments[1]))
      return handle(new RawSql(textOf(call.arguments[0], "the SQL")));
    return /(?:^|\.)sql`$/.test(path) ? (call.arguments[0] ?? textValue("")) : null;
  },
};

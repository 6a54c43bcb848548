import { textOf } from "../../code/call-arguments.ts";
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
import { BuiltStatement, type StatementStart } from "./built-statement.ts";
import { KyselyConnection, kyselySqlIn, newWriting } from "./raw-sql.ts";
import { statementKinds } from "./statements.ts";

/** `db.schema` */
class SchemaModule implements Handle {
  readonly #start: StatementStart;

  constructor(start: StatementStart) {
    this.#start = start;
  }

  call(call: CodeCall): Value | null {
    if (call.name === "withSchema")
      return handle(
        new SchemaModule({ ...this.#start, schema: textOf(call.arguments[0], "the schema's name") }),
      );
    if (call.name === "withPlugin" || call.name === "withoutPlugins") return handle(this);
    const kind = statementKinds.get(call.name);
    return kind ? handle(new BuiltStatement(kind, this.#start, [call])) : null;
  }
}

/** A query over rows: what it sends is not written out, and it sends that when it is executed. */
class RowQuery implements Handle {
  readonly sendsNothing = true;
  readonly #run: Evaluator;
  readonly #reads: boolean;

  constructor(run: Evaluator, reads: boolean) {
    this.#run = run;
    this.#reads = reads;
  }

  call(call: CodeCall): Value {
    if (!/^(?:execute|stream)/.test(call.name)) return handle(this);
    if (!this.#reads) this.#run.sent.unread(call.span, "a query that Kysely builds over rows is not read");
    return unknown;
  }
}

const writes = /^(?:insertInto|replaceInto|updateTable|deleteFrom|mergeInto)$/;
const reads = /^(?:selectFrom|selectNoFrom|with|withRecursive|case)$/;

/** What `up` and `down` are handed: Kysely itself, or a transaction of it. */
export class KyselyDatabase extends KyselyConnection {
  readonly #run: Evaluator;
  readonly #schema: string | null;
  readonly #isInTransaction: boolean;

  constructor(run: Evaluator, isInTransaction: boolean, schema: string | null = null) {
    super();
    this.#run = run;
    this.#isInTransaction = isInTransaction;
    this.#schema = schema;
  }

  send(sql: TextValue, call: CodeCall): void {
    this.#run.sent.send(sql, call);
  }

  member(name: string): Value | null {
    if (name === "schema") return handle(new SchemaModule({ run: this.#run, schema: this.#schema }));
    // dynamic/dynamic.ts, 0.28: its `ref` and `table` are names, as those of `sql` are.
    if (name === "dynamic") return { kind: "reference", path: "sql" };
    return name === "fn" || name === "introspection" || name === "isTransaction" ? unknown : null;
  }

  call(call: CodeCall): Value | null {
    const [given] = call.arguments;
    switch (call.name) {
      case "withSchema":
        return handle(
          new KyselyDatabase(this.#run, this.#isInTransaction, textOf(given, "the schema's name")),
        );
      case "withPlugin":
      case "withoutPlugins":
      case "withTables":
      case "$extendTables":
        return handle(this);
      case "transaction":
        return handle(
          new Work(this.#run, this, this.#isInTransaction ? null : this.#schema, !this.#isInTransaction),
        );
      case "connection":
        return handle(new Work(this.#run, this, this.#schema, false));
      case "executeQuery": {
        const sql = kyselySqlIn(given);
        if (sql) this.#run.sent.send(sql.written(newWriting()), call);
        return sql ? unknown : null;
      }
      case "destroy":
        return nullValue;
      default:
        return writes.test(call.name) || reads.test(call.name)
          ? handle(new RowQuery(this.#run, reads.test(call.name)))
          : null;
    }
  }
}

/** `db.transaction()` and `db.connection()`, whose `execute` runs what it is given. */
class Work implements Handle {
  readonly #run: Evaluator;
  readonly #database: KyselyDatabase;
  readonly #schema: string | null;
  readonly #opens: boolean;

  constructor(run: Evaluator, database: KyselyDatabase, schema: string | null, opens: boolean) {
    this.#run = run;
    this.#database = database;
    this.#schema = schema;
    this.#opens = opens;
  }

  call(call: CodeCall): Value | null {
    const [work] = call.arguments;
    if (call.name === "setIsolationLevel" || call.name === "setAccessMode") return handle(this);
    if (call.name !== "execute" || work?.kind !== "function") return null;
    const { sent } = this.#run;
    if (!this.#opens) return this.#run.invoke(work, [handle(this.#database)]);
    sent.send("begin", call);
    const made = this.#run.invoke(work, [handle(new KyselyDatabase(this.#run, true, this.#schema))]);
    sent.send("commit", call);
    return made;
  }
}

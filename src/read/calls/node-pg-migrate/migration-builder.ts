import { isGiven, NotKnown, sqlTextOf, textOf } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import type { SentStatements } from "../../code/sent-statements.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  joined,
  knownText,
  nullValue,
  sliced,
  type TextValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { literalEntries } from "./call-options.ts";
import { constraintCalls } from "./constraints.ts";
import { functionCalls } from "./functions.ts";
import { indexCalls } from "./indexes.ts";
import { objectCalls } from "./objects.ts";
import { IrreversibleCall, type PgCall } from "./operation.ts";
import { escaped, PgLiteral, type PgWriting, quoted } from "./quoting.ts";
import { roleCalls } from "./roles.ts";
import { tableCalls } from "./tables.ts";
import { viewCalls } from "./views.ts";

const calls: ReadonlyMap<string, PgCall> = new Map([
  ...indexCalls,
  ...constraintCalls,
  ...tableCalls,
  ...objectCalls,
  ...viewCalls,
  ...functionCalls,
  ...roleCalls,
]);

interface PgStep {
  readonly call: CodeCall;
  /** Under which it was asked for. */
  readonly condition: SentStatements["condition"];
  /** What it sends, or why nobody knows it. */
  readonly sql: string | TextValue | { readonly unread: NotKnown };
}

/** `pgm`: what `up` and `down` are handed (src/migrationBuilder.ts). What it is asked waits until they have returned. */
export class MigrationBuilder implements Handle {
  readonly #run: Evaluator;
  readonly #writing: PgWriting;
  /** `up` is run to be taken back: each call stands for what undoes it. */
  readonly #reverses: boolean;
  readonly #steps: PgStep[] = [];
  leavesTransaction = false;
  /** What cannot be taken back was called: node-pg-migrate stops there, and sends nothing. */
  irreversible = false;
  /** Queries of `pgm.db`, which are sent at once. */
  sentAtOnce = 0;

  constructor(run: Evaluator, writing: PgWriting, reverses: boolean) {
    this.#run = run;
    this.#writing = writing;
    this.#reverses = reverses;
  }

  /** Sends what waits, from the last to the first where it takes back. */
  finish(): void {
    const { sent } = this.#run;
    for (const { sql, call, condition } of this.#reverses ? this.#steps.toReversed() : this.#steps) {
      sent.condition = condition;
      if (typeof sql === "object" && "unread" in sql) sent.unread(call.span, sql.unread);
      else sent.send(sql, call);
    }
    sent.condition = null;
  }

  member(name: string): Value | null {
    return name === "db" ? handle(this.#db) : null;
  }

  readonly #db: Handle = {
    call: (call) => {
      if (call.name !== "query" && call.name !== "select") return null;
      if (this.#reverses) this.irreversible = true;
      const [given, values] = call.arguments;
      const own = given?.kind === "map" ? given.entries.get("text") : given;
      const sql = sqlTextOf(own, "the SQL");
      if (isGiven(values) && /\$\d/.test(sql.text))
        throw new NotKnown("what is filled into the SQL is not read");
      this.sentAtOnce++;
      this.#run.sent.send(sql, call);
      return unknown;
    },
  };

  call(call: CodeCall): Value | null {
    switch (call.name) {
      case "noTransaction":
        this.leavesTransaction = true;
        return handle(this);
      case "func":
        return handle(new PgLiteral(textOf(call.arguments[0], "the SQL")));
      case "sql":
        if (this.#reverses) this.irreversible = true;
        else this.#add(call, () => [this.#sql(call.arguments)]);
        return nullValue;
      default:
        return this.#operation(call);
    }
  }

  #operation(call: CodeCall): Value | null {
    const found = calls.get(call.name);
    if (!found) return null;
    const makes = this.#reverses ? found.reverse : found.makes;
    if (makes) this.#add(call, () => [makes(call.arguments, this.#writing)].flat());
    else this.irreversible = true;
    return nullValue;
  }

  #add(call: CodeCall, make: () => readonly (string | TextValue)[]): void {
    const { condition } = this.#run.sent;
    try {
      for (const sql of make()) if (sql !== "") this.#steps.push({ call, condition, sql });
    } catch (error) {
      if (error instanceof IrreversibleCall) this.irreversible = true;
      else if (!(error instanceof NotKnown)) throw error;
      else this.#steps.push({ call, condition, sql: { unread: error } });
    }
  }

  /** `{name}` in the text is what the second argument gives for it (src/utils/createTransformer.ts). */
  #sql([given, values]: readonly Value[]): TextValue {
    const sql = sqlTextOf(given, "the SQL");
    if (!isGiven(values)) return sql;
    let text = sql;
    for (const [name, value] of literalEntries(values, "what is filled into the SQL"))
      text = filled(text, `{${name}}`, this.#filling(value));
    return text;
  }

  #filling(value: Value): string {
    if (value.kind === "null") return "NULL";
    return value.kind === "text" || value.kind === "map" ? quoted(value, this.#writing) : escaped(value);
  }
}

/** Each character of the text stays where it stood. */
function filled(text: TextValue, hole: string, filling: string): TextValue {
  const parts: TextValue[] = [];
  let from = 0;
  for (let at = text.text.indexOf(hole); at >= 0; at = text.text.indexOf(hole, from)) {
    parts.push(sliced(text, from, at), textValue(filling));
    from = at + hole.length;
  }
  return from === 0 ? text : joined([...parts, sliced(text, from, text.text.length)]);
}

/** What the package gives: its literals, and the names of types. */
export const nodePgMigrateHost: Host = {
  call: (path, call) => {
    if (path === "require") return { kind: "reference", path: knownText(call.arguments[0]) ?? "module" };
    if (!/(?:^|\.)PgLiteral(?:\.create)?$/.test(path)) return null;
    return handle(new PgLiteral(textOf(call.arguments[0], "the SQL")));
  },
};

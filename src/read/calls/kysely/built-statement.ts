import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, type Handle, handle, type TextValue, unknown, type Value } from "../../code/value.ts";

/** What `db.schema` builds a statement with. */
export interface StatementStart {
  readonly run: Evaluator;
  /** Of `withSchema`. */
  readonly schema: string | null;
}

/** How a kind of statement is written, from the calls that built it. */
export interface BuilderKind {
  readonly knows: RegExp;
  written(calls: readonly CodeCall[], start: StatementStart): TextValue;
}

/** A statement that is being built; each call gives another one, and only `execute` sends it. */
export class BuiltStatement implements Handle {
  readonly #kind: BuilderKind;
  readonly #calls: readonly CodeCall[];
  readonly #start: StatementStart;

  constructor(kind: BuilderKind, start: StatementStart, calls: readonly CodeCall[]) {
    this.#kind = kind;
    this.#start = start;
    this.#calls = calls;
  }

  call(call: CodeCall): Value | null {
    if (call.name === "execute") {
      this.#start.run.sent.send(this.#kind.written(this.#calls, this.#start), call);
      return unknown;
    }
    if (call.name === "compile" || call.name === "toOperationNode") return unknown;
    const [given] = call.arguments;
    if (call.name === "$call" && given?.kind === "function")
      return this.#start.run.invoke(given, [handle(this)]);
    if (!this.#kind.knows.test(call.name)) return null;
    return handle(new BuiltStatement(this.#kind, this.#start, [...this.#calls, call]));
  }
}

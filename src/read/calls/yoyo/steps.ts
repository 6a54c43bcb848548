import type { Span } from "../../../types.ts";
import { isGiven, NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator, Host } from "../../code/host.ts";
import { pythonLibraryCall } from "../../code/python/library.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  nullValue,
  type TextValue,
  unknown,
  type Value,
} from "../../code/value.ts";

type StepWay = TextValue | Extract<Value, { kind: "function" }> | null;

interface CollectedStep {
  readonly apply: StepWay;
  readonly rollback: StepWay;
  readonly span: Span;
}

/** yoyo 8.2, yoyo/migrations.py: loading a migration collects its steps, which are run after that. */
export class YoyoSteps implements Host {
  readonly #run: () => Evaluator;
  readonly #steps: CollectedStep[] = [];

  constructor(run: () => Evaluator) {
    this.#run = run;
  }

  get canRollBack(): boolean {
    return this.#steps.some(({ rollback }) => rollback !== null);
  }

  readonly call = (path: string, call: CodeCall): Value | null => {
    const name = path.replace(/^yoyo\./, "");
    if (name === "step") return this.#step(call);
    // Their steps are collected already, and a savepoint round them changes nothing.
    if (name === "group" || name === "transaction") return unknown;
    return pythonLibraryCall(path, call);
  };

  #step({ arguments: given, named, span }: CodeCall): Value {
    const apply = wayOf(given[0] ?? named.get("apply"));
    const rollback = wayOf(given[1] ?? named.get("rollback"));
    // Of two branches only one is run.
    if (!this.#run().sent.condition?.otherwise) this.#steps.push({ apply, rollback, span });
    return nullValue;
  }

  /** Forwards, or back from the last to the first. */
  send(direction: "up" | "down"): void {
    const steps = direction === "up" ? this.#steps : [...this.#steps].reverse();
    for (const { apply, rollback, span } of steps) this.#sendWay(direction === "up" ? apply : rollback, span);
  }

  #sendWay(way: StepWay, span: Span): void {
    if (way?.kind === "text") {
      if (way.text.trim() !== "") this.#run().sent.send(way, { span });
    } else if (way) this.#run().invoke(way, [handle(new YoyoConnection(this.#run()))]);
  }
}

function wayOf(value: Value | undefined): StepWay {
  if (!isGiven(value)) return null;
  if (value.kind === "text" || value.kind === "function") return value;
  throw new NotKnown("the SQL is not a literal");
}

/** What a step that is a function is handed: a connection of the driver, and its cursors. */
class YoyoConnection implements Handle {
  readonly #run: Evaluator;

  constructor(run: Evaluator) {
    this.#run = run;
  }

  call(call: CodeCall): Value | null {
    const { name, arguments: given, span } = call;
    if (name === "cursor") return handle(this);
    if (/^(?:fetch\w*|close|set_session|set_isolation_level|mogrify)$/.test(name)) return unknown;
    if (name === "commit" || name === "rollback") {
      this.#run.sent.send(name.toUpperCase(), { span });
      return nullValue;
    }
    if (!/^execute(?:many)?$/.test(name)) return null;
    const [sql, parameters] = given;
    if (sql?.kind !== "text") throw new NotKnown("the SQL is not a literal");
    if (isGiven(parameters)) this.#run.sent.unread(span, "what is sent over rows is not read");
    else this.#run.sent.send(sql, { span });
    return unknown;
  }

  member(name: string): Value | null {
    return name === "__enter__" ? handle(this) : null;
  }
}

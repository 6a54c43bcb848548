import type { Evaluator, Host } from "../../code/host.ts";
import { phpLibraryCall } from "../../code/php/library.ts";
import { type CodeCall, unknown, type Value } from "../../code/value.ts";

/** What the file of a migration calls of PHP and of other classes: `isRunning` once one of its methods is. */
export class DoctrineHost implements Host {
  readonly #run: () => Evaluator;
  isRunning = false;

  constructor(run: () => Evaluator) {
    this.#run = run;
  }

  readonly call = (path: string, call: CodeCall): Value | null => {
    if (path === "parent.up" || path === "parent.down") {
      this.#run().sent.unread(call.span, "what its base class sends is not read");
      return unknown;
    }
    if (path.includes(".") || call.constructs) return null;
    const known = phpLibraryCall(path.split("\\").at(-1) ?? path, call, this.#run());
    if (known || !this.isRunning) return known;
    this.#run().sent.unread(call.span, `what \`${path}\` sends is not known`);
    return unknown;
  };
}

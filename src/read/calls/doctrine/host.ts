import type { Evaluator, Host } from "../../code/host.ts";
import { phpLibraryCall } from "../../code/php/library.ts";
import { type CodeCall, unknown, type Value } from "../../code/value.ts";
import type { PhpFiles } from "../any-tool/php-files.ts";

/** What the file of a migration calls of PHP and of other classes: `isRunning` once one of its methods is. */
export class DoctrineHost implements Host {
  readonly #run: () => Evaluator;
  isRunning = false;

  readonly #files: PhpFiles;

  constructor(run: () => Evaluator, files: PhpFiles) {
    [this.#run, this.#files] = [run, files];
  }

  readonly name = (name: string): Value | null => this.#files.name(name);

  readonly call = (path: string, call: CodeCall): Value | null => {
    if (path === "parent.up" || path === "parent.down") {
      this.#run().sent.unread(call.span, "what its base class sends is not read");
      return unknown;
    }
    if (path.includes(".") || call.constructs) return null;
    const bare = path.split("\\").at(-1) ?? path;
    const known = this.#files.call(bare, call) ?? phpLibraryCall(bare, call, this.#run());
    if (known || !this.isRunning) return known;
    this.#run().sent.unread(call.span, `what \`${path}\` sends is not known`);
    return unknown;
  };
}

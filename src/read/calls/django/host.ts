import type { Evaluator, Host } from "../../code/host.ts";
import { pythonLibraryCall } from "../../code/python/library.ts";
import { type CodeCall, handle, listValue, type Value } from "../../code/value.ts";
import { DjangoObject } from "./django-object.ts";
import { DjangoConnection } from "./running.ts";

/** What the file of a migration calls of Django, and of the packages that its fields come from. */
export class DjangoHost implements Host {
  readonly #run: () => Evaluator;

  constructor(run: () => Evaluator) {
    this.#run = run;
  }

  readonly call = (path: string, call: CodeCall): Value | null => {
    const name = path.split(".").at(-1) ?? path;
    if (name === "swappable_dependency") return listValue(call.arguments);
    if (/(?:^|\.)connections?\.\w+$/.test(path)) return this.#connected(call);
    // Its classes are called by names that begin so; functions of other modules are nobody's.
    if (/^[A-Z]/.test(name) && !/(?:Error|Exception|Warning)$/.test(name))
      return handle(new DjangoObject(name, call));
    return pythonLibraryCall(path, call);
  };

  #connected(call: CodeCall): Value | null {
    return new DjangoConnection(this.#run()).call(call);
  }
}

import type { CreateFunctionStmt, Node } from "libpg-query";
import { stringsOf } from "../sql/grammar/name.ts";
import type { UnreadPassage } from "../types.ts";
import { targetsOf } from "./plpgsql/targets.ts";

interface Routine {
  readonly name: readonly string[];
  /** Of the parameters that a call gives. */
  readonly parameters: number;
  readonly awaiting: readonly UnreadPassage[];
  called: boolean;
}

/** The routines that a migration makes, and whether it calls them: what they put together is read only then. */
export class Routines {
  readonly #made: Routine[] = [];

  made({ funcname, parameters }: CreateFunctionStmt, awaiting: readonly UnreadPassage[]): void {
    const given = (parameters ?? []).filter(
      (parameter) =>
        "FunctionParameter" in parameter &&
        !/^FUNC_PARAM_(?:OUT|TABLE)$/.test(parameter.FunctionParameter.mode ?? ""),
    );
    const name = (funcname ?? []).flatMap(stringsOf);
    this.#made.push({ name, parameters: given.length, awaiting, called: false });
  }

  /** Of what has one name, nobody knows here which is called. */
  passed(node: Node): void {
    if (this.#made.length === 0) return;
    for (const target of targetsOf(node)) {
      if (!("FuncCall" in target)) continue;
      const name = (target.FuncCall.funcname ?? []).flatMap(stringsOf);
      const [routine, ...others] = this.#made.filter((one) => one.name.at(-1) === name.at(-1));
      if (!routine || others.length > 0 || routine.parameters !== (target.FuncCall.args ?? []).length)
        continue;
      routine.called ||=
        name.length === 1 || routine.name.length === 1 || name.join() === routine.name.join();
    }
  }

  /** What has met its call is refused; the rest is not read, as nobody knows when it runs. */
  get unread(): readonly UnreadPassage[] {
    return this.#made.flatMap(({ awaiting, called }) =>
      called ? awaiting : awaiting.map(({ refusal: _, ...passage }) => passage),
    );
  }
}

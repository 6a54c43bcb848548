import { NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import type { CodeCall, FunctionValue } from "../../code/value.ts";

/** A way of another migration, and whether it is a `change`, which is turned around to be taken back. */
export interface OtherWay {
  readonly made: FunctionValue;
  readonly isChange: boolean;
}

/** What `revert Other, …` runs, from the last to the first (migration.rb, run): the ways that take each back. */
export function waysOfOthers(
  { arguments: given, span }: CodeCall,
  run: Evaluator,
  direction: "up" | "down",
): readonly OtherWay[] {
  if (given.length === 0) throw new NotKnown("what it takes back stands in another file");
  return [...given].reverse().map((value) => {
    const found = value.kind === "reference" && value.from ? run.other(value.from, span) : value;
    const entries = found?.kind === "class" ? run.instance(found).entries : null;
    const change = entries?.get("change");
    const made = change ?? entries?.get(direction);
    if (made?.kind !== "function") throw new NotKnown("what it takes back stands in another file");
    return { made, isChange: made === change };
  });
}

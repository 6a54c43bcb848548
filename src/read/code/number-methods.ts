import type { Evaluator } from "./host.ts";
import { type CodeCall, listValue, type Value } from "./value.ts";

type NumberValue = Extract<Value, { kind: "number" }>;

/** Beyond that nobody knows what a loop does. */
const LONGEST = 1_000;

function numberOf(value: number): NumberValue {
  return { kind: "number", value, written: String(value) };
}

/** What goes up in steps of one; null where nobody can tell, or nobody would write it down. */
function numbersBetween(first: number, last: number): Value | null {
  const count = last - first + 1;
  if (!Number.isInteger(count) || count > LONGEST) return null;
  return listValue(Array.from({ length: Math.max(0, count) }, (_, at) => numberOf(first + at)));
}

/** What Ruby's numbers answer; null: it is none that is known. */
export function numberMethod(of: NumberValue, call: CodeCall, run: Evaluator): Value | null {
  const ends = rangeOf(of, call);
  const list = ends && numbersBetween(...ends);
  if (list?.kind !== "list") return null;
  if (call.name === "..") return list;
  const { block } = call;
  if (block) for (const item of list.items) run.invoke(block, [item]);
  return block ? of : list;
}

function rangeOf(
  { value }: NumberValue,
  { name, arguments: [end] }: CodeCall,
): readonly [number, number] | null {
  if (name === "times") return [0, value - 1];
  return (name === ".." || name === "upto") && end?.kind === "number" ? [value, end.value] : null;
}

import type { Step, WrittenBlock } from "../../types.ts";
import { namesOfStep } from "../apply/names.ts";
import { soughtWords } from "../steps.ts";
import { doneBy } from "./step-words.ts";

/** What each state of an index says of its step: a drop that is done looks as a build that is not. */
export function statesOfSteps(steps: readonly Step[]): WrittenBlock {
  return {
    kind: "table",
    head: ["Step", "`missing`", "`valid`", "`INVALID`"],
    rows: steps.map((step, at) => [`${at + 1}, which ${doneBy(step)}`, ...rowOf(step, steps.slice(at + 1))]),
  };
}

function rowOf(
  step: Step,
  later: readonly Step[],
): readonly [missing: string, valid: string, invalid: string] {
  const { wish, constraint, rebuilt, only, from } = step;
  const [name] = namesOfStep(step);
  const taken = later.find((other) => other.from && namesOfStep(other).includes(name ?? ""));
  const after = taken ? `; where \`${soughtWords(taken.index)}\` is \`valid\`, it is done` : "";
  if (wish === "gone") return ["it is done", "run the step", "run the step again"];
  if (wish === "attached")
    return [
      "its build comes first",
      "run the step, which does nothing where it is attached",
      "build it first",
    ];
  if (constraint) {
    const old = from ? `run the step, where \`${soughtWords(from)}\` is \`valid\`` : "its build comes first";
    return [
      old,
      "it is done where the constraint has it (the question behind the step); else run it",
      "build it first",
    ];
  }
  if (wish === "renamed")
    return [
      `run the step, where \`${from ? soughtWords(from) : "the old name"}\` is \`valid\``,
      "it is done",
      "a person has to look",
    ];
  if (rebuilt)
    return [
      "a person has to look",
      "it was built anew, or not yet: run it again where that is not known",
      "run the step",
    ];
  const built = "with the statement's definition it is done; with another a person has to look";
  return [
    `run the step${after}`,
    built,
    only ? "run nothing: see its partitions" : "drop it, then the step again",
  ];
}

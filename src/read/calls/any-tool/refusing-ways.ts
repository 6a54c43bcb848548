import type { Rollback } from "../../../types.ts";
import type { CodeStatement } from "../../code/syntax.ts";
import type { Value } from "../../code/value.ts";

/** A way back that is there to say that there is none: it does nothing but raise an error. */
export function refusingWay(way: Value | undefined | null): Pick<Rollback, "refuses"> {
  const body = way?.kind === "function" ? way.made.body : [];
  return body.some(raises) && body.every((node) => raises(node) || isNote(node)) ? { refuses: true } : {};
}

function raises({ kind }: CodeStatement): boolean {
  return kind === "throw";
}

/** A text by itself, as Python has it, and names that are only declared. */
function isNote(node: CodeStatement): boolean {
  if (node.kind === "expression") return node.value.kind === "text";
  return node.kind === "assignment" && node.value.kind === "other";
}

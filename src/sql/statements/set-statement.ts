import type { Node, VariableSetStmt } from "libpg-query";
import { hasPlaceholder } from "../grammar/name.ts";

/** In a string it is a placeholder, too, which the grammar takes as it is written. */
const inString = /\$\{[^{}]+\}|\{\{[^{}]+\}\}|\$\([^()]+\)/;

/** The value that SET gives, as text; null where it is a list, none (SET … TO DEFAULT), or filled in by another program. */
export function valueSet({ kind, args }: VariableSetStmt): string | null {
  const [value, more] = args ?? [];
  return kind === "VAR_SET_VALUE" && value && !more ? textOf(value) : null;
}

function textOf(node: Node): string | null {
  if (!("A_Const" in node)) return null;
  const { sval, ival, fval, boolval } = node.A_Const;
  if (sval) return filledIn(sval.sval ?? "");
  if (ival) return String(ival.ival ?? 0);
  if (fval) return fval.fval ?? "";
  return boolval ? String(boolval.boolval ?? false) : null;
}

function filledIn(text: string): string | null {
  return hasPlaceholder(text) || inString.test(text) ? null : text;
}

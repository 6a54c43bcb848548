import type { Node, VariableSetStmt } from "libpg-query";

/** The value that SET gives, as text; null where it is a list, or none (SET … TO DEFAULT). */
export function valueSet({ kind, args }: VariableSetStmt): string | null {
  const [value, more] = args ?? [];
  return kind === "VAR_SET_VALUE" && value && !more ? textOf(value) : null;
}

function textOf(node: Node): string | null {
  if (!("A_Const" in node)) return null;
  const { sval, ival, fval, boolval } = node.A_Const;
  if (sval) return sval.sval ?? "";
  if (ival) return String(ival.ival ?? 0);
  if (fval) return fval.fval ?? "";
  return boolval ? String(boolval.boolval ?? false) : null;
}

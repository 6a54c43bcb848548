import type { FuncCall, Node } from "libpg-query";

/** The argument at a place, or of that name: `relation => 'conditions'`. */
export function givenArgument({ args = [] }: FuncCall, at: number, name: string): Node | undefined {
  const named = args.flatMap((one) => ("NamedArgExpr" in one ? [one.NamedArgExpr] : []));
  const found = named.find((one) => one.name === name);
  if (found) return found.arg;
  const placed = args[at];
  return placed && "NamedArgExpr" in placed ? undefined : placed;
}

import type { Statement, StrongLockHeld } from "../../types.ts";

/** The lock that this statement is the first to keep for long; null when there is none, or another has kept it already. */
export function heldBefore({ scope }: Pick<Statement, "scope">): StrongLockHeld | null {
  const held = scope.in === "block" ? scope.held : null;
  return held?.built ? null : held;
}

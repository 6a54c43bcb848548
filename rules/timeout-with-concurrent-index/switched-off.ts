import type { Draft } from "../../src/check/rule.ts";
import { insteadOf } from "../../src/sql/repair/repaired-statement.ts";
import type { Statement } from "../../src/types.ts";

/** How the timeouts are left out of a statement: before it, or by its tool where that sets them and sends it alone. */
export function switchedOff(names: readonly string[], at: Statement): Pick<Draft, "instead" | "replacement"> {
  const { advice, tool } = at.migration;
  if (advice.withoutTimeout !== undefined) return { instead: `With ${tool}: ${advice.withoutTimeout}.` };
  const off = names.map((name) => `SET ${name} = 0;`).join("\n");
  return {
    instead: `Switch ${names.length > 1 ? "them" : "it"} off before the statement:\n${off}`,
    ...insteadOf(at, [...names.map((name) => `SET ${name} = 0`), at.text]),
  };
}

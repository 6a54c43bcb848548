import type { Rule } from "../../src/check/rule.ts";
import { linters, peers } from "./peers.ts";

/** Which other linter has which rule, under its own name for it. */
export function peerTable(rules: readonly Rule[]): string {
  const known = rules.filter(({ id }) => Object.keys(peers[id] ?? {}).length > 0);
  const rows = known.map(({ id }) => {
    const cells = linters.map((one) => peers[id]?.[one] ?? "–");
    return `| [${id}](${id}/README.md) | ${cells.join(" | ")} |`;
  });
  return [
    `| Rule | ${linters.join(" | ")} |`,
    `| --- |${" --- |".repeat(linters.length)}`,
    ...rows,
    "",
    `Of the other ${rules.length - known.length} rules nothing was found in any of them.`,
  ].join("\n");
}

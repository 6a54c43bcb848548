import type { Finding } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { placeText } from "../order.ts";
import { wrap } from "../prose.ts";
import { ruleGroups } from "../rule-groups.ts";
import { plural } from "../verdict.ts";
import type { Sheet } from "./sheet.ts";

/** Each rule of a long report: its worst severity, how often it was found, and where first. */
export function ruleRows(findings: readonly Finding[], { paint, measure }: Sheet): readonly string[] {
  const groups = ruleGroups(findings);
  if (groups.length === 0) return [];
  const width = String(findings.length).length;
  const rows = groups.flatMap(({ rule, count, first }) => [
    `  ${String(count).padStart(width)} × ${paint.severity[first.severity](first.severity.padEnd(7))} ${line(rule)}`,
    ...wrap(`first at ${line(placeText(first))}`, measure - width - 13).map(
      (row) => " ".repeat(width + 13) + row,
    ),
  ]);
  return [paint.bold(`${plural(findings.length, "finding")} of ${plural(groups.length, "rule")}:`), ...rows];
}

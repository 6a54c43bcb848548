import type { Finding } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { bySeverity, placeText } from "../order.ts";
import { wrap } from "../prose.ts";
import { plural } from "../verdict.ts";
import type { Sheet } from "./sheet.ts";

/** As many findings are read one after the other; more of them begin with what there is. */
const FEW = 20;

/** Each rule of a long report: its worst severity, how often it was found, and where first. */
export function ruleRows(findings: readonly Finding[], { paint, measure }: Sheet): readonly string[] {
  if (findings.length <= FEW) return [];
  const rules = new Map<string, Finding[]>();
  for (const finding of bySeverity(findings))
    rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
  const width = String(findings.length).length;
  const rows = [...rules].flatMap(([rule, [first, ...more]]) => {
    if (!first) return [];
    const count = String(more.length + 1).padStart(width);
    const label = `  ${count} × ${paint.severity[first.severity](first.severity.padEnd(7))} ${line(rule)}`;
    return [
      label,
      ...wrap(`first at ${line(placeText(first))}`, measure - width - 13).map(
        (row) => " ".repeat(width + 13) + row,
      ),
    ];
  });
  return [paint.bold(`${plural(findings.length, "finding")} of ${plural(rules.size, "rule")}:`), ...rows];
}

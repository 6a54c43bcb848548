import type { Finding } from "../types.ts";
import { bySeverity } from "./order.ts";

/** As many findings are read one after the other; more of them begin with what there is. */
const FEW = 20;

export interface RuleGroup {
  readonly rule: string;
  readonly count: number;
  /** Of its worst severity the first one. */
  readonly first: Finding;
}

/** The rules of a long report, the worst first; none where it is short. */
export function ruleGroups(findings: readonly Finding[]): readonly RuleGroup[] {
  if (findings.length <= FEW) return [];
  const rules = new Map<string, { rule: string; count: number; first: Finding }>();
  for (const finding of bySeverity(findings)) {
    const group = rules.get(finding.rule);
    if (group) group.count++;
    else rules.set(finding.rule, { rule: finding.rule, count: 1, first: finding });
  }
  return [...rules.values()];
}

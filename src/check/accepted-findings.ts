import type { Finding, IgnoredFinding } from "../types.ts";

/** Findings that are new, and those that a baseline accepts. */
export function againstBaseline(
  findings: readonly Finding[],
  baseline: ReadonlySet<string>,
): { readonly fresh: readonly Finding[]; readonly accepted: readonly IgnoredFinding[] } {
  const fresh: Finding[] = [];
  const accepted: IgnoredFinding[] = [];
  for (const finding of findings)
    if (baseline.has(finding.fingerprint)) accepted.push({ ...finding, reason: "in the baseline" });
    else fresh.push(finding);
  return { fresh, accepted };
}

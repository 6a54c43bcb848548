import type { Finding } from "../types.ts";

/** As many alike are shown one by one. */
const FEW = 2;

/** Findings of one file that say the same of several statements stand at the first one's place; all others by themselves. */
export function equalFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  const keyed = findings.map((finding) => ({ finding, said: whatIsSaid(finding) }));
  for (const { finding, said } of keyed) {
    const group = groups.get(said);
    if (group) group.push(finding);
    else groups.set(said, [finding]);
  }
  return keyed.flatMap(({ finding, said }) => {
    const group = groups.get(said) ?? [];
    if (group.length <= FEW) return [[finding]];
    return group[0] === finding ? [group] : [];
  });
}

/** What of a finding is more than its place and the names in its message; of a measured one all is. */
function whatIsSaid(finding: Finding): string {
  const { file, rule, severity, why, instead, fix, evidence, fingerprint } = finding;
  const own = evidence === "measured" ? fingerprint : "";
  return JSON.stringify([file.path, rule, severity, why, instead, fix?.title, fix?.safe, own]);
}

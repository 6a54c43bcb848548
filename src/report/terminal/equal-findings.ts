import type { Finding } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { placeText } from "../order.ts";
import { wrap } from "../prose.ts";
import type { Sheet } from "./sheet.ts";

/** As many alike are shown one by one. */
const FEW = 2;

/** Findings of one file that say the same of several statements stand at the first one's place; all others by themselves. */
export function equalFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const said = whatIsSaid(finding);
    groups.set(said, [...(groups.get(said) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(whatIsSaid(finding)) ?? [];
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

/** Where else the first one's advice holds. */
export function otherRows(others: readonly Finding[], { paint, measure }: Sheet): readonly string[] {
  if (others.length === 0) return [];
  const rows = others.flatMap((other) =>
    wrap(line(`${placeText(other)}: ${other.message}`), measure - 6).map((row, at) =>
      at === 0 ? `    ${row}` : `      ${row}`,
    ),
  );
  return [`  ${paint.bold(`the same ${others.length} more times:`)}`, ...rows];
}

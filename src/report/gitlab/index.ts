import { positionAt } from "../../text/offsets.ts";
import type { Report, RunFailure, Severity } from "../../types.ts";
import { visible } from "../escape/visible-text.ts";
import { byPlace } from "../order.ts";

const SEVERITY: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", notice: "info" };

/** For GitLab's Code Quality widget, which merges entries of one fingerprint into one. */
export function gitlab(report: Report): string {
  const seen = new Map<string, number>();
  const urls = new Map(report.rules.map((rule) => [rule.id, rule.url] as const));
  const entries = byPlace(report.findings).map((finding) => {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    const url = urls.get(finding.rule);
    return {
      description: visible(finding.message),
      check_name: finding.rule,
      fingerprint: times === 1 ? finding.fingerprint : `${finding.fingerprint}-${times}`,
      severity: SEVERITY[finding.severity],
      location: {
        path: finding.file.path,
        lines: { begin: positionAt(finding.file, finding.span[0]).line },
      },
      // As in Code Climate's format, on which GitLab's is built: what is to be read beside the description.
      ...(url === undefined ? {} : { content: { body: url } }),
    };
  });
  const all = [...report.failures.map(failureEntry), ...entries];
  return all.length === 0 ? empty : `${JSON.stringify(all, null, 2)}\n`;
}

/** As no other program writes it, so that a list without an entry is known to be ours, too. */
const empty = "[\n]\n";

/** The widget knows nothing but entries: without one it would show a run that failed as one that found nothing. */
function failureEntry({ message, file, span }: RunFailure, at: number) {
  return {
    description: visible(`Indexwright could not do all of it: ${message}`),
    check_name: "run-failure",
    fingerprint: `run-failure-${at + 1}`,
    severity: "blocker",
    location: {
      path: file?.path ?? ".",
      lines: { begin: file && span ? positionAt(file, span[0]).line : 1 },
    },
  };
}

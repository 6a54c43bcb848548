import type { Finding, Report, SourceFile } from "../types.ts";

/**
 * The report with its paths from the top of the repository, as those want them who have the repository and not the
 * folder of the run: code scanning, the annotations of a runner, the widget of a merge request.
 */
export function fromTop(report: Report, under: string): Report {
  if (under === "") return report;
  const renamed = new Map<SourceFile, SourceFile>();
  const file = (source: SourceFile): SourceFile => {
    const known = renamed.get(source) ?? { ...source, path: below(under, source.path) };
    renamed.set(source, known);
    return known;
  };
  const moved = <F extends Finding>(finding: F): F => ({
    ...finding,
    file: file(finding.file),
    ...(finding.fix && {
      fix: { ...finding.fix, edits: finding.fix.edits.map((edit) => ({ ...edit, file: file(edit.file) })) },
    }),
  });
  return {
    ...report,
    findings: report.findings.map(moved),
    ignored: report.ignored.map(moved),
    unread: report.unread.map((one) => ({ ...one, file: file(one.file) })),
    failures: report.failures.map((one) => ({ ...one, file: one.file && file(one.file) })),
  };
}

/** "../x" of "a/b" is "a/x". */
function below(folder: string, path: string): string {
  const parts = folder.split("/");
  for (const part of path.split("/"))
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  return parts.join("/");
}

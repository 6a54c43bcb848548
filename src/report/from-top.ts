import type { Finding, Report, SourceFile } from "../types.ts";

/**
 * The report with its paths from the top of the repository, as those want them who have the repository and not the
 * folder of the run: code scanning, the annotations of a runner, the widget of a merge request.
 */
export function fromTop(report: Report, under: string): Report {
  if (under === "") return report;
  const renamed = new Map<SourceFile, SourceFile>();
  const file = (one: SourceFile): SourceFile => {
    const known = renamed.get(one) ?? { ...one, path: below(under, one.path) };
    renamed.set(one, known);
    return known;
  };
  const finding = <F extends Finding>(one: F): F => ({
    ...one,
    file: file(one.file),
    ...(one.fix && {
      fix: { ...one.fix, edits: one.fix.edits.map((edit) => ({ ...edit, file: file(edit.file) })) },
    }),
  });
  return {
    ...report,
    findings: report.findings.map(finding),
    ignored: report.ignored.map(finding),
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

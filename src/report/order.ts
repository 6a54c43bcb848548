import { positionAt } from "../text/offsets.ts";
import type { Finding, Report, RunFailure, Severity, SourceFile, Span } from "../types.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** By code units, so that the order is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As a reader goes through the files: path, place, and the worst first where several stand at one place. */
export function byPlace<F extends Finding>(findings: readonly F[]): readonly F[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.file.path, b.file.path) ||
      a.span[0] - b.span[0] ||
      RANK[a.severity] - RANK[b.severity] ||
      compare(a.rule, b.rule),
  );
}

/** Where only the first few are seen: the worst first, then by place. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return byPlace(findings).toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** `path:line:column`, as terminals and editors follow it. */
export function placeText(at: { readonly file: SourceFile; readonly span: Span }): string {
  const { line, column } = positionAt(at.file, at.span[0]);
  return `${at.file.path}:${line}:${column}`;
}

/** `path:line:column: message`, or the message alone where the failure belongs to no file. */
export function failureText({ message, file, span }: RunFailure): string {
  return file && span ? `${placeText({ file, span })}: ${message}` : message;
}

export interface Counts {
  readonly files: number;
  readonly statements: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly ignored: number;
  readonly unread: number;
  readonly failures: number;
}

export function counts(report: Report): Counts {
  const of = (severity: Severity) =>
    report.findings.filter((finding) => finding.severity === severity).length;
  return {
    files: new Set(report.migrations.map((migration) => migration.file.path)).size,
    statements: report.statements,
    errors: of("error"),
    warnings: of("warning"),
    notices: of("notice"),
    ignored: report.ignored.length,
    unread: report.unread.length,
    failures: report.failures.length,
  };
}

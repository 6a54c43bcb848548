import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
} from "vscode-languageserver";
import type { StatementFacts } from "../../programs/statement-facts.ts";
import { overlaps } from "../../text/offsets.ts";
import type { Finding, Report, SourceFile } from "../../types.ts";
import { editorRange } from "./ranges.ts";

/** Where a path of the run lies for the editor. */
export type UriOfPath = (path: string) => string;

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  notice: DiagnosticSeverity.Information,
} as const;

const source = "indexwright";

/** What is said of one file: findings, what is not read of it, and what went wrong. */
export function diagnosticsOf(
  report: Report,
  path: string,
  uriOf: UriOfPath,
  facts: readonly StatementFacts[] = [],
): readonly Diagnostic[] {
  const isHere = ({ file }: { readonly file: SourceFile | null }): boolean => file?.path === path;
  const pages = new Map(report.rules.map(({ id, url }) => [id, url]));
  return [
    ...report.findings.filter(isHere).map((finding): Diagnostic => {
      const page = pages.get(finding.rule);
      return {
        range: editorRange(finding.file, finding.span),
        severity: severities[finding.severity],
        source,
        code: finding.rule,
        ...(page === undefined ? {} : { codeDescription: { href: page } }),
        message: `${finding.message}\n${finding.why.trim()}`,
        relatedInformation: [...relatedTo(finding, facts, uriOf)],
        data: { fingerprint: finding.fingerprint },
      };
    }),
    ...report.unread.filter(isHere).map(
      ({ file, span, message, matters }): Diagnostic => ({
        range: editorRange(file, span),
        severity: matters ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
        source,
        code: "unread",
        message: `not read: ${message}`,
      }),
    ),
    ...report.failures.filter(isHere).map(
      ({ file, span, message }): Diagnostic => ({
        range: file && span ? editorRange(file, span) : atTop,
        severity: DiagnosticSeverity.Error,
        source,
        message,
      }),
    ),
  ];
}

const atTop: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function* relatedTo(
  { file, span, places = [] }: Finding,
  facts: readonly StatementFacts[],
  uriOf: UriOfPath,
): Generator<DiagnosticRelatedInformation> {
  for (const other of places)
    yield {
      location: { uri: uriOf(other.file.path), range: editorRange(other.file, other.span) },
      message: "the same is found here",
    };
  for (const fact of facts) {
    if (fact.file.path !== file.path || !overlaps(fact.span, span)) continue;
    for (const { file: at, span: where, message } of fact.related)
      yield { location: { uri: uriOf(at.path), range: editorRange(at, where) }, message };
  }
}

/** A mistake of the configuration, as its sentence places it: ".indexwright.yml:3:1: unknown key". */
export function configurationDiagnostic(
  sentence: string,
): { readonly path: string; readonly diagnostic: Diagnostic } | null {
  const placed = /^([^:]*\.indexwright\.ya?ml):(?:(\d+):(\d+):)? ?(.*)$/s.exec(sentence);
  if (!placed) return null;
  const [, path = "", line = "1", column = "1", message = ""] = placed;
  const start = { line: Number(line) - 1, character: Number(column) - 1 };
  return {
    path,
    diagnostic: { range: { start, end: start }, severity: DiagnosticSeverity.Error, source, message },
  };
}

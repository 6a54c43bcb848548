import { byteLength } from "../../text/byte-length.ts";
import { positionAt } from "../../text/offsets.ts";
import type { Finding, Report, Severity, SourceFile, Span } from "../../types.ts";
import { text } from "../escape/markdown.ts";
import { byPlace } from "../order.ts";

const SEVERITY: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", notice: "INFO" };

/** For reviewdog: a DiagnosticResult of its format (proto/rdf/reviewdog.proto), lines from 1, columns in bytes of UTF-8, ends exclusive. */
export function rdjson(report: Report): string {
  const urls = new Map(report.rules.map((rule) => [rule.id, rule.url] as const));
  const result = {
    source: { name: "indexwright", ...(report.homepage === undefined ? {} : { url: report.homepage }) },
    diagnostics: [
      ...report.failures.map(({ message, file, span }) => ({
        message: posted(`Indexwright could not do all of it: ${message}`),
        // What stands nowhere is told of the folder of the run.
        location: file && span ? locationOf(file, span) : { path: file?.path ?? "." },
        severity: "ERROR",
        code: { value: "run-failure" },
      })),
      ...report.unread.map(({ message, file, span }) => ({
        message: posted(`not read: ${message}`),
        location: locationOf(file, span),
        severity: "WARNING",
        code: { value: "not-read" },
      })),
      ...byPlace(report.findings).map((finding) => diagnosticOf(finding, urls.get(finding.rule))),
    ],
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function diagnosticOf(
  { rule, severity, message, instead, file, span, fix }: Finding,
  url: string | undefined,
) {
  const [only, ...more] = fix?.safe === true ? fix.edits : [];
  // Each suggestion is committed by itself: a part of a fix would be worse than none.
  const whole = only && more.length === 0 && only.file === file ? only : null;
  return {
    message: posted(`${message}. ${instead}`),
    location: locationOf(file, span),
    severity: SEVERITY[severity],
    code: { value: rule, ...(url === undefined ? {} : { url }) },
    ...(whole ? { suggestions: [{ range: rangeOf(file, whole.span), text: whole.text }] } : {}),
  };
}

/** It becomes a comment, in which names would be links, mentions and tags. */
function posted(raw: string): string {
  return raw.split(/\r?\n/).map(text).join("\n");
}

function locationOf(file: SourceFile, span: Span) {
  return { path: file.path, range: rangeOf(file, span) };
}

function rangeOf(file: SourceFile, [start, end]: Span) {
  return { start: placeOf(file, start), end: placeOf(file, end) };
}

function placeOf(file: SourceFile, offset: number) {
  const { line, column } = positionAt(file, offset);
  const before = file.text.slice(offset - (column - 1), offset);
  return { line, column: byteLength(before) + 1 };
}

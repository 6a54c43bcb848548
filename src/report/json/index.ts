import { positionAt } from "../../text/offsets.ts";
import type {
  Edit,
  Finding,
  Fix,
  IgnoredFinding,
  Repair,
  Report,
  RuleInfo,
  RunFailure,
  SourceFile,
  Span,
} from "../../types.ts";
import { byPlace, compare, counts } from "../order.ts";
import { deploymentAsJson } from "./deployment.ts";
import { proofOf } from "./proof.ts";

/** For programs: version 1, whose schema is report.schema.json beside this file. Fields are only ever added. */
export function json(report: Report): string {
  const urls = urlsOf(report.rules);
  const whole = {
    version: 1,
    tool: { name: "indexwright", version: report.version },
    summary: counts(report),
    migrations: report.migrations.map(({ file, tool, direction, execution, why }) => ({
      file: file.path,
      tool,
      direction,
      execution,
      why,
    })),
    findings: byPlace(report.findings).map((one) => findingOf(one, urls)),
    standing: byPlace(report.standing).map((one) => findingOf(one, urls)),
    ignored: byPlace(report.ignored).map((one) => ignoredOf(one, urls)),
    unread: report.unread
      .toSorted((a, b) => compare(a.file.path, b.file.path) || a.span[0] - b.span[0])
      .map((one) => ({ file: one.file.path, ...positionAt(one.file, one.span[0]), message: one.message })),
    failures: report.failures.map(failureJson),
    problems: report.failures.map(failureJson),
    ...(report.repairs ? { repairs: report.repairs.map(repairJson) } : {}),
    proof: report.proof ? proofOf(report.proof) : null,
    ...(report.deployment ? { deployment: deploymentAsJson(report.deployment) } : {}),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function failureJson({ message, file, span }: RunFailure) {
  return { message, ...(file && span ? { file: file.path, ...positionAt(file, span[0]) } : {}) };
}

function repairJson({ file, files, mends, left, first, suggestion, checked }: Repair) {
  return {
    file: file.path,
    files: files.map(({ path, text, new: isNew, gone }) => ({ path, text, new: isNew, gone })),
    mends,
    left: left.map(({ message, fingerprint }) => ({ message, fingerprint })),
    first,
    suggestion: suggestion && { path: suggestion.path, text: suggestion.text },
    checked,
  };
}

function urlsOf(rules: readonly RuleInfo[]): ReadonlyMap<string, string> {
  return new Map(rules.flatMap((rule) => (rule.url === undefined ? [] : [[rule.id, rule.url] as const])));
}

function findingOf(finding: Finding, urls: ReadonlyMap<string, string>) {
  const { rule, severity, message, why, instead, evidence, fingerprint, places, fix } = finding;
  const { file, line, column, endLine, endColumn } = range(finding.file, finding.span);
  // One literal, since objects put together by spreading took ten times the memory; undefined is not printed.
  return {
    rule,
    severity,
    message,
    why,
    instead,
    url: urls.get(rule),
    file,
    line,
    column,
    endLine,
    endColumn,
    evidence,
    fingerprint,
    places: places?.map((one) => ({ ...range(one.file, one.span), fingerprint: one.fingerprint })),
    fix: fix && fixOf(fix),
  };
}

function ignoredOf(ignored: IgnoredFinding, urls: ReadonlyMap<string, string>) {
  const { reason, directiveLine } = ignored;
  return { ...findingOf(ignored, urls), reason, ...(directiveLine === undefined ? {} : { directiveLine }) };
}

function fixOf({ title, safe, edits }: Fix) {
  return { title, safe, edits: edits.map(editOf) };
}

function editOf({ file: whole, span, text }: Edit) {
  const { file, line, column, endLine, endColumn } = range(whole, span);
  return { file, line, column, endLine, endColumn, text };
}

function range(file: SourceFile, span: Span) {
  const start = positionAt(file, span[0]);
  const end = positionAt(file, span[1]);
  const { line, column } = start;
  return { file: file.path, line, column, endLine: end.line, endColumn: end.column };
}

import { positionAt } from "../../text/offsets.ts";
import type { Finding, Report, RunFailure, Severity } from "../../types.ts";
import { data, logLine, property } from "../escape/log.ts";
import type { Look } from "../look.ts";
import { bySeverity, failureText, placeText } from "../order.ts";
import { listed, plural, verdict } from "../verdict.ts";

// The runner keeps ten annotations of each level in a step and drops the rest; the tenth is left for the step itself.
const MOST = 9;
const MOST_FAILURES = 3;

/** For GitHub's runner: workflow commands for the worst findings, and everything else as plain log lines. */
export function github(report: Report, look: Look): string {
  const failed = report.failures.slice(0, MOST_FAILURES);
  const errors = MOST - failed.length;
  const room: Record<Severity, number> = { error: errors, warning: MOST, notice: look.brief ? 0 : MOST };
  const annotated: Finding[] = [];
  const rest: Finding[] = [];
  for (const finding of bySeverity(report.findings)) {
    (room[finding.severity]-- > 0 ? annotated : rest).push(finding);
  }
  const rows = [
    ...failed.map(failureCommand),
    ...annotated.map((one) => command(one, look)),
    ...restRows(rest, look),
    ...report.unread.map((one) => logLine(`${placeText(one)}: not read: ${one.message}`)),
    ...report.failures.slice(MOST_FAILURES).map((one) => logLine(`failed: ${failureText(one)}`)),
    ...report.remarks.map((remark) => logLine(`note: ${remark}`)),
    logLine(
      [verdict(report, look.failOn).sentence, ...(look.aside === undefined ? [] : [look.aside])].join(" · "),
    ),
  ];
  return `${rows.join("\n")}\n`;
}

function command(finding: Finding, { brief }: Look): string {
  const start = positionAt(finding.file, finding.span[0]);
  const end = positionAt(finding.file, finding.span[1]);
  const properties = {
    file: finding.file.path,
    line: String(start.line),
    endLine: String(end.line),
    // The runner drops columns that would span lines.
    ...(start.line === end.line ? { col: String(start.column), endColumn: String(end.column) } : {}),
    title: finding.rule,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${finding.severity} ${listed.join(",")}::${data(brief ? finding.message : messageOf(finding))}`;
}

function failureCommand(failure: RunFailure): string {
  return `::error title=Indexwright could not do all of it::${data(failureText(failure))}`;
}

function messageOf({ message, why, instead }: Finding): string {
  return [`${message}.`, why, instead === "" ? "" : `Instead: ${instead}`]
    .filter((part) => part !== "")
    .join("\n");
}

function restRows(rest: readonly Finding[], { brief }: Look): readonly string[] {
  if (rest.length === 0) return [];
  const of = (severity: Severity) => rest.filter((finding) => finding.severity === severity).length;
  const parts = (["error", "warning", "notice"] as const)
    .filter((one) => of(one) > 0)
    .map((one) => plural(of(one), one));
  return [
    ...(brief
      ? []
      : [
          `::notice::${data(`${listed(parts)} more than GitHub annotates; the log of this step lists them`)}`,
        ]),
    `::group::${data(`${plural(rest.length, "further finding")}`)}`,
    ...rest.map((one) => logLine(`${placeText(one)}: ${one.severity}[${one.rule}]: ${one.message}`)),
    "::endgroup::",
  ];
}

import type { Finding, Report, RuleInfo } from "../../types.ts";
import { equalFindings } from "../equal-findings.ts";
import { line, terminalText } from "../escape/terminal.ts";
import type { Look } from "../look.ts";
import { byPlace } from "../order.ts";
import { palette } from "../palette.ts";
import { wrap } from "../prose.ts";
import { plural, verdict } from "../verdict.ts";
import { findingRows } from "./finding.ts";
import { noticeSections } from "./notices.ts";
import { otherRows } from "./other-places.ts";
import { proofRows } from "./proof.ts";
import { ruleRows } from "./rule-table.ts";
import { failureRows, remarkRows, unreadRows } from "./run-rows.ts";
import { sendingRows } from "./sendings.ts";
import type { Sheet } from "./sheet.ts";

/** Prose is not easier to read for being wider. */
const READABLE = 100;

/** For people: what is wrong, shown in their SQL, and how each migration reaches the server. */
export function terminal(report: Report, look: Look): string {
  const width = Math.max(40, look.width);
  const sheet: Sheet = {
    paint: palette(look.color),
    width,
    measure: Math.min(width, READABLE),
    ...(report.proof ? { proof: report.proof } : {}),
    urls: new Map(report.rules.flatMap((rule: RuleInfo) => (rule.url ? [[rule.id, rule.url] as const] : []))),
  };
  const sections = [
    ...findingSections(report.findings, sheet),
    unreadRows(report, sheet),
    failureRows(report, sheet),
    sendingRows(report, sheet),
    proofRows(report.proof, sheet),
    [...ignoredRows(report, sheet), ...remarkRows(report, sheet)],
    [verdictRow(report, look, sheet), ...hintRows(report, sheet)],
  ];
  return terminalText(
    sections.filter((rows) => rows.length > 0).flatMap((rows, at) => (at === 0 ? rows : ["", ...rows])),
  );
}

/** Of many findings first the rules. Errors and warnings by place, in full; notices after them, of which many of one kind are only listed. */
function findingSections(findings: readonly Finding[], sheet: Sheet): readonly (readonly string[])[] {
  const said = new Set<string>();
  const sorted = byPlace(findings);
  const loud = sorted.filter((one) => one.severity !== "notice");
  const notices = sorted.filter((one) => one.severity === "notice");
  return [
    ruleRows(findings, sheet),
    ...equalFindings(loud).map(([first, ...others]) =>
      first ? [...findingRows(first, sheet, said), ...otherRows(others, sheet)] : [],
    ),
    ...noticeSections(notices, sheet, said),
  ];
}

function ignoredRows(report: Report, { paint }: Sheet): readonly string[] {
  if (report.ignored.length === 0) return [];
  const byComment = report.ignored.filter((one) => one.directiveLine !== undefined).length;
  const byBaseline = report.ignored.length - byComment;
  const parts = [
    byComment > 0 ? `${byComment} by a comment` : "",
    byBaseline > 0 ? `${byBaseline} by the baseline` : "",
  ].filter((part) => part !== "");
  return [`${paint.bold("ignored:")} ${plural(report.ignored.length, "finding")} (${parts.join(", ")})`];
}

function hintRows({ hint }: Report, { measure }: Sheet): readonly string[] {
  return hint === null ? [] : wrap(line(hint), measure);
}

function verdictRow(report: Report, look: Look, { paint }: Sheet): string {
  const { outcome, headline, sentence } = verdict(report, look.failOn);
  const { error, warning } = paint.severity;
  const ink = { clean: paint.good, passes: warning, unread: paint.unread, fails: error, error }[outcome];
  return outcome === "clean" ? ink(sentence) : ink(headline) + sentence.slice(headline.length);
}

import type { Report } from "../types.ts";
import { code, text } from "./escape/markdown.ts";
import type { Look } from "./look.ts";
import { details } from "./markdown-finding.ts";
import { proofSection } from "./markdown-proof.ts";
import { bySeverity, compare, place } from "./order.ts";
import { sendings } from "./sendings.ts";
import { plural, verdict } from "./verdict.ts";

// A comment holds 65,536 characters; what does not fit is counted, and stands in the other formats.
const TABLE = 16_000;
const DETAILS = 30_000;
const LIST = 5_000;

/** For a job summary or a comment: the verdict, the findings at a glance, then each with its SQL. */
export function markdown(report: Report, look: Look): string {
  const { headline, sentence } = verdict(report, look.failOn);
  const rest = sentence.slice(headline.length);
  const sections = [
    `**${text(headline)}**${rest.startsWith(" ") ? " " : ""}${text(rest)}`,
    ...findings(report),
    ...(report.proof ? [proofSection(report.proof)] : []),
    ...migrations(report),
    ...list("Not read", unread(report)),
    ...list("Ignored", ignored(report)),
    ...list(
      "Notes",
      report.remarks.map((remark) => `- ${text(remark)}`),
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

function findings(report: Report): readonly string[] {
  if (report.findings.length === 0) return [];
  const worst = bySeverity(report.findings);
  const rows = worst.map((one) => `| ${one.severity} | ${code(place(one))} | ${text(one.message)} |`);
  const urls = new Map(report.rules.map((rule) => [rule.id, rule.url] as const));
  const table = [
    "| | where | what |",
    "| --- | --- | --- |",
    ...within(rows, TABLE, (more) => `| | | … and ${more} more |`),
  ];
  const full = within(
    worst,
    DETAILS,
    (more) => `… and ${plural(more, "finding")} without details here`,
    (one) => details(one, urls.get(one.rule)),
  );
  return [table.join("\n"), ...full];
}

function migrations(report: Report): readonly string[] {
  const rows = sendings(report).map(
    ({ tool, execution, why, places }) =>
      `| ${text(tool)} | ${execution} | ${text(why)} | ${places.map(code).join("<br>")} |`,
  );
  if (rows.length === 0) return [];
  const shown = within(rows, LIST, (more) => `| … and in ${more} more ways | | | |`);
  const table = ["| tool | sent as | because | migrations |", "| --- | --- | --- | --- |", ...shown];
  return ["### How the migrations are sent", table.join("\n")];
}

function unread(report: Report): readonly string[] {
  const sorted = report.unread.toSorted((a, b) => compare(a.file.path, b.file.path) || a.span[0] - b.span[0]);
  return sorted.map((one) => `- ${code(place(one))} ${text(one.message)}`);
}

function ignored(report: Report): readonly string[] {
  return report.ignored.map((one) => `- ${code(place(one))} ${code(one.rule)}: ${text(one.reason)}`);
}

function list(title: string, rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  return [`### ${title}`, within(rows, LIST, (more) => `- … and ${more} more`).join("\n")];
}

/** As many as fit in so many characters, the rest as one sentence; made one by one, since thousands may follow. */
function within<T>(
  all: readonly T[],
  room: number,
  rest: (more: number) => string,
  made: (one: T) => string = String,
): readonly string[] {
  const kept: string[] = [];
  let used = 0;
  for (const one of all) {
    const row = made(one);
    used += row.length;
    if (used > room) return [...kept, rest(all.length - kept.length)];
    kept.push(row);
  }
  return kept;
}

import type { Finding, Report } from "../../types.ts";
import { equalFindings } from "../equal-findings.ts";
import { codeSpan, fence, text } from "../escape/markdown.ts";
import type { Look } from "../look.ts";
import { bySeverity, compare, failureText, placeText } from "../order.ts";
import { evidenceWords } from "../proof/evidence-words.ts";
import { type RuleGroup, ruleGroups } from "../rule-groups.ts";
import { sendings } from "../sendings.ts";
import { plural, verdict } from "../verdict.ts";
import { details, ruleName } from "./finding.ts";

/** Characters that a page may spend on each of its parts; what does not fit is counted, and stands in other formats. */
export interface Room {
  readonly table: number;
  readonly details: number;
  readonly list: number;
}

/** A comment holds 65,536 characters; all parts together stay below. */
export const comment: Room = { table: 12_000, details: 24_000, list: 4_000 };

const sign = { clean: "✅", passes: "⚠️", unread: "🟣", fails: "❌", error: "⛔" } as const;

/** The same page with so many times the room. */
export function scaled({ table, details, list }: Room, times: number): Room {
  return { table: table * times, details: details * times, list: list * times };
}

export function verdictLine(report: Report, look: Look): string {
  const { outcome, headline, sentence } = verdict(report, look.failOn);
  const rest = sentence.slice(headline.length);
  const mild = outcome === "passes" && report.findings.every((one) => one.severity === "notice");
  const mark = mild && report.unread.length === 0 ? sign.clean : sign[outcome];
  const aside = look.aside === undefined ? "" : ` · ${text(look.aside)}`;
  return `${mark} **${text(`Indexwright ${report.version}: ${headline}`)}**${rest.startsWith(" ") ? " " : ""}${text(rest)}${aside}`;
}

/** Of a long list a page shows so many, after a table of its rules; the others are searched for in other formats. */
const MOST_IN_FULL = 30;

/** The findings at a glance, or of many the rules and the first ones; then each with its SQL, equal ones once. */
export function markdownFindings(some: readonly Finding[], report: Report, room: Room): readonly string[] {
  if (some.length === 0) return [];
  const worst = bySeverity(some);
  const urls = new Map(report.rules.map((rule) => [rule.id, rule.url] as const));
  const shown = worst.slice(0, MOST_IN_FULL);
  const groups = ruleGroups(worst);
  const full = withinBytes(
    equalFindings(shown),
    room.details,
    (more) => `and ${plural(more, "group")} of findings without details here`,
    ([first, ...others]) =>
      first ? details(first, others, urls.get(first.rule), evidenceWords(first, report)) : "",
  );
  const more = worst.length - shown.length;
  return [
    ...(groups.length > 0 ? [ruleTable(groups, urls)] : []),
    ...(more > 0 ? [`The first ${shown.length} of ${worst.length}:`] : []),
    glance(shown, room),
    ...full,
  ];
}

/** Of many findings, wherever they are shown, how many each rule has; of few nothing. */
export function rulesAtAGlance(some: readonly Finding[], report: Report): readonly string[] {
  const groups = ruleGroups(bySeverity(some));
  const urls = new Map(report.rules.map((rule) => [rule.id, rule.url] as const));
  return groups.length > 0 ? [ruleTable(groups, urls)] : [];
}

function ruleTable(groups: readonly RuleGroup[], urls: ReadonlyMap<string, string | undefined>): string {
  const rows = groups.map(
    ({ rule, count, first }) =>
      `| ${count} × ${first.severity} | ${ruleName(rule, urls.get(rule))} | ${codeSpan(placeText(first))} |`,
  );
  return ["| | rule | first at |", "| --- | --- | --- |", ...rows].join("\n");
}

function glance(worst: readonly Finding[], room: Room): string {
  const rows = worst.map((one) => `| ${one.severity} | ${codeSpan(placeText(one))} | ${text(one.message)} |`);
  const shown = withinBytes(rows, room.table, (more) => `| | | and ${more} more |`);
  return ["| | where | what |", "| --- | --- | --- |", ...shown].join("\n");
}

/** At a glance alone, and folded: nobody has to act on them. */
export function notices(report: Report, room: Room): readonly string[] {
  const some = report.findings.filter((one) => one.severity === "notice");
  if (some.length === 0) return [];
  return folded(plural(some.length, "notice"), [glance(bySeverity(some), { ...room, table: room.list })]);
}

/** What the change did not bring is no part of its verdict, and stands folded. */
export function markdownStanding(report: Report, room: Room): readonly string[] {
  if (report.standing.length === 0) return [];
  const count = plural(report.standing.length, "finding");
  return folded(`${count} on lines that this change does not touch`, [
    glance(bySeverity(report.standing), { ...room, table: room.list }),
  ]);
}

export function markdownMigrations(report: Report, room: Room): readonly string[] {
  const table = sendingsTable(report, room);
  return table === null ? [] : ["### How the migrations are sent", table];
}

export function foldedMigrations(report: Report, room: Room): readonly string[] {
  const table = sendingsTable(report, room);
  return table === null ? [] : folded("How the migrations are sent", [table]);
}

function sendingsTable(report: Report, room: Room): string | null {
  const rows = sendings(report).map(
    ({ tool, execution, why, places }) =>
      `| ${text(tool)} | ${execution} | ${text(why)} | ${places.map(codeSpan).join("<br>")} |`,
  );
  if (rows.length === 0) return null;
  const shown = withinBytes(rows, room.list, (more) => `| and in ${more} more ways | | | |`);
  return ["| tool | sent as | because | migrations |", "| --- | --- | --- | --- |", ...shown].join("\n");
}

/** SQL to paste when the change turns out to hurt. */
export function markdownWaysBack(report: Report, room: Room): readonly string[] {
  const sorted = report.waysBack.toSorted((a, b) => compare(a.file.path, b.file.path));
  if (sorted.length === 0) return [];
  const parts = sorted.map(({ file, sql, written }) => {
    const said = written === null ? "no rollback in the migrations does all of this" : `as in ${written}`;
    return `${codeSpan(file.path)}: ${text(said)}\n\n${fence(sql, "sql")}`;
  });
  const more = (count: number): string => `and ${plural(count, "more migration")}`;
  return folded("Rollback SQL", withinBytes(parts, room.list, more));
}

export function markdownUnread(report: Report, room: Room): readonly string[] {
  const sorted = report.unread.toSorted((a, b) => compare(a.file.path, b.file.path) || a.span[0] - b.span[0]);
  const rows = sorted.map((one) => `- ${codeSpan(placeText(one))} ${text(one.message)}`);
  return list("Not read", rows, room);
}

/** What the run could not do stands first: anyone who reads on must know that it is not all. */
export function markdownFailures(report: Report, room: Room): readonly string[] {
  const rows = report.failures.map((one) => `- ${text(failureText(one))}`);
  return list("What could not be done", rows, room);
}

export function markdownIgnored(report: Report, room: Room): readonly string[] {
  const rows = report.ignored.map(
    (one) => `- ${codeSpan(placeText(one))} ${codeSpan(one.rule)}: ${text(one.reason)}`,
  );
  return list("Ignored", rows, room);
}

export function markdownNotes(report: Report, room: Room): readonly string[] {
  return list("Notes", remarks(report), room);
}

export function foldedNotes(report: Report, room: Room): readonly string[] {
  const rows = remarks(report);
  return rows.length === 0 ? [] : folded("Notes", [listed(rows, room)]);
}

function remarks(report: Report): readonly string[] {
  return report.remarks.map((remark) => `- ${text(remark)}`);
}

function list(title: string, rows: readonly string[], room: Room): readonly string[] {
  return rows.length === 0 ? [] : [`### ${title}`, listed(rows, room)];
}

function listed(rows: readonly string[], room: Room): string {
  return withinBytes(rows, room.list, (more) => `- and ${more} more`).join("\n");
}

export function folded(title: string, parts: readonly string[]): readonly string[] {
  return ["<details>", `<summary>${title}</summary>`, ...parts, "</details>"];
}

/** As many as fit in so many characters, the rest as one sentence; made one by one, since thousands may follow. */
export function withinBytes<T>(
  all: readonly T[],
  room: number,
  rest: (more: number) => string,
  made: (item: T) => string = String,
): readonly string[] {
  const kept: string[] = [];
  let used = 0;
  for (const item of all) {
    const row = made(item);
    used += row.length;
    if (used > room) return [...kept, rest(all.length - kept.length)];
    kept.push(row);
  }
  return kept;
}

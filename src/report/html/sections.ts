import { h } from "hastscript";
import type { Report } from "../../types.ts";
import { bySeverity, compare, failureText, placeText } from "../order.ts";
import { sendings } from "../sendings.ts";
import { glance } from "./findings.ts";
import { type Cell, codeElement, list, prose, type Section, sql, tableElement } from "./section.ts";

export function htmlStanding({ standing: some }: Report): Section | null {
  if (some.length === 0) return null;
  const title = "On lines that this change does not touch";
  return { id: "standing", title, count: some.length, body: [glance(bySeverity(some))] };
}

export function htmlMigrations(report: Report): Section | null {
  const rows = sendings(report).map(({ tool, execution, why, places }) => [
    tool,
    execution,
    prose(why),
    places.flatMap((place, at) => [...(at > 0 ? [h("br")] : []), codeElement(place)]),
  ]);
  if (rows.length === 0) return null;
  const title = "How the migrations are sent";
  const head = ["tool", "sent as", "because", "migrations"];
  return { id: "migrations", title, count: null, body: [tableElement(title, head, rows)] };
}

export function htmlWaysBack(report: Report): Section | null {
  const sorted = report.waysBack.toSorted((a, b) => compare(a.file.path, b.file.path));
  if (sorted.length === 0) return null;
  const body = sorted.flatMap(({ file, sql: text, written }) => {
    const said = written === null ? "no rollback in the migrations does all of this" : `as in ${written}`;
    return [h("p", {}, [codeElement(file.path), ": ", ...prose(said)]), sql(text)];
  });
  return { id: "rollback-sql", title: "Rollback SQL", count: null, body };
}

export function htmlUnread(report: Report): Section | null {
  const sorted = report.unread.toSorted((a, b) => compare(a.file.path, b.file.path) || a.span[0] - b.span[0]);
  return listed(
    "not-read",
    "Not read",
    sorted.map((one) => [codeElement(placeText(one)), " ", ...prose(one.message)]),
  );
}

export function htmlFailures(report: Report): Section | null {
  const rows = report.failures.map((one) => prose(failureText(one)));
  return listed("failures", "What could not be done", rows);
}

export function htmlIgnored(report: Report): Section | null {
  return listed(
    "ignored",
    "Ignored",
    report.ignored.map((entry) => [
      codeElement(placeText(entry)),
      " ",
      codeElement(entry.rule),
      ": ",
      ...prose(entry.reason),
    ]),
  );
}

export function htmlNotes(report: Report): Section | null {
  const hint = report.hint === null ? [] : [report.hint];
  return listed(
    "notes",
    "Notes",
    [...report.remarks, ...hint].map((one) => prose(one)),
  );
}

function listed(id: string, title: string, rows: readonly Cell[]): Section | null {
  return rows.length === 0 ? null : { id, title, count: rows.length, body: [list(rows)] };
}

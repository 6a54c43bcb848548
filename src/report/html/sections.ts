import { h } from "hastscript";
import type { Report } from "../../types.ts";
import { bySeverity, compare, failureText, placeText } from "../order.ts";
import { sendings } from "../sendings.ts";
import { glance } from "./findings.ts";
import { type Cell, code, list, prose, type Section, sql, table } from "./section.ts";

export function standing({ standing: some }: Report): Section | null {
  if (some.length === 0) return null;
  const title = "On lines that this change does not touch";
  return { id: "standing", title, count: some.length, body: [glance(bySeverity(some))] };
}

export function migrations(report: Report): Section | null {
  const rows = sendings(report).map(({ tool, execution, why, places }) => [
    tool,
    execution,
    prose(why),
    places.flatMap((place, at) => [...(at > 0 ? [h("br")] : []), code(place)]),
  ]);
  if (rows.length === 0) return null;
  const title = "How the migrations are sent";
  const head = ["tool", "sent as", "because", "migrations"];
  return { id: "migrations", title, count: null, body: [table(title, head, rows)] };
}

export function waysBack(report: Report): Section | null {
  const sorted = report.waysBack.toSorted((a, b) => compare(a.file.path, b.file.path));
  if (sorted.length === 0) return null;
  const body = sorted.flatMap(({ file, sql: text, written }) => {
    const said = written === null ? "no rollback in the migrations says all of this" : `as in ${written}`;
    return [h("p", {}, [code(file.path), ": ", ...prose(said)]), sql(text)];
  });
  return { id: "rollback-sql", title: "Rollback SQL", count: null, body };
}

export function unread(report: Report): Section | null {
  const sorted = report.unread.toSorted((a, b) => compare(a.file.path, b.file.path) || a.span[0] - b.span[0]);
  return listed(
    "not-read",
    "Not read",
    sorted.map((one) => [code(placeText(one)), " ", ...prose(one.message)]),
  );
}

export function failures(report: Report): Section | null {
  const rows = report.failures.map((one) => prose(failureText(one)));
  return listed("failures", "What could not be done", rows);
}

export function ignored(report: Report): Section | null {
  return listed(
    "ignored",
    "Ignored",
    report.ignored.map((one) => [code(placeText(one)), " ", code(one.rule), ": ", ...prose(one.reason)]),
  );
}

export function notes(report: Report): Section | null {
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

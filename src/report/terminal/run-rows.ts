import type { Report } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { compare, failureText, placeText } from "../order.ts";
import { wrap } from "../prose.ts";
import { plural } from "../verdict.ts";
import type { Sheet } from "./sheet.ts";

const MOST_UNREAD = 20;

export function unreadRows(report: Report, { paint, measure }: Sheet): readonly string[] {
  if (report.unread.length === 0) return [];
  const sorted = report.unread.toSorted((a, b) => compare(a.file.path, b.file.path) || a.span[0] - b.span[0]);
  const rows = sorted
    .slice(0, MOST_UNREAD)
    .flatMap((one) => wrap(line(`${placeText(one)}: ${one.message}`), measure - 6).map(hung));
  const more = report.unread.length - MOST_UNREAD;
  return [
    `${paint.severity.warning("not read")}${paint.bold(`: ${plural(report.unread.length, "passage")}`)}`,
    ...rows,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

export function failureRows({ failures }: Report, { paint, measure }: Sheet): readonly string[] {
  if (failures.length === 0) return [];
  const rows = failures.flatMap((one) => wrap(line(failureText(one)), measure - 6).map(hung));
  return [
    `${paint.severity.error("failed")}${paint.bold(`: ${plural(failures.length, "part")} of the run`)}`,
    ...rows,
  ];
}

function hung(row: string, at: number): string {
  return at === 0 ? `  ${row}` : `      ${row}`;
}

export function remarkRows(report: Report, { paint, measure }: Sheet): readonly string[] {
  const label = "note: ";
  return report.remarks.flatMap((remark) =>
    wrap(line(remark), measure - label.length).map((row, at) =>
      at === 0 ? `${paint.bold(label.trim())} ${row}` : " ".repeat(label.length) + row,
    ),
  );
}

import type { Report } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { wrap } from "../prose.ts";
import { sendings } from "../sendings.ts";
import { pad, width } from "../width.ts";
import type { Sheet } from "./sheet.ts";

const MOST_WAYS = 12;

/** How the migrations are sent: tool, execution and why in columns, and below each way those that go it. */
export function sendingRows(report: Report, { paint, measure }: Sheet): readonly string[] {
  const all = sendings(report);
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_WAYS);
  const tools = Math.max(...shown.map((one) => width(line(one.tool)))) + 2;
  const executions = Math.max(...shown.map((one) => one.execution.length)) + 2;
  const left = 2 + tools + executions;
  const rows = shown.flatMap((sending) => {
    const [first = "", ...rest] = wrap(line(sending.why), Math.max(24, measure - left));
    return [
      `  ${pad(line(sending.tool), tools)}${pad(sending.execution, executions)}${first}`.trimEnd(),
      ...rest.map((row) => " ".repeat(left) + row),
      ...sending.places.map((place) => paint.dim(`    ${line(place)}`)),
    ];
  });
  const more = all.length - shown.length;
  return [
    paint.bold("how migrations are sent:"),
    ...rows,
    ...(more > 0 ? [`  … and in ${more} more ways`] : []),
  ];
}

import type { Report } from "../types.ts";
import { line } from "./escape/terminal.ts";
import { wrap } from "./prose.ts";
import { type Sending, sendings } from "./sendings.ts";
import type { Sheet } from "./terminal.ts";
import { pad, width } from "./width.ts";

const MOST_ROWS = 20;
const LEAST_WHY = 28;

/** The table of how each migration is sent. */
export function sendingRows(report: Report, { paint, measure }: Sheet): readonly string[] {
  const all = sendings(report);
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_ROWS).map(safe);
  const head: Sending = { place: "migration", tool: "tool", execution: "sent as", why: "because" };
  const widest = (of: (one: Sending) => string) => Math.max(...[head, ...shown].map((one) => width(of(one))));
  const columns = [
    widest((one) => one.place),
    widest((one) => one.tool),
    widest((one) => one.execution),
  ] as const;
  const taken = columns[0] + columns[1] + columns[2] + 6;
  const beside = measure - taken >= LEAST_WHY;
  const row = (one: Sending) => {
    const [tool, execution] = [pad(one.tool, columns[1]), pad(one.execution, columns[2])];
    if (!beside) return [one.place, ...under(one, measure)];
    const why = wrap(one.why, measure - taken);
    const first = `${pad(one.place, columns[0])}  ${tool}  ${execution}  ${why[0] ?? ""}`;
    return [first.trimEnd(), ...why.slice(1).map((part) => " ".repeat(taken) + part)];
  };
  const more = all.length - shown.length;
  return [
    ...(beside ? row(head).map(paint.dim) : [paint.dim("how migrations are sent")]),
    ...shown.flatMap(row),
    ...(more > 0 ? [`… and ${more} more ways of sending`] : []),
  ];
}

/** Where the columns do not fit side by side. */
function under(one: Sending, measure: number): readonly string[] {
  return wrap(`${one.tool}, ${one.execution}: ${one.why}`, measure - 4).map((part) => `    ${part}`);
}

function safe(one: Sending): Sending {
  return { place: line(one.place), tool: line(one.tool), execution: one.execution, why: line(one.why) };
}

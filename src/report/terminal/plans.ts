import type { Proof } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import {
  derivedWords,
  type PlanCells,
  planCells,
  planRemarks,
  plansVerdict,
  shownPlans,
} from "../proof/plan-words.ts";
import { wrap } from "../prose.ts";
import { pad, width } from "../width.ts";
import type { Sheet } from "./sheet.ts";

const MOST_ROWS = 40;
const MOST_REMARKS = 20;
const MOST_DERIVED = 30;
const LONGEST_SQL = 400;
const WIDEST_CELL = 40;
const KEPT_END = 14;

const head: PlanCells = { query: "query", before: "before", after: "after", change: "", index: "uses" };
const columns = ["query", "before", "after", "change", "index"] as const;

/** Each query before and after, then what is to be said of single ones. */
export function planRows(proof: Proof, { paint, measure }: Sheet): readonly string[] {
  const { plans } = proof;
  if (!plans || plans.length === 0) return [];
  const { rows: touched, says } = shownPlans(plans);
  const shown = touched.slice(0, MOST_ROWS).map(planCells);
  const cells = [head, ...shown].map((row) => columns.map((name) => cut(line(row[name]))));
  const used = columns.map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ""))));
  const [first = "", ...rows] = cells.map((row) =>
    `  ${row.map((cell, at) => pad(cell, used[at] ?? 0)).join("  ")}`.trimEnd(),
  );
  const remarks = planRemarks(proof);
  const derived = derivedWords(plans);
  const left = [touched.length - shown.length, remarks.length - MOST_REMARKS, derived.length - MOST_DERIVED];
  const more = (count = 0): readonly string[] => (count > 0 ? [`  … and ${count} more`] : []);
  return [
    `  ${line(plansVerdict(proof))}`,
    ...(shown.length > 0 ? [paint.dim(first), ...rows] : []),
    ...more(left[0]),
    ...(says === null ? [] : [`  ${says}`]),
    ...remarks.slice(0, MOST_REMARKS).flatMap((one) => hung(line(one), measure)),
    ...more(left[1]),
    ...(derived.length > 0 ? [paint.dim("  asked of the new indexes:")] : []),
    ...derived
      .slice(0, MOST_DERIVED)
      .flatMap(({ name, sql }) => hung(line(`${name}: ${short(sql)}`), measure)),
    ...more(left[2]),
  ];
}

function hung(text: string, measure: number): readonly string[] {
  return wrap(text, measure - 6).map((row, at) => (at === 0 ? `    ${row}` : `      ${row}`));
}

function short(sql: string): string {
  return sql.length <= LONGEST_SQL ? sql : `${sql.slice(0, LONGEST_SQL - 1)}…`;
}

/** In the middle: a name begins with its table and ends in what tells it apart. */
function cut(text: string): string {
  if (text.length <= WIDEST_CELL) return text;
  return `${text.slice(0, WIDEST_CELL - KEPT_END - 1)}…${text.slice(-KEPT_END)}`;
}

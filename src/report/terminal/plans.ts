import type { Proof, ProvenPlan } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { derivedWords, planCells, planRemarks, plansVerdict, shownPlans } from "../proof/plan-words.ts";
import { wrap } from "../prose.ts";
import type { Sheet } from "./sheet.ts";
import { fittedTable, type TableRow } from "./table.ts";

const MOST_ROWS = 40;
const MOST_REMARKS = 20;
const MOST_DERIVED = 30;
const LONGEST_SQL = 400;
const LONGEST_NAME = 400;
const INDENT = "  ";

const head: TableRow = { title: "query", cells: ["before", "after", "", "uses"] };

/** Each query before and after, then what is to be said of single ones. */
export function planRows(proof: Proof, { paint, width, measure }: Sheet): readonly string[] {
  const { plans } = proof;
  if (!plans || plans.length === 0) return [];
  const { rows: touched, says } = shownPlans(plans);
  const shown = touched.slice(0, MOST_ROWS);
  const table = fittedTable(head, shown.map(rowOf), width - INDENT.length);
  const remarks = planRemarks(proof);
  const derived = derivedWords(plans);
  const left = [touched.length - shown.length, remarks.length - MOST_REMARKS, derived.length - MOST_DERIVED];
  const more = (count = 0): readonly string[] => (count > 0 ? [`  … and ${count} more`] : []);
  return [
    ...wrap(line(plansVerdict(proof)), measure - 2).map((row) => INDENT + row),
    ...(shown.length > 0 ? table.head.map((row) => paint.dim(INDENT + row)) : []),
    ...table.rows.flat().map((row) => INDENT + row),
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

function rowOf(plan: ProvenPlan): TableRow {
  const { query, before, after, change, index } = planCells(plan);
  return { title: short(line(query), LONGEST_NAME), cells: [before, after, change, index].map(line) };
}

function hung(text: string, measure: number): readonly string[] {
  return wrap(text, measure - 6).map((row, at) => (at === 0 ? `    ${row}` : `      ${row}`));
}

function short(text: string, most = LONGEST_SQL): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

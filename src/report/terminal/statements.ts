import { positionAt } from "../../text/offsets.ts";
import type { Proof } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { briefly, cellsOf, type ProofText, toldOf } from "../proof/words.ts";
import type { Sheet } from "./sheet.ts";
import { fittedTable, type TableRow } from "./table.ts";

const MOST_ROWS = 60;
/** A message of the server may be long; the JSON report has all of it. */
const LONGEST_NOTE = 400;
const INDENT = "    ";

const head: TableRow = { title: "statement", cells: ["locks", "keeps out", "took", "longest wait"] };

/** One table of all statements, file by file. */
export function statementRows(proof: Proof, { paint, width }: Sheet): readonly string[] {
  const all = toldOf(proof);
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_ROWS);
  const margin = String(Math.max(...shown.map(({ run }) => lineNumber(run)))).length;
  const table = fittedTable(
    head,
    shown.map((told) => rowOf(told, margin)),
    width - INDENT.length,
  );
  const more = all.length - shown.length;
  return [
    ...table.head.map((row) => paint.dim(INDENT + row)),
    ...table.rows.flatMap((rows, at) => {
      const file = shown[at]?.run.file.path ?? "";
      const heading = file === shown[at - 1]?.run.file.path ? [] : [`  ${line(file)}`];
      return [...heading, ...rows.map((row) => INDENT + row)];
    }),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function rowOf(told: ProofText, margin: number): TableRow {
  const { locks, blocks, took, waited } = cellsOf(told);
  const lead = `${String(lineNumber(told.run)).padStart(margin)}  `;
  const title = line(briefly(told.run));
  return told.run.status === "ok"
    ? { lead, title, cells: [locks, blocks, took, waited].map(line) }
    : { lead, title, cells: [], note: cut(line(locks)) };
}

function lineNumber({ file, span }: ProofText["run"]): number {
  return positionAt(file, span[0]).line;
}

function cut(text: string): string {
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE - 1)}…` : text;
}

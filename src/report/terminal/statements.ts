import { positionAt } from "../../text/offsets.ts";
import type { Proof } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { briefly, type Cells, cellsOf, type ProofText, toldOf } from "../proof/words.ts";
import { pad, width } from "../width.ts";
import type { Sheet } from "./sheet.ts";

const MOST_ROWS = 60;
/** A message of the server may be long; the JSON report has all of it. */
const WIDEST_CELL = 48;

const head: Cells = {
  where: "statement",
  locks: "locks",
  blocks: "keeps out",
  took: "took",
  waited: "longest wait",
};
const columns = ["where", "locks", "blocks", "took", "waited"] as const;

/** One table of all statements, file by file. */
export function statementRows(proof: Proof, { paint }: Sheet): readonly string[] {
  const all = toldOf(proof);
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_ROWS);
  const last = Math.max(...shown.map(({ run }) => lineNumber(run)));
  const margin = String(last).length;
  const cells = [
    columns.map((name) => head[name]),
    ...shown.map((told) => cellsIn(told, margin).map((cell) => cut(line(cell)))),
  ];
  const used = columns.map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ""))));
  const [first = "", ...rows] = cells.map((row) =>
    row.map((cell, at) => pad(cell, used[at] ?? 0)).join("  "),
  );
  const more = all.length - shown.length;
  return [
    paint.dim(`    ${first}`.trimEnd()),
    ...rows.flatMap((row, at) => {
      const file = shown[at]?.run.file.path ?? "";
      const heading = file === shown[at - 1]?.run.file.path ? [] : [`  ${line(file)}`];
      return [...heading, `    ${row}`.trimEnd()];
    }),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function cellsIn(told: ProofText, margin: number): readonly string[] {
  const { locks, blocks, took, waited } = cellsOf(told);
  const where = `${String(lineNumber(told.run)).padStart(margin)}  ${briefly(told.run)}`;
  return [where, locks, blocks, took, waited];
}

function lineNumber({ file, span }: ProofText["run"]): number {
  return positionAt(file, span[0]).line;
}

function cut(text: string): string {
  return text.length > WIDEST_CELL ? `${text.slice(0, WIDEST_CELL - 1)}…` : text;
}

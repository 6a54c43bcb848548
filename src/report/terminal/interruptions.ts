import type { Proof } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { type InterruptionMatrix, interruptionMatrix } from "../proof/interruption-matrix.ts";
import { pad, width } from "../width.ts";
import type { Sheet } from "./sheet.ts";

const GAP = "  ";
/** The end of a path tells statements apart. */
const WIDEST_HEAD = 24;

/** Each wait, and what came of each statement that was cancelled in it; beside each other as many statements as fit. */
export function interruptionRows(proof: Proof, { paint, measure }: Sheet): readonly string[] {
  const matrix = interruptionMatrix(proof);
  if (!matrix) return [];
  const waits = ["cancelled while", ...matrix.rows.map(({ wait }) => line(wait))];
  const first = Math.max(...waits.map(width));
  const rows: string[] = [];
  for (let at = 0; at < matrix.statements.length; ) {
    const count = fitting(matrix, at, measure - first - 2);
    const columns = matrix.statements.slice(at, at + count).map((statement, place) => {
      const cells = [headOf(statement), ...matrix.rows.map(({ cells: all }) => all[at + place] ?? "")];
      const widest = Math.max(...cells.map(width));
      return cells.map((cell) => pad(cell, widest));
    });
    const block = waits.map((wait, row) =>
      `${GAP}${[pad(wait, first), ...columns.map((column) => column[row] ?? "")].join(GAP)}`.trimEnd(),
    );
    rows.push(...block.map((row, place) => (place === 0 ? paint.dim(row) : row)));
    at += count;
  }
  return rows;
}

/** At least one, however narrow the terminal is. */
function fitting({ statements }: InterruptionMatrix, from: number, room: number): number {
  let [count, used] = [0, 0];
  for (const statement of statements.slice(from)) {
    used += Math.max(width(headOf(statement)), "refused".length) + GAP.length;
    if (used > room && count > 0) break;
    count++;
  }
  return count;
}

function headOf(statement: string): string {
  const shown = line(statement);
  return shown.length <= WIDEST_HEAD ? shown : `…${shown.slice(1 - WIDEST_HEAD)}`;
}

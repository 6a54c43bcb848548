import type { Proof } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { interruptionMatrix } from "../proof/interruption-matrix.ts";
import { pad, width } from "../width.ts";
import type { Sheet } from "./sheet.ts";

const GAP = "  ";
const HEAD = "cancelled while";

interface Column {
  readonly head: string;
  readonly cells: readonly string[];
}

/** Each wait, and what came of each statement that was cancelled in it; beside each other as many statements as fit. */
export function interruptionRows(proof: Proof, { paint, width: room }: Sheet): readonly string[] {
  const matrix = interruptionMatrix(proof);
  if (!matrix) return [];
  const named = matrix.statements.map((statement, at) => ({
    head: line(statement),
    cells: matrix.rows.map(({ cells }) => cells[at] ?? ""),
  }));
  const waits = [HEAD, ...matrix.rows.map(({ wait }) => line(wait))];
  const first = Math.max(...waits.map(width)) + GAP.length;
  const isWide = first + named.reduce((sum, column) => sum + columnWidth(column), 0) > room;
  // A path is never cut: it is named below, by a number.
  const columns = isWide ? named.map(({ cells }, at) => ({ head: `(${at + 1})`, cells })) : named;
  const blocks = packed(columns, room - first);
  return [
    ...blocks.flatMap((block) => {
      const rows = waits.map((wait, at) =>
        [`${GAP}${pad(wait, first - GAP.length)}`, ...block.map((one) => cellOf(one, at))].join("").trimEnd(),
      );
      return rows.map((row, at) => (at === 0 ? paint.dim(row) : row));
    }),
    ...(isWide ? named.map(({ head }, at) => paint.dim(`${GAP}(${at + 1}) ${head}`)) : []),
  ];
}

/** With the space before it. */
function columnWidth({ head, cells }: Column): number {
  return GAP.length + Math.max(width(head), ...cells.map(width));
}

function cellOf(column: Column, at: number): string {
  const text = at === 0 ? column.head : (column.cells[at - 1] ?? "");
  return GAP + pad(text, columnWidth(column) - GAP.length);
}

/** Side by side as many as have room, and at least one, however narrow the terminal is. */
function packed(columns: readonly Column[], room: number): readonly (readonly Column[])[] {
  const blocks: Column[][] = [];
  let used = 0;
  for (const column of columns) {
    used += columnWidth(column);
    const last = blocks.at(-1);
    if (last && used <= room) last.push(column);
    else {
      blocks.push([column]);
      used = columnWidth(column);
    }
  }
  return blocks;
}

import { widestWord, wrap } from "../prose.ts";
import { pad, width } from "../width.ts";

const GAP = "  ";
/** What stands below its title is further in. */
const INNER = "      ";
/** What is as short is not broken. */
const SHORT = 24;

/** A row of a table: what it is about, and what is said of that. */
export interface TableRow {
  readonly title: string;
  /** Before the title, and as wide in every row. */
  readonly lead?: string;
  /** One for each column; empty where nothing is to be said. */
  readonly cells: readonly string[];
  /** A sentence instead of the cells. */
  readonly note?: string;
}

/** The lines of the table's head, and those of each row. */
export interface FittedTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A table in so many columns of a terminal: a line for each row where that fits, else the cells below their title,
 * wrapped between words, and where not even their longest words fit beside each other, one below the other.
 */
export function fittedTable(head: TableRow, rows: readonly TableRow[], room: number): FittedTable {
  const all = [head, ...rows];
  const titles = Math.max(...all.map((row) => width(ledTitle(row))));
  const natural = head.cells.map((_, at) => Math.max(...all.map(({ cells }) => width(cells[at] ?? ""))));
  if (titles + sumOf(natural) <= room) {
    const inLine = (row: TableRow): readonly string[] => {
      if (row.note !== undefined && titles + GAP.length + width(row.note) > room) return below(row, [], room);
      return [
        joined([ledTitle(row), ...(row.note === undefined ? row.cells : [row.note])], [titles, ...natural]),
      ];
    };
    return { head: inLine(head), rows: rows.map(inLine) };
  }
  const least = natural.map((size, at) =>
    Math.max(Math.min(size, SHORT), ...all.map(({ cells }) => widestWord(cells[at] ?? ""))),
  );
  const inner = room - INNER.length + GAP.length;
  if (sumOf(least) > inner)
    return { head: [], rows: rows.map((row) => below(row, labelled(head, row, room), room)) };
  const columns = widened(least, natural, inner);
  const inColumns = (row: TableRow) => below(row, wrapped(row.cells, columns), room);
  return { head: inColumns(head), rows: rows.map(inColumns) };
}

/** With the space before each of them. */
function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, size) => sum + GAP.length + size, 0);
}

/** The widest gives way first. */
function widened(least: readonly number[], natural: readonly number[], room: number): readonly number[] {
  const at = (most: number) =>
    natural.map((size, place) => Math.min(size, Math.max(least[place] ?? 0, most)));
  let most = Math.max(...natural);
  while (most > 0 && sumOf(at(most)) > room) most--;
  return at(most);
}

function wrapped(cells: readonly string[], columns: readonly number[]): readonly string[] {
  const parts = cells.map((cell, at) => wrap(cell, columns[at] ?? 0));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    joined(
      parts.map((part) => part[line] ?? ""),
      columns,
    ),
  );
}

function labelled({ cells: labels }: TableRow, { cells }: TableRow, room: number): readonly string[] {
  return cells.flatMap((cell, at) => {
    const label = labels[at] === "" ? "" : `${labels[at]}: `;
    return cell === "" ? [] : hung(label + cell, room - INNER.length);
  });
}

function ledTitle({ lead = "", title }: TableRow): string {
  return lead + title;
}

/** The title, then what is said of it. */
function below(
  { title, lead = "", note }: TableRow,
  lines: readonly string[],
  room: number,
): readonly string[] {
  const said = note === undefined ? lines : hung(note, room - INNER.length);
  const led = hung(title, room - lead.length).map(
    (row, at) => (at === 0 ? lead : " ".repeat(lead.length)) + row,
  );
  return [...led, ...said.map((row) => (row === "" ? "" : INNER + row))];
}

function hung(text: string, room: number): readonly string[] {
  return wrap(text, room - GAP.length).map((row, at) => (at === 0 ? row : `${GAP}${row}`));
}

function joined(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, at) => pad(cell, widths[at] ?? 0))
    .join(GAP)
    .trimEnd();
}

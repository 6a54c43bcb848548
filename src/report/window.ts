import { line } from "./escape/terminal.ts";
import { graphemes, width } from "./width.ts";

/** A line as it is shown: cut to a room, with the columns of what is marked in it. */
export interface Window {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Cell {
  readonly at: number;
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

const TAB = 4;
const CUT = "…";

/** Shows `raw` in at most `room` columns, cut around the UTF-16 offsets from … to. */
export function show(raw: string, from: number, to: number, room: number): Window {
  // A line of a megabyte is not worth measuring: nothing outside this stretch could be shown.
  const first = from > 2 * room ? whole(raw, from - room) : 0;
  const last = whole(raw, Math.min(raw.length, Math.max(first, from) + 3 * room));
  const cells = measured(raw.slice(first, last), first);
  const end = cells.at(-1);
  const total = end ? end.column + end.width : 0;
  const start = cells[indexOf(cells, from + 1) - 1]?.column ?? 0;
  const reached = from < raw.length ? start : total;
  const stop = Math.max(reached, cells[indexOf(cells, to)]?.column ?? total);
  // A caret may stand just after the text.
  const extent = Math.max(total, reached + 1);
  if (first === 0 && last === raw.length && extent <= room)
    return { text: join(cells), start: reached, end: Math.max(stop, reached + 1) };
  return cut(cells, {
    start: reached,
    stop,
    total: extent,
    room,
    before: first > 0,
    after: last < raw.length,
  });
}

interface Cutting {
  readonly start: number;
  readonly stop: number;
  readonly total: number;
  readonly room: number;
  readonly before: boolean;
  readonly after: boolean;
}

function cut(cells: readonly Cell[], { start, stop, total, room, before, after }: Cutting): Window {
  const marked = stop - start;
  const lead = marked >= room - 4 ? 4 : Math.floor((room - marked) / 2);
  const left = Math.max(0, Math.min(start - lead, after ? total : total - room + 1));
  const cutLeft = before || left > 0;
  const budget = room - (cutLeft ? 1 : 0);
  const rest = cells.filter((cell) => cell.column >= left);
  const origin = rest[0]?.column ?? 0;
  const cutRight = after || total - origin > budget;
  const limit = origin + budget - (cutRight ? 1 : 0);
  const kept = rest.filter((cell) => cell.column + cell.width <= limit);
  const edge = kept.at(-1) ? (kept.at(-1)?.column ?? 0) + (kept.at(-1)?.width ?? 0) : origin;
  const shift = (cutLeft ? 1 : 0) - origin;
  const from = Math.max(0, start + shift);
  const to = Math.min(stop, edge) + shift;
  return {
    text: (cutLeft ? CUT : "") + join(kept) + (cutRight ? CUT : ""),
    start: from,
    end: Math.max(to, from + 1),
  };
}

function measured(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let at = offset;
  let column = 0;
  for (const part of graphemes(text)) {
    const shown = part === "\t" ? " ".repeat(TAB - (column % TAB)) : standing(line(part));
    const cell = { at, text: shown, column, width: width(shown) };
    cells.push(cell);
    at += part.length;
    column += cell.width;
  }
  return cells;
}

/** An accent without its letter would climb onto whatever stands before it. */
function standing(text: string): string {
  return text !== "" && width(text) === 0 ? `\u25cc${text}` : text;
}

/** The first cell at an offset or after it. A span that begins or ends inside a grapheme covers all of it. */
function indexOf(cells: readonly Cell[], at: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function join(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join("");
}

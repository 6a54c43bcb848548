import type { Query, SourceFile, Workload } from "../../types.ts";
import { parseWorkload } from "./index.ts";

/** Of an export of thousands, the first are those that matter. */
const MOST = 200;
const LONGEST_NAME = 60;

/** An export of pg_stat_statements: rows with a column `query`, as JSON or as CSV with a head; null: it is neither. Never throws. */
export function parseExport(file: SourceFile): Workload | null {
  const texts = file.path.endsWith(".json") ? inJson(file.text) : inCsv(file.text);
  if (texts === null) return null;
  const queries: Query[] = [];
  let left = 0;
  for (const [at, text] of texts.slice(0, MOST).entries()) {
    const read = parseWorkload({ path: file.path, text, changed: "none" });
    const [query] = read.queries;
    if (!query || read.wrong.length > 0 || read.queries.length > 1) left++;
    else queries.push({ ...query, name: `${at + 1}: ${shortened(query.text)}`, place: null });
  }
  return { queries, wrong: [], left, beyond: Math.max(0, texts.length - MOST) };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}

function inJson(text: string): readonly string[] | null {
  try {
    const rows: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (!Array.isArray(rows)) return null;
    const texts = rows.map((row: { query?: unknown } | null) => row?.query);
    return texts.every((one) => typeof one === "string") ? texts : null;
  } catch {
    return null;
  }
}

function inCsv(text: string): readonly string[] | null {
  const [head = [], ...rows] = rowsOf(text.replace(/^\ufeff/, ""));
  const column = head.indexOf("query");
  if (column < 0) return null;
  return rows.flatMap((row) => row[column] ?? []);
}

/** RFC 4180: commas, and quotes that are doubled inside quotes, between which lines may break. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) return [];
    const [, quoted, plain = "", end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

import { quoteLiteral } from "../../sql/grammar/name.ts";
import { rowsOfCsv } from "../../text/csv.ts";
import type { Query, SourceFile, Workload } from "../../types.ts";
import { parseWorkload } from "./index.ts";
import { loggedValues } from "./logged-values.ts";

/** Of an export of thousands, the first are those that matter. */
const MOST = 200;
const LONGEST_NAME = 60;

/** A row of an export. */
export interface ExportedQuery {
  readonly text: string;
  /** By the parameter's number: constants, as written in SQL. */
  readonly values: ReadonlyMap<number, readonly string[]>;
}

/** An export of pg_stat_statements: rows with a column `query`, as JSON or as CSV with a head; null: it is neither. Never throws. */
export function parseExport(file: SourceFile): Workload | null {
  const rows = file.path.endsWith(".json") ? rowsOfJson(file.text) : queriesOfCsv(file.text);
  return rows && workloadOf(rows, file.path);
}

/** Each row as a query. What is none that could be read says why; what has no plan is left out by name. */
export function workloadOf(rows: readonly ExportedQuery[], path: string): Workload {
  const queries: Query[] = [];
  const left: string[] = [];
  for (const [at, { text, values }] of rows.slice(0, MOST).entries()) {
    const name = `${at + 1}: ${shortened(text)}`;
    const read = parseWorkload({ path, text, changed: "none" });
    const [query] = read.queries;
    const [wrong] = read.wrong;
    if (query && !wrong && read.queries.length === 1)
      queries.push({ ...withValues(query, values), name, place: null });
    else if (planned.test(text))
      queries.push(unreadQuery(name, text, wrong?.message ?? "it is more than one query"));
    else left.push(name);
  }
  return { queries, wrong: [], left, beyond: Math.max(0, rows.length - MOST) };
}

const planned =
  /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*\(*\s*(?:select|insert|update|delete|merge|with|values|table)\b/i;

function unreadQuery(name: string, text: string, wrong: string): Query {
  const nothing = { place: null, reads: false, parameters: [], class: null, budgets: [] };
  return { ...nothing, name, text, wrong };
}

function withValues(query: Query, values: ExportedQuery["values"]): Query {
  const parameters = query.parameters.map((parameter, at) => ({
    ...parameter,
    values: values.get(at + 1) ?? parameter.values,
  }));
  return { ...query, parameters };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}

function rowsOfJson(text: string): readonly ExportedQuery[] | null {
  try {
    const rows: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (!Array.isArray(rows)) return null;
    const all = rows.map((row: ExportedRow | null) => exportedIn(row));
    return all.every((one) => one !== null) ? all : null;
  } catch {
    return null;
  }
}

/** As `indexwright workload` exports it, or as EXPLAIN (FORMAT JSON) and auto_explain print it. */
interface ExportedRow {
  readonly query?: unknown;
  readonly params?: unknown;
  readonly "Query Text"?: unknown;
  readonly "Query Parameters"?: unknown;
}

function exportedIn(row: ExportedRow | null): ExportedQuery | null {
  const text = row?.query ?? row?.["Query Text"];
  if (typeof text !== "string") return null;
  const logged = row?.["Query Parameters"];
  const values = typeof logged === "string" ? loggedValues(logged) : paramsIn(row?.params);
  return { text, values };
}

/** `params`: a value for each parameter, or a list of them: ["new", 7], [["new", "paid"], 7]. */
function paramsIn(params: unknown): ExportedQuery["values"] {
  if (!Array.isArray(params)) return new Map();
  return new Map(
    params.flatMap((value, at): [number, readonly string[]][] => {
      const all = (Array.isArray(value) ? value : [value]).flatMap((one) => constantOf(one) ?? []);
      return all.length > 0 ? [[at + 1, all]] : [];
    }),
  );
}

function constantOf(value: unknown): string | null {
  if (value === null) return "NULL";
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" ? quoteLiteral(value) : null;
}

function queriesOfCsv(text: string): readonly ExportedQuery[] | null {
  const [head = [], ...rows] = rowsOfCsv(text.replace(/^\ufeff/, ""));
  const column = head.indexOf("query");
  if (column < 0) return null;
  return rows.flatMap((row) => (row[column] === undefined ? [] : { text: row[column], values: new Map() }));
}

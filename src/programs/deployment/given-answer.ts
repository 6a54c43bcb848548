import { rowsOfCsv } from "../../text/csv.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Tree } from "../../types.ts";

type AnswerRows = readonly ReadonlyMap<string, unknown>[];

/** The rows of --from: CSV with a head, as psql --csv prints it, or JSON, a list of objects. Throws a UsageError. */
export function answerIn(tree: Tree, path: string, command: string): AnswerRows {
  const takes = `--from takes what the SELECT of indexwright ${command} --print answers, as CSV or JSON, of at most 8 MB`;
  const looked = tree.given(path);
  if (!("text" in looked)) throw new UsageError(`the answer ${path} cannot be read; ${takes}`);
  const text = looked.text.replace(/^\ufeff/, "");
  const rows = text.trimStart().startsWith("[") ? rowsOfJson(text) : rowsWithHead(text);
  if (rows === null || rows.length === 0) throw new UsageError(`${path} holds no answer; ${takes}`);
  return rows;
}

function rowsOfJson(text: string): AnswerRows | null {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return null;
    const all = rows.map((row: unknown) =>
      typeof row === "object" && row !== null ? new Map<string, unknown>(Object.entries(row)) : null,
    );
    return all.every((row) => row !== null) ? all : null;
  } catch {
    return null;
  }
}

function rowsWithHead(text: string): AnswerRows {
  const [head = [], ...rows] = rowsOfCsv(text);
  return rows
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => new Map(head.map((name, at) => [name, row[at] ?? ""])));
}

import type { Migration, Unit, Writing } from "../types.ts";

/** A text between two statements, without what its tool cuts at: markers may stand on lines of their own, or behind SQL. */
export function withoutMarkers({ file, pieces, writing }: Migration, from: number, to: number): string {
  if (writing?.separator === undefined || !pieces) return file.text.slice(from, to);
  let text = "";
  for (const [start, end] of pieces) {
    if (start > to || end < from) continue;
    const part = file.text.slice(Math.max(start, from), Math.min(end, to));
    // With a marker that has a line to itself that line goes.
    text = /\n[^\S\n]*$/.test(text) ? withoutRestOfLine(text, part) : text + part;
  }
  return text;
}

/** How a tool's files are written, with the markers where this file has them: behind a statement, or below it. */
export function writingAsIn({ migration: { file, pieces } }: Unit, writing: Writing): Writing {
  const { separator, leaving } = writing;
  const [first, ...more] = pieces ?? [];
  if (separator === undefined || !first || more.length === 0) return writing;
  const line = file.text.slice(file.text.lastIndexOf("\n", first[1] - 1) + 1, first[1]);
  if (line.trim() === "") return writing;
  const behind = separator.replace(/^;\n/, ";");
  return {
    ...writing,
    separator: behind,
    ...(leaving === undefined ? {} : { leaving: leaving.replace(separator, behind) }),
  };
}

/**
 * What ends a statement and stands above the next one. A comment on the statement's own line stays there: behind a marker it
 * would be part of the marker, or of what comes next.
 */
export function betweenStatements(separator: string, lead: string): string {
  const [line = ""] = lead.split("\n", 1);
  const isComment = line.trimStart().startsWith("--");
  const isAbove = isComment || line.trim() === "";
  const above = isAbove && line.length < lead.length ? lead.slice(line.length + 1) : lead.trimStart();
  if (!isComment) return separator + above;
  return `; ${line.trim()}\n${separator.replace(/^;\n?/, "")}${above}`;
}

function withoutRestOfLine(above: string, below: string): string {
  return above.replace(/[^\S\n]*$/, "") + below.replace(/^[^\S\n]*\n/, "");
}

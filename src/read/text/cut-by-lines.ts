import type { Span } from "../../types.ts";
import { linesOf } from "./lines.ts";

/** What a line of a file cut by lines is to its tool. */
export type LineRole = "text" | "begin" | "end" | "directive" | "ignored";

/**
 * Cuts a section as goose and sql-migrate do: a query ends on a line whose last word before a "--" word
 * ends in ";", and a StatementBegin/StatementEnd block is one query whatever it holds.
 * pressly/goose internal/sqlparser/parser.go, rubenv/sql-migrate sqlparse/sqlparse.go.
 */
export function cutByLines(text: string, span: Span, role: (line: string) => LineRole): readonly Span[] {
  const pieces: Span[] = [];
  let start = -1;
  let end = -1;
  let block = false;
  const close = () => {
    if (start >= 0) pieces.push([start, end]);
    start = -1;
  };
  for (const line of linesOf(text, span)) {
    const kind = role(line.text);
    if (kind === "begin") block = true;
    if (kind === "end") {
      block = false;
      close();
    }
    if (kind !== "text") continue;
    if (start < 0 && isBlank(line.text)) continue;
    if (start < 0) start = line.span[0];
    end = line.span[1];
    if (!block && endsQuery(line.text)) close();
  }
  close();
  return pieces;
}

function isBlank(line: string): boolean {
  const text = line.trim();
  return text === "" || text.startsWith("--");
}

/** Most lines hold no ";", and no comment where they do. */
function endsQuery(line: string): boolean {
  if (!line.includes(";")) return false;
  if (!line.includes("--")) return line.trimEnd().endsWith(";");
  const words = line.split(/\s+/).filter((word) => word !== "");
  const comment = words.findIndex((word) => word.startsWith("--"));
  return (comment < 0 ? words.at(-1) : words[comment - 1])?.endsWith(";") ?? false;
}

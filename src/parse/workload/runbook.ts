import { marked } from "marked";
import type { Query, SourceFile } from "../../types.ts";
import { parseWorkload } from "./index.ts";

/** A runbook of more than that is none. */
const MOST_BLOCKS = 200;
const LONGEST = 500_000;
const languages = ["", "sql", "postgresql", "postgres", "pgsql", "psql"];

/** The queries that a page of Markdown explains, in its blocks of SQL. What is no EXPLAIN, or no SQL, is left alone. Never throws. */
export function parseRunbook(file: SourceFile): readonly Query[] {
  if (file.text.length > LONGEST || !/\bexplain\b/i.test(file.text)) return [];
  const lines = file.text.split(/\r\n|\r|\n/);
  const queries: Query[] = [];
  let from = 0;
  for (const block of blocksIn(lines.join("\n"))) {
    const at = placeOf(block, lines, from);
    if (at === null) continue;
    from = at + block.length;
    // Nothing but the block, in its place: so that an open quote in it ends with it, and lines keep their numbers.
    const text = lines.map((line, n) => (n >= at && n < from ? line : "")).join("\n");
    const read = parseWorkload({ ...file, text }, "EXPLAIN");
    queries.push(...read.queries.map((one) => ({ ...one, name: `${one.name} of ${file.path}` })));
  }
  return queries;
}

/** The lines of each block of SQL, in the order of the page. */
function blocksIn(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  try {
    marked.walkTokens(marked.lexer(text), (token) => {
      if (token.type !== "code" || blocks.length >= MOST_BLOCKS) return;
      const language = String(token.lang ?? "").split(/\s/)[0] ?? "";
      if (languages.includes(language.toLowerCase())) blocks.push(String(token.text).split("\n"));
    });
  } catch {
    // Too deep for it.
    return [];
  }
  return blocks;
}

/** The line at which a block begins; in a list it is indented. */
function placeOf(block: readonly string[], lines: readonly string[], from: number): number | null {
  for (let at = from; at + block.length <= lines.length; at++)
    if (block.every((line, n) => lines[at + n]?.trim() === line.trim())) return at;
  return null;
}

import { readMarkdown } from "../../text/markdown.ts";
import type { Query, SourceFile } from "../../types.ts";
import { parseWorkload } from "./index.ts";

/** A runbook of more than that is none. */
const MOST_BLOCKS = 200;
const LONGEST = 500_000;
const languages = ["", "sql", "postgresql", "postgres", "pgsql", "psql"];

/** The queries that a page of Markdown explains, in its blocks of SQL. What is no EXPLAIN, or no SQL, is left alone. Never throws. */
export function parseRunbook(file: SourceFile): readonly Query[] {
  if (file.text.length > LONGEST || !/\bexplain\b/i.test(file.text)) return [];
  const blocks = readMarkdown(file.text).blocks.filter(({ language }) => languages.includes(language));
  return blocks.slice(0, MOST_BLOCKS).flatMap(({ lines }) => {
    const read = parseWorkload({ ...file, text: onlyOf(file.text, lines) }, "EXPLAIN");
    return read.queries.map((one) => ({ ...one, name: `${one.name} of ${file.path}` }));
  });
}

/** Nothing but these stretches, each in its place: so that an open quote ends with its block, and lines keep their numbers. */
function onlyOf(text: string, stretches: readonly (readonly [number, number])[]): string {
  let [kept, at] = ["", 0];
  for (const [from, to] of stretches) {
    kept += text.slice(at, from).replace(/[^\r\n]/g, " ") + text.slice(from, to);
    at = to;
  }
  return kept;
}

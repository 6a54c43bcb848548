import type { ModelledRunbook, Span } from "../../../types.ts";
import { isAboutIndexes } from "../said-texts.ts";

/** How many indexes a document says that a table gets. */
export interface ToldIndexCount {
  readonly span: Span;
  readonly table: string;
  readonly count: number;
}

const counts = [
  /\b(?<table>\w+)\s+table\s+\(\s*(?<count>\d+)\s+(?:new\s+)?index(?:es)?\b/i,
  /\b(?<count>\d+)\s+(?:new\s+)?indexes\s+on\s+(?:the\s+)?(?<table>\w+)\s+table\b/i,
];

export function* toldIndexCounts(runbook: ModelledRunbook): Generator<ToldIndexCount> {
  if (!isAboutIndexes(runbook)) return;
  for (const { span, text } of runbook.passages)
    for (const pattern of counts) {
      const found = pattern.exec(text);
      if (!found) continue;
      const at = span[0] + found.index;
      const { table = "", count } = found.groups ?? {};
      yield { span: [at, at + found[0].length], table, count: Number(count) };
      break;
    }
}

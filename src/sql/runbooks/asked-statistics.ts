import type { ModelledRunbook, Span } from "../../types.ts";
import { nodesIn } from "../grammar/nodes.ts";

/** Queries of pg_stat_statements in a runbook that never looks whether it is there. */
export function statisticsAsked({ file, statements }: ModelledRunbook): readonly { readonly span: Span }[] {
  if (/\bpg_extension\b|\bshared_preload_libraries\b|\bcreate\s+extension\b/i.test(file.text)) return [];
  return statements
    .filter(({ kind, node }) => kind === "SelectStmt" && reads(node))
    .map(({ span }) => ({ span }))
    .slice(0, 1);
}

function reads(node: unknown): boolean {
  return [...nodesIn(node)].some(
    ([kind, part]) => kind === "RangeVar" && (part as { relname?: string }).relname === "pg_stat_statements",
  );
}

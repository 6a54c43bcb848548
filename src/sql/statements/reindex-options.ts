import type { DefElem, ReindexStmt } from "libpg-query";
import { isOn } from "./option-value.ts";

/**
 * Whether REINDEX runs concurrently: the keyword, or `(CONCURRENTLY)` with a value that defGetBoolean takes as true.
 * The last of several options counts, as in ExecReindex (src/backend/commands/indexcmds.c).
 */
export function isConcurrent(reindex: ReindexStmt): boolean {
  let concurrent = false;
  for (const param of reindex.params ?? []) {
    const option = (param as { DefElem?: DefElem }).DefElem;
    if (option?.defname?.toLowerCase() === "concurrently") concurrent = isOn(option);
  }
  return concurrent;
}

import type { DefElem, ReindexStmt } from "libpg-query";

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

function isOn({ arg }: DefElem): boolean {
  if (!arg) return true;
  if ("Integer" in arg) return (arg.Integer.ival ?? 0) !== 0;
  if ("Boolean" in arg) return arg.Boolean.boolval === true;
  if ("String" in arg) return !/^(false|off|0|no)$/i.test(arg.String.sval ?? "");
  return true;
}

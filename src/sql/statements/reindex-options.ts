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

/** Where REINDEX (TABLESPACE …) moves what it builds; null: it stays where it is. */
export function tablespaceOf(reindex: ReindexStmt): string | null {
  const given = (reindex.params ?? []).flatMap((param) => {
    const { defname, arg } = (param as { DefElem?: DefElem }).DefElem ?? {};
    return defname?.toLowerCase() === "tablespace" && arg && "String" in arg ? [arg.String.sval ?? ""] : [];
  });
  return given.at(-1) || null;
}

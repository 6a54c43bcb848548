import { type ReadResult, read } from "../../src/read/index.ts";
import type { CodeFile } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

/** A repository of changelogs, all of them given, with its files of SQL. */
export function readChangelog(
  files: Readonly<Record<string, string>>,
  given?: readonly string[],
): ReadResult {
  const sources = Object.entries(files)
    .filter(([path]) => given?.includes(path) ?? true)
    .map(([path, text]): CodeFile => ({ path, text, changed: "all" }));
  return read(
    sources.filter(({ path }) => path.endsWith(".sql")),
    memoryTree(files),
    {
      code: sources.filter(({ path }) => /\.(?:xml|ya?ml|json)$/.test(path)),
      ...{ detecting: true, tool: null, execution: null, overrides: () => ({}) },
    },
  );
}

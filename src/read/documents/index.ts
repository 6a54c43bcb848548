import type { Runbook, SourceFile, Tree } from "../../types.ts";
import { kindOf } from "./kinds.ts";
import { readRunbook } from "./read-runbook.ts";
import { loadShell } from "./shell.ts";

/** Whether a file is read as a document, once somebody has named it. */
export function isDocument(path: string): boolean {
  return kindOf(path) !== null;
}

/** Loads what reads the scripts in them; to be awaited before they are read. */
export async function loadDocuments(files: readonly SourceFile[]): Promise<void> {
  if (files.some(({ path }) => isDocument(path))) await loadShell();
}

/** The documents of a run, each once, by their paths. */
export function readRunbooks(
  named: readonly SourceFile[],
  found: readonly SourceFile[],
  tree: Tree,
): readonly Runbook[] {
  const byName = new Set(named.map(({ path }) => path));
  const others = found.filter(({ path }) => !byName.has(path));
  return [
    ...named.flatMap((file) => readRunbook(file, true, tree) ?? []),
    ...others.flatMap((file) => readRunbook(file, false, tree) ?? []),
  ].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

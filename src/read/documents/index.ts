import type { Runbook, SourceFile, Tree } from "../../types.ts";
import { kindOf } from "./document-names.ts";

/** Loaded with the first document, and with all that reads one. */
let reader: typeof import("./read-runbook.ts").readRunbook | null = null;

/** Whether a file is read as a document, once somebody has named it. */
export function isDocument(path: string): boolean {
  return kindOf(path) !== null;
}

/** Loads what reads them; to be awaited before they are read. */
export async function loadDocuments(files: readonly SourceFile[]): Promise<void> {
  if (!files.some(({ path }) => isDocument(path))) return;
  const { loadShell, readRunbook } = await import("./read-runbook.ts");
  await loadShell();
  reader = readRunbook;
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
    ...named.flatMap((file) => reader?.(file, true, tree) ?? []),
    ...others.flatMap((file) => reader?.(file, false, tree) ?? []),
  ].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

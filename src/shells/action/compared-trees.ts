import type { ChangedFile, ChangedFiles, TreeEntry } from "../../github/answers.ts";
import type { Api } from "../../github/api.ts";
import { inWords } from "./failure-text.ts";

/** What two commits' trees tell of a change, or the rest of a sentence on why they do not. */
export type ComparedTrees = ChangedFiles | { readonly why: string };

/**
 * GitHub lists 3,000 files of a pull request and 300 of a comparison. Beyond that both commits' trees are compared here:
 * the head's with the one of the commit that it grew from.
 */
export async function changedByTrees(api: Api, base: string, head: string): Promise<ComparedTrees> {
  const compared = await api.compare(base, head);
  if (!compared.ok) return { why: inWords(compared.failure) };
  const [before, after] = await Promise.all([api.tree(compared.value.mergeBase), api.tree(head)]);
  if (!before.ok) return { why: inWords(before.failure) };
  if (!after.ok) return { why: inWords(after.failure) };
  if (!before.value.complete || !after.value.complete)
    return { why: "GitHub cuts off the list of the repository's files, too" };
  return { files: changes(before.value.entries, after.value.entries), complete: true };
}

type Entries = ReadonlyMap<string, TreeEntry>;

function changes(before: Entries, after: Entries): readonly ChangedFile[] {
  const gone = new Map(
    [...before].flatMap(([path, { sha }]) => (after.has(path) ? [] : [[sha, path] as const])),
  );
  return [...after].flatMap(([path, { sha, isFile }]): readonly ChangedFile[] => {
    const old = before.get(path);
    if (old?.sha === sha) return [];
    const previous = old ? null : (gone.get(sha) ?? null);
    const status = old ? "modified" : previous === null ? "added" : "renamed";
    return [{ path, status, blob: isFile ? sha : null, patch: null, previous }];
  });
}

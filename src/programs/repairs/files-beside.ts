import type { RepairedFile, Tree } from "../../types.ts";

/** A file that a repair wants to make, where something else stands under its name. */
export interface TakenName {
  readonly taken: RepairedFile;
}

/**
 * The files of a repair as they go beside what is there: what stands there already like that is left out, and what its tool
 * can put into a file that is there keeps the rest of that. Nothing is written over, nor changed through a link.
 */
export function filesBeside(files: readonly RepairedFile[], tree: Tree): readonly RepairedFile[] | TakenName {
  const all: RepairedFile[] = [];
  for (const file of files) {
    const there = file.new ? entryAt(tree, file.path) : undefined;
    const text = there ? tree.read(file.path) : null;
    if (!there || text === file.text) {
      if (!there) all.push(file);
      continue;
    }
    const put = text === null || there.folder || there.link ? null : (file.into?.(text) ?? null);
    if (put === null) return { taken: file };
    if (put !== text) all.push({ path: file.path, text: put, new: false });
  }
  return all;
}

function entryAt(tree: Tree, path: string): ReturnType<Tree["list"]>[number] | undefined {
  const at = path.lastIndexOf("/");
  return tree.list(at < 0 ? "." : path.slice(0, at)).find(({ name }) => name === path.slice(at + 1));
}

/** What is left to a person, as the rest of a sentence about the migration. */
export function takenInWords({ path, text }: RepairedFile): string {
  const [line = "", ...more] = text.trim().split("\n");
  return more.length === 0
    ? `is mended once ${path}, which is there already, says \`${line}\`: write that there, and run fix again`
    : `is not mended: ${path}, which it would need, is there already and says something else`;
}

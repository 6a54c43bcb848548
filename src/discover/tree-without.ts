import type { Tree } from "../types.ts";

/** A tree without these files, by their paths from its top. */
export function treeWithout(gone: ReadonlySet<string>, under: Tree): Tree {
  if (gone.size === 0) return under;
  const isGone = (folder: string, name: string): boolean =>
    gone.has(folder === "." ? name : `${folder}/${name}`);
  return {
    ...under,
    list: (folder) => under.list(folder).filter(({ name }) => !isGone(folder, name)),
    read: (path, mostBytes) => (gone.has(path) ? null : under.read(path, mostBytes)),
    include: (name, from) => {
      const found = under.include(name, from);
      return "path" in found && gone.has(found.path) ? { why: null } : found;
    },
  };
}

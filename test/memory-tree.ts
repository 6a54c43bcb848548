import type { Tree } from "../src/types.ts";

/** A repository in memory; "." is its top. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const folders = new Map<string, Map<string, boolean>>();
  const add = (path: string, folder: boolean): void => {
    const cut = path.lastIndexOf("/");
    const parent = cut < 0 ? "." : path.slice(0, cut);
    const entries = folders.get(parent);
    if (entries) {
      entries.set(path.slice(cut + 1), folder);
      return;
    }
    folders.set(parent, new Map([[path.slice(cut + 1), folder]]));
    if (parent !== ".") add(parent, true);
  };
  for (const path of Object.keys(files)) add(path, false);
  return {
    list: (folder) =>
      [...(folders.get(folder) ?? [])]
        .map(([name, isFolder]) => ({ name, folder: isFolder }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: (path) => files[path] ?? null,
    above: (folder) => {
      const parts = folder === "." ? [] : folder.split("/");
      return [...parts.map((_, at) => parts.slice(0, parts.length - at).join("/")), "."];
    },
  };
}

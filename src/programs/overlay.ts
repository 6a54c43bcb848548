import type { Discovery } from "../discover/index.ts";
import { textsTree } from "../discover/texts-tree.ts";
import { treeWithout } from "../discover/tree-without.ts";
import type { SourceFile } from "../types.ts";

/** What was discovered as it would be with other texts in some of its files, by path. Nothing is written. */
export function overlaid(discovery: Discovery, changed: ReadonlyMap<string, SourceFile>): Discovery {
  return {
    ...discovery,
    files: discovery.files.map((file) => changed.get(file.path) ?? file),
    code: discovery.code.map((file) => changed.get(file.path) ?? file),
    tree: textsTree(new Map([...changed].map(([path, { text }]) => [path, text])), discovery.tree),
  };
}

/** What was discovered as it would be without these files, by path. Nothing is taken away. */
export function withoutFiles(discovery: Discovery, gone: ReadonlySet<string>): Discovery {
  const isThere = ({ path }: SourceFile): boolean => !gone.has(path);
  return {
    ...discovery,
    files: discovery.files.filter(isThere),
    code: discovery.code.filter(isThere),
    tree: treeWithout(gone, discovery.tree),
  };
}

import type { Discovery } from "../discover/index.ts";
import { textsTree } from "../discover/texts-tree.ts";
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

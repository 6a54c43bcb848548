import path from "node:path";
import type { SourceFile, Tree } from "../types.ts";

const MOST_FOLDERS = 2000;
const MOST_FILES = 200;
const DEEPEST = 5;

/** The pages of Markdown of a repository, except for what packages bring along; the upper folders first. */
export function* markdownIn(tree: Tree): Generator<SourceFile> {
  let files = 0;
  const waiting = [{ folder: ".", depth: 0 }];
  for (let at = 0; at < Math.min(waiting.length, MOST_FOLDERS); at++) {
    const { folder, depth } = waiting[at] ?? { folder: ".", depth: DEEPEST };
    for (const entry of tree.list(folder)) {
      const name = path.posix.join(folder, entry.name);
      if (entry.folder) {
        const foreign = entry.name.startsWith(".") || ["node_modules", "vendor"].includes(entry.name);
        if (!foreign && depth < DEEPEST) waiting.push({ folder: name, depth: depth + 1 });
      } else if (/\.(md|markdown)$/i.test(entry.name) && files < MOST_FILES) {
        files++;
        const text = tree.read(name);
        if (text !== null) yield { path: name, text, changed: "none" };
      }
    }
  }
}

import { read } from "../../src/read/index.ts";
import type { Tree } from "../../src/types.ts";
import { memoryTree } from "./memory-tree.ts";

export type Files = Readonly<Record<string, string>>;

/** What each way of the migration sends, with the text of the file that it stands at; "?" before what is not read. */
export function sentBy(path: string, files: Files, tree: Tree = memoryTree(files)): readonly string[] {
  const file = { path, text: files[path] ?? "", changed: "all" as const };
  const options = { code: [file], detecting: true, tool: null, execution: null, overrides: () => ({}) };
  const { roots } = read([], tree, options);
  const parts = roots.flatMap(({ versions }) => versions.flatMap(({ up, down }) => [...up, ...down]));
  return parts
    .filter((part) => part.file.path === path)
    .flatMap(({ sent, direction }) =>
      (sent ?? []).map((message) => {
        const place = file.text.slice(...message.call);
        return `${direction} ${message.kind === "message" ? message.sql : `? ${message.message}`} << ${place}`;
      }),
    );
}

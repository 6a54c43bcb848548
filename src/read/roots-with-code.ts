import type { ReadableCode } from "./code-migrations.ts";
import type { Folder } from "./evidence/folder.ts";
import { fileNameOf, folderOf } from "./evidence/path.ts";
import type { GatheredRoot } from "./tool-detection.ts";

/** The roots with those of migrations in code: a tool may read both in one folder. */
export function withCode(
  roots: readonly GatheredRoot[],
  readable: readonly ReadableCode[],
  open: (path: string) => Folder,
): readonly GatheredRoot[] {
  const all = new Map(roots.map((root) => [keyOf(root), { root, code: [...root.code] }]));
  for (const { tool, file } of readable) {
    const at = open(folderOf(file.path));
    const folder = tool.home?.(at) ?? at;
    const known = all.get(keyOf({ tool, folder }));
    if (known) known.code.push(file);
    else {
      const why = tool.shows?.(folder) ?? `${fileNameOf(file.path)} is written for ${tool.name}`;
      const root: GatheredRoot = { tool, folder, why, told: false, files: [], code: [] };
      all.set(keyOf(root), { root, code: [file] });
    }
  }
  return [...all.values()].map(({ root, code }) => ({ ...root, code }));
}

function keyOf({ tool, folder }: Pick<GatheredRoot, "tool" | "folder">): string {
  return `${tool.id}\0${folder.path}`;
}

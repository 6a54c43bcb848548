import type { SourceFile } from "../../types.ts";
import type { Folder } from "./folder.ts";
import { COMMAND_FILES } from "./nearest-file.ts";

/** Where projects keep scripts and workflows, below any folder on the way to the top. */
const scriptFolders = [
  "scripts",
  "script",
  "bin",
  "tools",
  "hack",
  "ci",
  "docker",
  ".github/workflows",
] as const;

const isScript = /\.(?:sh|bash|ya?ml|ps1|bat|cmd)$/i;

/** The files of commands of a folder: its own, and those in its folders of scripts. */
export function commandFiles(folder: Folder): readonly SourceFile[] {
  const own = [...folder.names].filter(
    (name) => COMMAND_FILES.includes(name) || name === "package.json" || isScript.test(name),
  );
  const inner = scriptFolders.flatMap((path) => {
    const at = path.split("/").reduce<Folder | null>((above, name) => above?.child(name) ?? null, folder);
    return at
      ? [...at.names].flatMap((name) =>
          isScript.test(name) || !name.includes(".") ? (at.file(name) ?? []) : [],
        )
      : [];
  });
  return [...own.flatMap((name) => folder.file(name) ?? []), ...inner];
}

/** The nearest file of commands, beside a folder or above it, whose text mentions something. */
export function nearestCommand(folder: Folder, mentions: RegExp): SourceFile | null {
  for (const at of folder.above) {
    const found = commandFiles(at).find(({ text }) => mentions.test(text));
    if (found) return found;
  }
  return null;
}

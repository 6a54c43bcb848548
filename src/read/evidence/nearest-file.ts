import type { SourceFile } from "../../types.ts";
import type { Folder } from "./folder.ts";

/** A file by a path of several names below a folder. */
export function fileBelow(folder: Folder, path: string): SourceFile | null {
  const names = path.split("/");
  const last = names.pop() ?? "";
  let at: Folder | null = folder;
  for (const name of names) at = at?.child(name) ?? null;
  return at?.file(last) ?? null;
}

/** The nearest of these files, in the folder or above it, whose text mentions something. */
export function nearestFile(
  folder: Folder,
  names: readonly string[],
  mentions: RegExp = /(?:)/,
): SourceFile | null {
  for (const at of folder.above) {
    for (const name of names) {
      const file = fileBelow(at, name);
      if (file && mentions.test(file.text)) return file;
    }
  }
  return null;
}

/** Where projects write the commands that they run, and the addresses of their databases. */
export const COMMAND_FILES: readonly string[] = [
  "Makefile",
  "makefile",
  "GNUmakefile",
  "Justfile",
  "justfile",
  "Taskfile.yml",
  "Taskfile.yaml",
  "docker-compose.yml",
  "docker-compose.yaml",
  "compose.yml",
  "compose.yaml",
  "Dockerfile",
  ".env",
  ".env.example",
];

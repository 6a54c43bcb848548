import { valuesTold } from "../../code/told-values.ts";
import type { Folder } from "../folder.ts";

interface LockedHexPackage {
  /** Path of the mix.lock. */
  readonly file: string;
  readonly version: string;
}

/** A package as the nearest mix.lock above a folder has it: `"name": {:hex, :name, "1.2.3", …}`. */
export function lockedHexPackage(folder: Folder, name: string): LockedHexPackage | null {
  for (const at of folder.above) {
    const file = at.file("mix.lock");
    for (const value of file ? valuesTold(file, "elixir", name) : []) {
      const version = value.kind === "list" ? value.items[2]?.value : undefined;
      if (file && version?.kind === "text") return { file: file.path, version: version.value };
    }
  }
  return null;
}

/** The nearest mix.exs above a folder that names a package. */
export function mixFileWith(folder: Folder, name: string): string | null {
  const named = new RegExp(String.raw`\{\s*:${name}\b`);
  const found = folder.above.map((at) => at.file("mix.exs")).find((file) => file && named.test(file.text));
  return found?.path ?? null;
}

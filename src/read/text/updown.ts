import type { SourceFile } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { byNumber } from "./order.ts";
import { isBack } from "./pairs.ts";

/** Files of one version of a tool that keeps up and down apart. */
export interface UpDown {
  readonly version: string;
  readonly up: readonly SourceFile[];
  readonly down: readonly SourceFile[];
}

/**
 * Groups a folder's files by the number in their names, in its order. `pattern` has the groups `version` and,
 * where the name says a direction, `direction`.
 */
export function pairByVersion(folder: Folder, pattern: RegExp): readonly UpDown[] {
  const found = new Map<string, { version: string; up: SourceFile[]; down: SourceFile[] }>();
  for (const file of folder.sql) {
    const groups = pattern.exec(fileNameOf(file.path))?.groups;
    if (!groups) continue;
    const version = groups.version ?? "";
    const key = version.replace(/^0+(?=\d)/, "");
    const pair = found.get(key) ?? { version, up: [], down: [] };
    found.set(key, pair);
    (groups.direction === "down" ? pair.down : pair.up).push(file);
  }
  return [...found.values()].sort((a, b) => byNumber(a.version, b.version));
}

/** Whether a root keeps ways back at all: where no version has one, nobody is asked for it. */
export function downFilesOf(all: readonly UpDown[]): boolean {
  return all.some((pair) => pair.down.length > 0);
}

/** A file whose name has no number: it says at most its direction. */
export function unnumbered(file: SourceFile): UpDown {
  return isBack(file.path) ? { version: "", up: [], down: [file] } : { version: "", up: [file], down: [] };
}

/** "0042_x.down.sql" for "0042_x.up.sql". */
export function downNameOf(up: SourceFile): string {
  return fileNameOf(up.path).replace(/(\.up)?\.sql$/, ".down.sql");
}

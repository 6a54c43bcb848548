import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
import { errorCode } from "./place.ts";

export const isSql = (name: string): boolean => /\.sql$/i.test(name);

export interface WalkedFolders {
  readonly files: readonly string[];
  /** Folders that could not be opened. */
  readonly closed: readonly { readonly folder: string; readonly code: string }[];
  /** What stands in each folder that was opened. */
  readonly listed: ReadonlyMap<string, readonly Dirent[]>;
}

/** Every wanted file below a folder, as absolute paths. Linked folders are not followed: they may lead in circles. */
export function walk(
  start: string,
  skipped: (name: string) => boolean,
  wanted: (name: string) => boolean,
): WalkedFolders {
  const files: string[] = [];
  const closed: { folder: string; code: string }[] = [];
  const listed = new Map<string, readonly Dirent[]>();
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      closed.push({ folder, code: errorCode(error) ?? "unreadable" });
      continue;
    }
    listed.set(folder, entries);
    for (const entry of entries) {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skipped(entry.name)) waiting.push(name);
      } else if (wanted(name)) files.push(name);
    }
  }
  return { files, closed, listed };
}

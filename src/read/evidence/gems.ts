import type { Folder } from "./folder.ts";

interface LockedGem {
  /** Path of the Gemfile.lock. */
  readonly file: string;
  readonly version: string;
}

const locks = ["Gemfile.lock", "gems.locked"] as const;

/** A gem as the nearest lock file above a folder has it. */
export function lockedGem(folder: Folder, name: string): LockedGem | null {
  for (const at of folder.above)
    for (const lock of locks) {
      const file = at.file(lock);
      // Its own line has four blanks; those of what depends on it have six.
      const line = file?.text.split(/\r?\n/).find((one) => one.startsWith(`    ${name} (`));
      const version = line?.slice(name.length + 6).match(/^[\w.]+/)?.[0];
      if (file && version !== undefined) return { file: file.path, version };
    }
  return null;
}

/** config/initializers/… of the application that a folder is of. */
export function initializer(folder: Folder, name: string): { path: string; text: string } | null {
  for (const at of folder.above) {
    const found = at.child("config")?.child("initializers")?.file(name);
    if (found) return found;
  }
  return null;
}

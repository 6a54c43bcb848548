import { realpathSync } from "node:fs";
import path from "node:path";

/** Files are named from here, with "/" on every system. */
export interface RunPlace {
  readonly cwd: string;
  readonly absolute: (name: string) => string;
  readonly relative: (absolute: string) => string;
}

export function placeAt(cwd: string): RunPlace {
  const here = path.resolve(cwd);
  const inside = here.endsWith(path.sep) ? here : here + path.sep;
  return {
    cwd: here,
    absolute: (name) => path.resolve(here, name),
    // Nearly every file lies below the working directory, and path.relative is slow for ten thousand of them.
    relative: (absolute) =>
      slashed(absolute.startsWith(inside) ? absolute.slice(inside.length) : path.relative(here, absolute)) ||
      ".",
  };
}

export function slashed(name: string): string {
  return path.sep === "/" ? name : name.replaceAll(path.sep, "/");
}

/** By code units, the same on every system. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** The path without symbolic links; null when it leads nowhere or around in circles. */
export function realPath(name: string): string | null {
  try {
    return realpathSync.native(name);
  } catch {
    return null;
  }
}

/** path.relative, which is slow for ten thousand files; most lie below the folder, and are named as they stand there. */
export function wayFrom(folder: string, name: string): string {
  const inside = folder.endsWith(path.sep) ? folder : folder + path.sep;
  const isPlain = name.startsWith(inside) && !dotted.test(name);
  return isPlain ? name.slice(inside.length) : path.relative(folder, name);
}

/** What path.relative would make shorter. */
const dotted = /[\\/](?:[.\\/]|$)/;

/** Whether a path lies in a folder, or is it. */
export function within(folder: string, name: string): boolean {
  const way = wayFrom(folder, name);
  return way === "" || !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

/** A failed system call's code, "ENOENT"; null for any other error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

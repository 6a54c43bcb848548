import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Tree } from "../types.ts";
import { type Place, placeAt, within } from "./place.ts";
import { decode } from "./text.ts";

const largestEvidence = 8 * 2 ** 20;

/**
 * Lazy and cached; `known` texts (already read, or not saved yet) and the folders that were `listed` on the way to them
 * go before what the disk says.
 */
export function treeAt(
  cwd: string,
  known: ReadonlyMap<string, string> = new Map(),
  listed: ReadonlyMap<string, readonly Dirent[]> = new Map(),
): Tree {
  const place = placeAt(cwd);
  const list = cached((folder) => entries(place.absolute(folder), listed));
  const top = topFinder(place, list);
  const evidence = cached((name) => textOf(place.absolute(name), largestEvidence));
  return {
    list,
    // What is larger than evidence is read once, and not kept.
    read: (name, mostBytes) =>
      known.get(name) ?? (mostBytes ? textOf(place.absolute(name), mostBytes) : evidence(name)),
    above: cached((folder) => foldersAbove(place, folder, top)),
  };
}

function cached<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

function entries(folder: string, listed: ReadonlyMap<string, readonly Dirent[]>): ReturnType<Tree["list"]> {
  try {
    return (
      (listed.get(folder) ?? readdirSync(folder, { withFileTypes: true }))
        // A linked folder counts as no folder: whoever walks the tree can then never walk in circles.
        .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    );
  } catch {
    return [];
  }
}

function textOf(name: string, mostBytes: number): string | null {
  try {
    const { size } = statRegular(name);
    if (size > mostBytes) return null;
    const decoded = decode(readFileSync(name));
    return "text" in decoded ? decoded.text : null;
  } catch {
    return null;
  }
}

/** Reading a pipe or a device may never end. */
function statRegular(name: string): { readonly size: number } {
  const found = statSync(name);
  if (!found.isFile()) throw new Error("not a regular file");
  return found;
}

/** Up to the repository's top; without one, up to the working directory; outside both, the folder alone. */
function foldersAbove(
  place: Place,
  folder: string,
  topAt: (absolute: string) => string | null,
): readonly string[] {
  try {
    const start = place.absolute(folder);
    const top = topAt(start) ?? (within(place.cwd, start) ? place.cwd : start);
    const found: string[] = [];
    for (let at = start; ; at = path.dirname(at)) {
      found.push(place.relative(at));
      if (at === top || at === path.dirname(at)) return found;
    }
  } catch {
    return [folder];
  }
}

/**
 * `topOf`, each folder asked once: ten thousand migrations may have as many folders. Below the working directory the
 * listing answers, which evidence needs anyway.
 */
function topFinder(place: Place, list: Tree["list"]): (absolute: string) => string | null {
  const top = cached((folder): { readonly at: string | null } => {
    const below = folder !== place.cwd && within(place.cwd, folder);
    const has = below
      ? list(place.relative(folder)).some((entry) => entry.name === ".git")
      : existsSync(path.join(folder, ".git"));
    if (has) return { at: folder };
    const parent = path.dirname(folder);
    return parent === folder ? { at: null } : top(parent);
  });
  return (absolute) => top(path.resolve(absolute)).at;
}

/** The nearest folder with a `.git`, which is a file in a worktree or submodule. */
export function topOf(folder: string): string | null {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return at;
    if (at === path.dirname(at)) return null;
  }
}

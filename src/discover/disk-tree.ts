import { type Dirent, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { decode } from "../text/decode.ts";
import type { FoundText, Tree } from "../types.ts";
import { type Ground, groundsOf, intended, intendedIn, wayOut } from "./ground.ts";
import { cached } from "./memoize.ts";
import { openFile } from "./open.ts";
import { placeAt, type RunPlace, within } from "./place.ts";

const largestEvidence = 8 * 2 ** 20;

/** What a tree knows beforehand. */
export interface KnownFiles {
  /** Texts that are already read, or not saved yet: they go before what the disk says. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Bytes that were read before, of files on the disk; null: not of this one. */
  readonly bytes?: (absolute: string) => Buffer | null;
  /** The folders that were listed on the way to them. */
  readonly listed?: ReadonlyMap<string, readonly Dirent[]>;
  /** Folders that somebody has named: the grounds of what lies in no repository. */
  readonly named?: readonly string[];
  /** Without named paths a file below the working directory may not lead out of it. */
  readonly wary?: boolean;
}

/** Lazy and cached. */
export function treeAt(cwd: string, known: KnownFiles = {}): Tree {
  const { texts = new Map(), listed = new Map(), wary = false } = known;
  const place = placeAt(cwd);
  const groundOf = groundsOf(place.cwd, known.named ?? [], wary);
  const realOf = intendedIn();
  const list = cached((folder) => entries(place.absolute(folder), listed));
  const top = topFinder(place, list);
  const asked = new Map<string, string | null>();
  const noted = (name: string, found: Look): Look => {
    if ("text" in found) asked.set(name, null);
    else if (found.away) asked.set(name, found.why);
    return found;
  };
  const open = (name: string, mostBytes?: number): string | null => {
    const absolute = place.absolute(name);
    const bytes = known.bytes?.(absolute) ?? null;
    const found = noted(name, look(place, name, groundOf(absolute), mostBytes, { bytes, realOf }));
    return "text" in found ? found.text : null;
  };
  const evidence = cached((name) => open(name));
  return {
    list,
    // What is larger than evidence is read once, and not kept.
    read: (name, mostBytes) => texts.get(name) ?? (mostBytes ? open(name, mostBytes) : evidence(name)),
    include: (name, from) => {
      const found = included(place, name, groundOf(place.absolute(from)), texts);
      if ("path" in found) asked.set(found.path, null);
      return found;
    },
    given: (name, mostBytes) => {
      const absolute = place.absolute(name);
      const ground = wary && within(place.cwd, absolute) ? groundOf(absolute) : null;
      return noted(name, look(place, name, ground, mostBytes));
    },
    above: cached((folder) => foldersAbove(place, folder, top)),
    asked: () => asked,
  };
}

function included(
  place: RunPlace,
  name: string,
  ground: Ground,
  texts: ReadonlyMap<string, string>,
): FoundText {
  const absolute = place.absolute(name);
  const out = wayOut(ground, intended(absolute));
  if (out) return { why: out };
  const known = texts.get(place.relative(absolute));
  if (known !== undefined) return { path: place.relative(absolute), text: known };
  return look(place, name, ground);
}

interface FileOnDisk {
  readonly bytes?: Buffer | null;
  readonly realOf?: (name: string) => string;
}

type Look = FoundText & { readonly away?: true };

function look(
  place: RunPlace,
  name: string,
  ground: Ground | null,
  mostBytes: number = largestEvidence,
  { bytes, realOf }: FileOnDisk = {},
): Look {
  const absolute = place.absolute(name);
  const opened = openFile(absolute, ground, mostBytes, bytes, realOf);
  if (!("bytes" in opened)) return opened;
  const decoded = decode(opened.bytes);
  return "text" in decoded
    ? { path: place.relative(absolute), text: decoded.text }
    : { why: `is not read: ${decoded.reason}` };
}

function entries(folder: string, listed: ReadonlyMap<string, readonly Dirent[]>): ReturnType<Tree["list"]> {
  try {
    return (
      (listed.get(folder) ?? readdirSync(folder, { withFileTypes: true }))
        // A linked folder counts as no folder: anyone who walks the tree can then never walk in circles.
        .map((entry) => ({
          ...{ name: entry.name, folder: entry.isDirectory() },
          ...(entry.isSymbolicLink() ? { link: true as const } : {}),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    );
  } catch {
    return [];
  }
}

/** Up to the repository's top; without one, up to the working directory; outside both, the folder alone. */
function foldersAbove(
  place: RunPlace,
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
function topFinder(place: RunPlace, list: Tree["list"]): (absolute: string) => string | null {
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

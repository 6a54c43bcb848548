import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { cached } from "./memoize.ts";
import { realPath, wayFrom, within } from "./place.ts";

/** A folder that what stands in it may not lead out of. */
export interface Ground {
  /** Without symbolic links. */
  readonly folder: string;
  /** The folder that git keeps its own files in, wherever it stands; null: there is no repository. */
  readonly git: string | null;
}

/** The nearest folder with a `.git`, which is a file in a worktree or submodule. */
export function topOf(folder: string): string | null {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(path.join(at, ".git"))) return at;
    if (at === path.dirname(at)) return null;
  }
}

/** The ground at a folder: the repository that it lies in, else itself. */
export function groundAt(folder: string): Ground {
  const real = intended(folder);
  const top = topOf(real);
  return top === null ? { folder: real, git: null } : repositoryGround(top);
}

function repositoryGround(top: string): Ground {
  return { folder: top, git: gitFolder(path.join(top, ".git")) };
}

/**
 * The ground of a file: its repository; else the nearest of the named folders that it lies in; else its own folder. A
 * linked folder that somebody has named is where it leads to; `wary`, what stands below the working directory has the
 * ground of that, by whatever link it is reached.
 */
export function groundsOf(cwd: string, named: readonly string[], wary = false): (absolute: string) => Ground {
  const own = wary ? groundAt(cwd) : null;
  const roots = (named.length > 0 ? named : [cwd]).map((one) => intended(one));
  const repository = cached(repositoryGround);
  const folder = cached((name): Ground => {
    const real = intended(name);
    const top = topOf(real);
    if (top !== null) return repository(top);
    const round = roots.filter((one) => within(one, real)).sort((a, b) => b.length - a.length);
    return { folder: round[0] ?? real, git: null };
  });
  return (absolute) => (own && within(cwd, absolute) ? own : folder(path.dirname(absolute)));
}

/** `.git` itself, or what its only line names: "gitdir: ../.git/worktrees/x". */
function gitFolder(at: string): string | null {
  try {
    const found = statSync(at);
    if (!found.isFile() || found.size > 65_536) return realPath(at);
    const named = /^gitdir: (.+?)\s*$/m.exec(readFileSync(at, "utf8"))?.[1];
    return named === undefined ? realPath(at) : realPath(path.resolve(path.dirname(at), named));
  } catch {
    return null;
  }
}

/** Why a file may not be opened from here, as the rest of a sentence that begins with its name; null: it may. */
export function wayOut(ground: Ground, real: string): string | null {
  if (!within(ground.folder, real)) return "leads out of the repository, not read";
  const below = wayFrom(ground.folder, real).split(path.sep);
  if (below.some(isGitName) || (ground.git !== null && within(ground.git, real)))
    return "lies in .git, not read";
  return null;
}

/** Code points that HFS+ ignores in names (git's utf8.c, next_hfs_char). */
const ignored = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** Every name that some file system takes for `.git`, as git itself refuses them (path.c, is_ntfs_dotgit). */
export function isGitName(name: string): boolean {
  return /^(?:\.git|git~1)[. ]*(?:$|[:\\])/i.test(name.replace(ignored, ""));
}

/** A longer path has no system that opens it. */
const longest = 8192;
/** As many links as Linux follows, and names on the way to nothing; behind them nothing opens either. */
const mostLinks = 40;
const mostSteps = 10_000;

/**
 * The path without symbolic links, also where nothing stands there: then where it would stand. So the answer does not
 * tell what exists outside.
 */
export function intended(name: string, links = 0, steps = { left: mostSteps }): string {
  const absolute = path.resolve(name);
  if (absolute.length > longest || absolute.includes("\0") || steps.left-- <= 0) return absolute;
  try {
    return realpathSync.native(absolute);
  } catch {
    const parent = path.dirname(absolute);
    if (parent === absolute) return absolute;
    const here = path.join(intended(parent, links, steps), path.basename(absolute));
    const to = links < mostLinks ? linkAt(here) : null;
    return to === null ? here : intended(path.resolve(path.dirname(here), to), links + 1, steps);
  }
}

/** The same of many files of few folders: each folder is looked up once, and of a file only whether it is a link. */
export function intendedIn(): (name: string) => string {
  const folderOf = cached((folder) => intended(folder));
  return (name) => {
    const absolute = path.resolve(name);
    if (!isNoLink(absolute)) return intended(absolute);
    return path.join(folderOf(path.dirname(absolute)), path.basename(absolute));
  };
}

function isNoLink(absolute: string): boolean {
  try {
    return !lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}

function linkAt(name: string): string | null {
  try {
    return readlinkSync(name);
  } catch {
    return null;
  }
}

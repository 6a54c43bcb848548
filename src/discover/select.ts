import { type Dirent, lstatSync, statSync } from "node:fs";
import path from "node:path";
import { PathError } from "../types/usage-error.ts";
import type { DiscoverOptions } from "./discovery.ts";
import type { Git } from "./git/git.ts";
import { listedNames } from "./git/listed-names.ts";
import { anchored, baseOf, globbedSql, matcher } from "./glob.ts";
import { isGitName, topOf } from "./ground.ts";
import { becauseOf, type Candidate, type UnreadFile, unreadFile } from "./load-files.ts";
import { errorCode, type RunPlace, realPath, slashed } from "./place.ts";
import { isSql, walk } from "./walk.ts";

interface FoundFiles {
  readonly candidates: readonly Candidate[];
  /** Folders that could not be opened. */
  readonly closed: readonly UnreadFile[];
  /** Folders that were, by their absolute paths, with what stands in them. */
  readonly listed: ReadonlyMap<string, readonly Dirent[]>;
}

const nothing = { closed: [], listed: new Map() };
const none: FoundFiles = { candidates: [], ...nothing };

export interface SelectedFiles extends FoundFiles {
  /** How many files were left out. */
  readonly excluded: number;
}

/** Never migrations, even below a folder that was asked for. */
const foreign = (name: string): boolean => name === "node_modules" || isGitName(name);
/** Where git does not say what is the repository's own. */
const built = (name: string): boolean => foreign(name) || ["vendor", "target", "dist"].includes(name);

/** Whether a file, by its absolute path, is never read. */
export function excluder(
  { exclude }: Pick<DiscoverOptions, "exclude">,
  place: RunPlace,
): (absolute: string) => boolean {
  return matcher(exclude.map((glob) => anchored(place.cwd, glob)));
}

/**
 * Each file once, without the excluded ones. `elsewhere` says of a path that stands on no disk whether it is known all
 * the same.
 */
export function select(
  options: Pick<DiscoverOptions, "paths" | "exclude" | "stdin">,
  place: RunPlace,
  git: Git,
  elsewhere: (given: string) => boolean = () => false,
): SelectedFiles {
  const named = options.paths.filter((given) => given !== "-");
  const found = options.paths.length === 0 ? selectAll(place, git) : selectPaths(place, named, elsewhere);
  const excluded = excluder(options, place);
  const once = new Map<string, Candidate>();
  for (const given of found.candidates) {
    // The unsaved text of an editor goes before the file that it will be saved to.
    if (options.stdin && place.absolute(options.stdin.path) === given.absolute) continue;
    if (!once.has(given.absolute) || given.named) once.set(given.absolute, given);
  }
  const candidates = [...once.values()].filter(({ absolute }) => !excluded(absolute));
  return {
    candidates,
    closed: found.closed.filter((one) => !excluded(place.absolute(one.path))),
    listed: found.listed,
    excluded: once.size - candidates.length,
  };
}

/** Without paths: every *.sql that git knows or would add; outside a repository, every one there is. */
function selectAll(place: RunPlace, git: Git): FoundFiles {
  const here = realPath(place.cwd) ?? place.cwd;
  const top = topOf(here);
  if (top === null) return inFolder(place, place.cwd, built);
  const prefix = slashed(path.relative(top, here));
  const below = prefix === "" ? "" : `${prefix}/`;
  const listed = listedNames(git);
  const names = (listed ?? []).filter((name) => name.startsWith(below) && isSql(name));
  const ignored = () => below !== "" && git(["check-ignore", "-q", "--", prefix]).status === 0;
  if (listed === null || (names.length === 0 && ignored())) return inFolder(place, place.cwd, built);
  const candidates = names.map((name) => candidate(place, place.absolute(name.slice(below.length)), false));
  return { candidates, ...nothing };
}

/** The folders that the paths name, or that the files they name lie in. */
export function namedFolders(
  { paths, stdin }: Pick<DiscoverOptions, "paths" | "stdin">,
  place: RunPlace,
): readonly string[] {
  if (paths.length === 0) return [place.cwd];
  const folders = paths.map((given) => {
    const absolute = place.absolute(given === "-" ? (stdin?.path ?? given) : given);
    const kind = given === "-" ? "file" : kindOf(absolute);
    if (kind === "folder") return absolute;
    return kind === "file" ? path.dirname(absolute) : place.absolute(baseOf(slashed(given)) ?? ".");
  });
  // Of a thousand files that are named most lie beside each other, and each folder is looked up on the disk.
  return [...new Set(folders)];
}

function selectPaths(
  place: RunPlace,
  paths: readonly string[],
  elsewhere: (given: string) => boolean,
): FoundFiles {
  const parts = paths.map((given) => selectOne(place, given, elsewhere));
  return {
    candidates: parts.flatMap((part) => part.candidates),
    closed: parts.flatMap((part) => part.closed),
    listed: new Map(parts.flatMap((part) => [...part.listed])),
  };
}

function candidate(place: RunPlace, absolute: string, named: boolean): Candidate {
  return { path: place.relative(absolute), absolute, named };
}

/** What exists under that very name goes before what it would mean as a glob. */
function selectOne(place: RunPlace, given: string, elsewhere: (given: string) => boolean): FoundFiles {
  if (given === "") throw new PathError("a path is empty; name a file, a folder or a glob");
  const absolute = place.absolute(given);
  const kind = kindOf(absolute);
  if (kind === "folder") return inFolder(place, absolute, foreign);
  if (kind === "file") return { candidates: [candidate(place, absolute, true)], ...nothing };
  const glob = slashed(given);
  const base = baseOf(glob);
  if (elsewhere(given)) return base === null ? none : byGlob(place, glob, base, true);
  if (base !== null) return byGlob(place, glob, base);
  throw new PathError(`no such file or folder: ${given}`);
}

function kindOf(absolute: string): "file" | "folder" | null {
  try {
    return statSync(absolute).isDirectory() ? "folder" : "file";
  } catch {
    try {
      lstatSync(absolute);
      return "file";
    } catch (error) {
      return errorCode(error) === "EACCES" ? "file" : null;
    }
  }
}

function inFolder(
  place: RunPlace,
  folder: string,
  skipped: (name: string) => boolean,
  wanted: (name: string) => boolean = isSql,
): FoundFiles {
  const walked = walk(folder, skipped, wanted);
  return {
    candidates: walked.files.map((file) => candidate(place, file, false)),
    closed: walked.closed.map(({ folder: name, code }) =>
      unreadFile(place.relative(name), becauseOf(code, name)),
    ),
    listed: walked.listed,
  };
}

/** Not a library's walk: they either follow linked folders or leave linked files out. */
function byGlob(place: RunPlace, glob: string, base: string, known = false): FoundFiles {
  const found = inFolder(place, place.absolute(base), foreign, globbedSql(place, glob));
  if (found.candidates.length === 0 && !known) throw new PathError(`no file matches the glob ${glob}`);
  return found;
}

import path from "node:path";
import type { CodeFile } from "../types.ts";
import { foldersIn, isConfiguration, largestConfiguration } from "./configured-folders.ts";
import type { DiscoverOptions } from "./discovery.ts";
import type { Git } from "./git/git.ts";
import { listedNames } from "./git/listed-names.ts";
import { baseOf, globbed } from "./glob.ts";
import { type Ground, groundAt, topOf } from "./ground.ts";
import type { Candidate, Text, UnreadFile } from "./load-files.ts";
import { openFile } from "./open.ts";
import { type RunPlace, realPath, slashed, within } from "./place.ts";
import { excluder } from "./select.ts";
import { walk } from "./walk.ts";

/** The languages, and the documents, in which migration tools take migrations besides SQL. */
const languages =
  /\.(?:rb|py|[cm]?[jt]s|php|exs?|cs|fs|vb|java|kts?|scala|groovy|go|rs|cljc?|swift|cr|fizz|dart|jl|lua|moon|hs|p[lm]|sh|bash|install|xml|ya?ml|json|toml|edn|txt)$/i;
const declarations = /\.d\.[cm]?ts$/i;

/** Folders and names that tools give to migrations. A name decides nothing: whether a file is one is seen in its text. */
const hint =
  /\/[^/]*(?:migrat|changelog|liquibase|alembic|evolution)[^/]*(?:\/|$)|\/(?:versions|changesets?|db)\/|\/(?:\d{3,}|[vmu]\d+_)[^/]*$/i;

/** Of documents, which hold anything, only those that are called so. */
const documents = /\.(?:xml|ya?ml|json|toml|edn|txt)$/i;
const changelogs = /\/[^/]*(?:migrat|pgroll|reshape|change-?log|change-?set|liquibase)[^/]*(?:\/|$)/i;

/** In so few every file is opened. */
const few = 4_000;

/** Of what stands anywhere: no migration that a person writes is larger. A program may write one where migrations stand. */
const largestAnywhere = 2 ** 20;
const largestLikely = 16 * 2 ** 20;

/** So much of a file is read. */
export function mostOfCode({ likely }: CodeChoice): (candidate: Candidate) => number {
  return ({ absolute }) => (likely(absolute) ? largestLikely : largestAnywhere);
}

/** Files that stand where migrations do, and of which nothing could be read. */
export function unseenCode(
  read: readonly (Text | UnreadFile)[],
  { likely }: CodeChoice,
  place: RunPlace,
): readonly UnreadFile[] {
  return read.flatMap((file) =>
    "text" in file || file.file.text !== "" || !likely(place.absolute(file.path)) ? [] : [file],
  );
}

/** Folders whose migrations are for no database of the repository's own, unless somebody names them. */
const aside =
  /(?:^|\/)(?:node_modules|vendor|site-packages|tests?|specs?|__tests__|fixtures|testdata|docs?|examples?|templates|generators)\//i;

export function isAside(name: string): boolean {
  return aside.test(name);
}

const passedOver = new Set([".git", "node_modules", "vendor", "site-packages"]);

type ChosenPaths = Pick<DiscoverOptions, "paths" | "exclude">;

/** Of files in other languages than SQL, by their absolute paths. */
export interface CodeChoice {
  /** Whether the run is about it. */
  readonly asked: (absolute: string) => boolean;
  /** Whether its name, or a folder of its path, is one that tools give to migrations; or it was named itself. */
  readonly likely: (absolute: string) => boolean;
}

export function codeChoice(options: ChosenPaths, place: RunPlace): CodeChoice {
  const excluded = excluder(options, place);
  const named = options.paths.filter((given) => given !== "-").map((given) => choice(place, given));
  const all = (absolute: string) => within(place.cwd, absolute) && !isAside(place.relative(absolute));
  const asked = options.paths.length === 0 ? all : (name: string) => named.some((one) => one(name));
  const exact = new Set(options.paths.map(place.absolute));
  return {
    asked: (absolute) =>
      languages.test(absolute) && !declarations.test(absolute) && asked(absolute) && !excluded(absolute),
    likely: (absolute) => {
      const name = slashed(absolute);
      return exact.has(absolute) || (documents.test(name) ? changelogs : hint).test(name);
    },
  };
}

function choice(place: RunPlace, given: string): (absolute: string) => boolean {
  const folder = place.absolute(given);
  if (baseOf(slashed(given)) === null) return (absolute) => within(folder, absolute);
  return globbed(place, given);
}

/**
 * The files of that kind on the disk. Of a large repository only those are opened whose name or folder hints at
 * migrations, or whose folder a tool's configuration names. Of a small one, of what was named, and of what has changed,
 * every file is: tools let people put migrations anywhere.
 */
export function codeOnDisk(
  options: ChosenPaths,
  place: RunPlace,
  git: Git,
  changed: ((absolute: string) => boolean) | null,
): readonly Candidate[] {
  const { asked, likely } = codeChoice(options, place);
  const paths = options.paths.filter((given) => given !== "-");
  const whole = options.paths.length === 0;
  const found = whole ? everywhere(place, git) : paths.flatMap((given) => below(place, given));
  const about = [...new Set(found)].filter(asked);
  const every = !whole || about.length <= few;
  const configured = every || changed ? () => true : configuredFolders(place, found);
  return about
    .filter((one) => (changed ? changed(one) : every || likely(one) || configured(one)))
    .sort()
    .map((absolute) => ({ path: place.relative(absolute), absolute, named: false }));
}

function configuredFolders(place: RunPlace, files: readonly string[]): (absolute: string) => boolean {
  const ground: Ground = groundAt(place.cwd);
  const folders = new Set(
    files.filter(isConfiguration).flatMap((name) => {
      const opened = openFile(name, ground, largestConfiguration);
      return "bytes" in opened ? foldersIn(name, opened.bytes, place.cwd) : [];
    }),
  );
  const holds = (folder: string): boolean =>
    within(place.cwd, folder) && folder !== place.cwd && (folders.has(folder) || holds(path.dirname(folder)));
  return (absolute) => folders.size > 0 && holds(path.dirname(absolute));
}

/** Their texts. Of one that is not UTF-8 what stands before that is enough to know a migration by. */
export function codeFilesOf(
  read: readonly (Text | UnreadFile)[],
  { likely }: CodeChoice,
  place: RunPlace,
  changedIn: (path: string) => CodeFile["changed"] = () => "all",
): readonly CodeFile[] {
  return read
    .map((file): CodeFile => {
      const text = "text" in file ? file.text : file.file.text;
      const anywhere = !likely(place.absolute(file.path));
      const changed = "text" in file ? changedIn(file.path) : "all";
      return { path: file.path, text, changed, ...(anywhere ? { anywhere } : {}) };
    })
    .filter(({ text }) => text !== "")
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What git knows or would add; nothing outside a repository, where nobody says what is its own. */
export function everywhere(
  place: RunPlace,
  git: Git,
  wanted: (name: string) => boolean = isCodeName,
): readonly string[] {
  const here = realPath(place.cwd) ?? place.cwd;
  const top = topOf(here);
  const names = listedNames(git);
  if (names === null || top === null) return walked(place.cwd, wanted);
  const way = path.relative(here, top);
  return names.map((name) => path.join(place.cwd, way, name));
}

function below(place: RunPlace, given: string): readonly string[] {
  const absolute = place.absolute(given);
  const base = baseOf(slashed(given));
  const files = walked(base === null ? absolute : place.absolute(base));
  return files.length === 0 && base === null ? [absolute] : files;
}

function walked(folder: string, wanted: (name: string) => boolean = isCodeName): readonly string[] {
  return walk(folder, (name) => passedOver.has(name.toLowerCase()), wanted).files;
}

function isCodeName(name: string): boolean {
  return languages.test(name) || isConfiguration(name);
}

import type { Dirent } from "node:fs";
import path from "node:path";
import type { FolderSettings, SourceFile } from "../types.ts";
import { isAside } from "./code-files.ts";
import type { Git } from "./git/git.ts";
import { listedNames } from "./git/listed-names.ts";
import { type Ground, groundAt, intended, topOf, wayOut } from "./ground.ts";
import { type Candidate, loadAll, type Text, type UnreadFile, unreadFile } from "./load-files.ts";
import { foldersNamed, mayNameFolders, namedAway } from "./named-away.ts";
import { type RunPlace, realPath, slashed, within } from "./place.ts";

/** Names that people give to folders of migrations. */
const hint =
  /(?:^|\/)(?:[^/]*(?:migrat|changelog|change-?set|liquibase|alembic|evolution|flyway)[^/]*|sql|db|schemas?|versions|deploy|scripts)$/i;
const below = /(?:migrat|changelog|liquibase|flyway)[^/]*\/[^/.]+$/i;

/** Where folders that lead away are looked for. */
interface FolderSearch {
  /** Without paths it is the whole repository. */
  readonly whole: boolean;
  readonly listed: ReadonlyMap<string, readonly Dirent[]>;
  readonly isExcluded: (absolute: string) => boolean;
  /** null: all are reported, whether they are new or not. */
  readonly relinked: ((absolute: string) => boolean) | null;
  readonly isChanged: ((absolute: string) => boolean) | null;
  /** The texts of configurations, with what of them is reported. */
  readonly reported: (texts: readonly Text[]) => readonly SourceFile[];
  readonly settings: readonly FolderSettings[];
}

type GroundAt = (absolute: string) => Ground;

/** Folders of migrations that nobody follows: links, and what a tool's own configuration names. */
export function foldersAway(
  search: FolderSearch,
  groundOf: GroundAt,
  place: RunPlace,
  git: Git,
): ReturnType<typeof namedAway> {
  const names = search.whole ? listedBelow(place, git) : null;
  const links = linksAway(search, names ?? linksIn(search.listed), groundOf, place);
  const named = configuredAway(search, names ?? filesIn(search.listed), groundOf, place);
  return { unread: [...links, ...named.unread], remarks: named.remarks };
}

/**
 * Links that are called as folders of migrations are, and lead out of the repository: nobody follows them, and what the
 * tool would find there is not read. What stands at their end is not asked: the answer must not tell.
 */
function linksAway(
  { isExcluded, relinked }: Pick<FolderSearch, "isExcluded" | "relinked">,
  names: readonly string[],
  groundOf: GroundAt,
  place: RunPlace,
): readonly UnreadFile[] {
  return names
    .filter((name) => hint.test(slashed(name)) || below.test(slashed(name)))
    .filter((name) => !isExcluded(name) && leadsOut(name, groundOf(name)))
    .filter((name) => relinked === null || relinked(name))
    .map((name) =>
      unreadFile(
        place.relative(name),
        "it is a link that leads out of the repository, so the folder that it may be is not read; name it to read it",
      ),
    );
}

/** A larger file is no configuration that a person writes. */
const largestConfiguration = 2 ** 20;

function configuredAway(
  { isExcluded, isChanged, reported, settings }: FolderSearch,
  names: readonly string[],
  groundOf: GroundAt,
  place: RunPlace,
): ReturnType<typeof namedAway> {
  const wanted = names
    .filter((name) => mayNameFolders(name, settings) && !isAside(place.relative(name)) && !isExcluded(name))
    .filter((name) => isChanged === null || isChanged(name))
    .map((absolute): Candidate => ({ path: place.relative(absolute), absolute, named: false }));
  const loaded = loadAll(
    wanted,
    (one) => groundOf(one.absolute),
    () => largestConfiguration,
  );
  const texts = loaded.flatMap((one) => ("text" in one ? [one] : []));
  return awayFrom(reported(texts), settings, groundOf, place);
}

function awayFrom(
  files: readonly SourceFile[],
  settings: readonly FolderSettings[],
  groundOf: GroundAt,
  place: RunPlace,
): ReturnType<typeof namedAway> {
  return namedAway(foldersNamed(files, settings), ({ file, from, folder }) => {
    const ground = groundOf(place.absolute(file.path));
    return wayOut(ground, intended(path.resolve(place.cwd, from, folder))) !== null;
  });
}

/** The same of a change that somebody else lists. `names`: what of it is checked out. */
export function listedFoldersAway(
  names: readonly string[],
  configurations: readonly SourceFile[],
  { isExcluded, settings }: Pick<FolderSearch, "isExcluded" | "settings">,
  place: RunPlace,
): ReturnType<typeof namedAway> {
  const ground = groundAt(place.cwd);
  const links = linksAway({ isExcluded, relinked: null }, names.map(place.absolute), () => ground, place);
  const named = awayFrom(configurations, settings, () => ground, place);
  return { unread: [...links, ...named.unread], remarks: named.remarks };
}

/** What stands there under that very name leads elsewhere. */
function leadsOut(name: string, ground: Ground): boolean {
  const real = intended(name);
  const there = path.join(intended(path.dirname(name)), path.basename(name));
  return real !== there && wayOut(ground, there) === null && wayOut(ground, real) !== null;
}

function listedBelow(place: RunPlace, git: Git): readonly string[] | null {
  const here = realPath(place.cwd) ?? place.cwd;
  const top = topOf(here);
  const names = top === null ? null : listedNames(git);
  if (names === null || top === null) return null;
  const way = path.relative(here, top);
  return names.map((name) => path.join(place.cwd, way, name)).filter((name) => within(place.cwd, name));
}

function linksIn(listed: FolderSearch["listed"]): readonly string[] {
  return namesIn(listed, (entry) => entry.isSymbolicLink());
}

function filesIn(listed: FolderSearch["listed"]): readonly string[] {
  return namesIn(listed, (entry) => entry.isFile());
}

function namesIn(listed: FolderSearch["listed"], wanted: (entry: Dirent) => boolean): readonly string[] {
  return [...listed].flatMap(([folder, entries]) =>
    entries.filter(wanted).map((entry) => path.join(folder, entry.name)),
  );
}

import type { Dirent } from "node:fs";
import path from "node:path";
import type { Git } from "./git/git.ts";
import { listedNames } from "./git/listed-names.ts";
import { type Ground, intended, topOf, wayOut } from "./ground.ts";
import { type UnreadFile, unreadFile } from "./load-files.ts";
import { type RunPlace, realPath, slashed, within } from "./place.ts";

/** Names that people give to folders of migrations. */
const hint =
  /(?:^|\/)(?:[^/]*(?:migrat|changelog|change-?set|liquibase|alembic|evolution|flyway)[^/]*|sql|db|schemas?|versions|deploy|scripts)$/i;
const below = /(?:migrat|changelog|liquibase|flyway)[^/]*\/[^/.]+$/i;

/** Where links to folders are looked for. */
interface LinkSearch {
  /** Without paths it is the whole repository. */
  readonly whole: boolean;
  readonly listed: ReadonlyMap<string, readonly Dirent[]>;
  readonly isExcluded: (absolute: string) => boolean;
  /** null: all are reported, whether they are new or not. */
  readonly relinked: ((absolute: string) => boolean) | null;
}

/**
 * Links that are called as folders of migrations are, and lead out of the repository: nobody follows them, and what the
 * tool would find there is not read. What stands at their end is not asked: the answer must not tell.
 */
export function foldersAway(
  { whole, listed, isExcluded, relinked }: LinkSearch,
  groundOf: (absolute: string) => Ground,
  place: RunPlace,
  git: Git,
): readonly UnreadFile[] {
  const names = (whole ? listedBelow(place, git) : null) ?? linksIn(listed);
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

function linksIn(listed: LinkSearch["listed"]): readonly string[] {
  return [...listed].flatMap(([folder, entries]) =>
    entries.filter((entry) => entry.isSymbolicLink()).map((entry) => path.join(folder, entry.name)),
  );
}

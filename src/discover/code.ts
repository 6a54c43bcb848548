import path from "node:path";
import type { DiscoverOptions } from "./discovery.ts";
import { type Git, words } from "./git.ts";
import { baseOf, globbed } from "./glob.ts";
import type { Candidate } from "./load.ts";
import { type Place, realPath, slashed, within } from "./place.ts";
import { excluder } from "./select.ts";
import { walk } from "./walk.ts";

/** The languages, and the documents, in which migration tools take migrations besides SQL. */
const languages =
  /\.(?:rb|py|[cm]?[jt]s|php|exs?|cs|fs|vb|java|kts?|scala|groovy|go|rs|clj|xml|ya?ml|json)$/i;
const declarations = /\.d\.[cm]?ts$/i;

/**
 * Folders and names that tools give to migrations. No other file is opened: a repository holds tens of thousands. A
 * name decides nothing else; whether a file is a migration is seen in its text.
 */
const hint =
  /\/[^/]*(?:migrat|changelog|liquibase|alembic|evolution)[^/]*(?:\/|$)|\/(?:versions|changesets?|db)\/|\/(?:\d{3,}|[vmu]\d+_)[^/]*$/i;

/** Of documents, which hold anything, only those that are called so. */
const documents = /\.(?:xml|ya?ml|json)$/i;
const changelogs = /\/[^/]*(?:migrat|change-?log|change-?set|liquibase)[^/]*(?:\/|$)/i;

/** No migration that a person writes is larger. */
export const largestCode = 2 ** 20;

/** Folders whose migrations are for no database of the repository's own, unless somebody names them. */
const aside =
  /(?:^|\/)(?:node_modules|vendor|site-packages|tests?|specs?|__tests__|fixtures|testdata|docs?|examples?|templates|generators)\//i;

const passedOver = new Set([".git", "node_modules", "vendor", "site-packages"]);

type Chosen = Pick<DiscoverOptions, "paths" | "exclude">;

/** Whether a file in another language than SQL, by its absolute path, may be a migration that the run is about. */
export function codeChoice(options: Chosen, place: Place): (absolute: string) => boolean {
  const excluded = excluder({ ...options, cwd: place.cwd, since: null }, place);
  const named = options.paths.filter((given) => given !== "-").map((given) => choice(place, given));
  const all = (absolute: string) => within(place.cwd, absolute) && !aside.test(place.relative(absolute));
  const asked = options.paths.length === 0 ? all : (name: string) => named.some((one) => one(name));
  const exact = new Set(options.paths.map(place.absolute));
  return (absolute) => {
    if (!languages.test(absolute) || declarations.test(absolute)) return false;
    const name = slashed(absolute);
    if (!exact.has(absolute) && !(documents.test(name) ? changelogs : hint).test(name)) return false;
    return asked(absolute) && !excluded(absolute);
  };
}

function choice(place: Place, given: string): (absolute: string) => boolean {
  const folder = place.absolute(given);
  if (baseOf(slashed(given)) === null) return (absolute) => within(folder, absolute);
  return globbed(place, given);
}

/** The files of that kind on the disk. */
export function codeOnDisk(options: Chosen, place: Place, git: Git): readonly Candidate[] {
  const wanted = codeChoice(options, place);
  const paths = options.paths.filter((given) => given !== "-");
  const found =
    options.paths.length === 0 ? everywhere(place, git) : paths.flatMap((given) => below(place, given));
  return [...new Set(found)]
    .filter(wanted)
    .sort()
    .map((absolute) => ({ path: place.relative(absolute), absolute, named: false }));
}

/** What git knows or would add; nothing outside a repository, where nobody says what is its own. */
function everywhere(place: Place, git: Git): readonly string[] {
  const listed = git(["ls-files", "-co", "--exclude-standard", "--full-name", "-z", "--", ":(top)"]);
  if (listed.status !== 0) return walked(place.cwd);
  const top = git(["rev-parse", "--show-toplevel"]).bytes.toString("utf8").replace(/\n$/, "");
  const here = realPath(place.cwd) ?? place.cwd;
  return words(listed.bytes).map((name) => path.join(place.cwd, path.relative(here, path.join(top, name))));
}

function below(place: Place, given: string): readonly string[] {
  const absolute = place.absolute(given);
  const base = baseOf(slashed(given));
  const files = walked(base === null ? absolute : place.absolute(base));
  return files.length === 0 && base === null ? [absolute] : files;
}

function walked(folder: string): readonly string[] {
  return walk(
    folder,
    (name) => passedOver.has(name.toLowerCase()),
    (name) => languages.test(name),
  ).files;
}

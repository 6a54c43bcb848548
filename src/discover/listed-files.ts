import type { RunFailure, SourceFile, Span, Tree } from "../types.ts";
import { codeChoice, codeFilesOf, isAside, unseenCode } from "./code-files.ts";
import type { DiscoverOptions, Discovery } from "./discovery.ts";
import { treeAt } from "./disk-tree.ts";
import { documentsOf, mayBeDocument } from "./documents.ts";
import { identity } from "./git/changes.ts";
import { type Env, gitIn } from "./git/git.ts";
import { aboutAny } from "./git/stored-files.ts";
import { groundAt } from "./ground.ts";
import { listedFoldersAway } from "./linked-folders.ts";
import { fromBytes, largest, type UnreadFile, unreadFile } from "./load-files.ts";
import { memo } from "./memoize.ts";
import { mayNameFolders } from "./named-away.ts";
import { namedPath } from "./named-paths.ts";
import { openFile } from "./open.ts";
import { byPath, placeAt } from "./place.ts";
import { excluder, select } from "./select.ts";
import { standingMigrations } from "./standing-migrations.ts";
import { textsTree } from "./texts-tree.ts";
import { isSql } from "./walk.ts";

/** A file that somebody else says has changed. Names begin at the repository's top. */
export interface ListedFile {
  readonly name: string;
  /** What a renamed file was called. */
  readonly previous: string | null;
  readonly status: string;
  /** What changed in a text of it; null where that is not said. */
  readonly spans: ((text: string) => readonly Span[]) | null;
  /** What is shown of its change. */
  readonly shown: string | null;
}

/** A listed file with its bytes, or why there are none: "it is a link", or a sentence on why nobody could get them. */
export interface LoadedFile {
  readonly file: ListedFile;
  readonly bytes: Uint8Array | { readonly reason: string } | { readonly failure: string };
}

type ChosenPaths = Pick<DiscoverOptions, "paths" | "exclude">;
type ChosenSettings = Pick<DiscoverOptions, "paths" | "exclude" | "settings">;

/** Those of the listed files that may be migrations, and have more than a new name or mode. */
export function selectListed(
  top: string,
  options: ChosenPaths,
  listed: readonly ListedFile[],
): readonly ListedFile[] {
  const place = placeAt(top);
  const excluded = excluder(options, place);
  const wanted = options.paths.length === 0 ? isSql : namedPath(place, options.paths);
  return listed.filter((file) => hasNews(file) && wanted(file.name) && !excluded(place.absolute(file.name)));
}

/** Those that may be migrations in another language than SQL. */
export function selectListedCode(
  top: string,
  options: ChosenPaths,
  listed: readonly ListedFile[],
): readonly ListedFile[] {
  const place = placeAt(top);
  const { asked, likely } = codeChoice(options, place);
  return listed.filter((file) => {
    const absolute = place.absolute(file.name);
    return hasNews(file) && asked(absolute) && (likely(absolute) || mayBeMigration(file));
  });
}

/** Documents about a database that nobody has named. */
export function selectListedDocuments(
  top: string,
  options: ChosenPaths,
  listed: readonly ListedFile[],
): readonly ListedFile[] {
  if (options.paths.length > 0) return [];
  const place = placeAt(top);
  const excluded = excluder(options, place);
  return listed.filter(
    (file) => hasNews(file) && mayBeDocument(file.name) && !excluded(place.absolute(file.name)),
  );
}

/** Those in which a migration tool may be told its folders. */
export function selectListedConfigurations(
  top: string,
  options: ChosenSettings,
  listed: readonly ListedFile[],
): readonly ListedFile[] {
  const place = placeAt(top);
  const excluded = excluder(options, place);
  if (options.paths.length > 0) return [];
  return listed.filter(
    (file) =>
      hasNews(file) &&
      mayNameFolders(file.name, options.settings) &&
      !isAside(file.name) &&
      !excluded(place.absolute(file.name)),
  );
}

/** What stands in every migration in code, in one language or another. */
const signs =
  /migrat|\b(?:up|upgrade|prepare|operations|actions|revision|steps?|generateSql|change-?set)\b|_(?:index|table|column)\b/i;

/** All of a new file is shown, and one request for each file of a large change would be too many. */
function mayBeMigration(file: ListedFile): boolean {
  return !isNew(file) || file.status !== "added" || file.shown === null || signs.test(file.shown);
}

/**
 * A path that leads nowhere would let everything pass forever. One that the change itself has emptied does not.
 * Throws a UsageError.
 */
export function requirePaths(
  top: string,
  options: ChosenPaths,
  listed: readonly ListedFile[],
  env: Env,
): void {
  const place = placeAt(top);
  const lost = options.paths.filter((given) => {
    const about = aboutAny(place, [given]);
    const isAbout = (name: string): boolean => about(place.absolute(name));
    return !listed.some(({ name, previous }) => isAbout(name) || (previous !== null && isAbout(previous)));
  });
  if (lost.length > 0) select({ paths: lost, exclude: options.exclude }, place, gitIn(top, env));
}

function hasNews(file: ListedFile): boolean {
  if (file.status === "removed" || file.status === "unchanged") return false;
  return file.spans !== null || isNew(file) || file.status === "modified";
}

/** Under another name it is another migration, and runs again. */
function isNew({ status, name, previous }: ListedFile): boolean {
  if (status === "added" || status === "copied") return true;
  return status === "renamed" && previous !== null && identity(previous) !== identity(name);
}

/** A file's bytes as the disk has them; null where it has none, or only a way out of the repository. */
export function bytesOnDisk(top: string, name: string): Uint8Array | null {
  const opened = openFile(placeAt(top).absolute(name), groundAt(top), largest);
  return "bytes" in opened ? opened.bytes : null;
}

/** What of a change was fetched. */
export interface LoadedChange {
  /** All that has changed. */
  readonly listed: readonly ListedFile[];
  readonly loaded: readonly LoadedFile[];
  readonly code: readonly LoadedFile[];
  readonly configurations: readonly LoadedFile[];
  readonly documents: readonly LoadedFile[];
}

/**
 * Without paths the migration folders are detected. `checkout`: the disk holds their history, and this is the environment
 * that git is asked in; null: it does not.
 */
export function discoverListed(
  top: string,
  options: ChosenSettings,
  change: LoadedChange,
  checkout: Env | null,
): Discovery {
  const { loaded, code } = change;
  const read = loaded.flatMap(reported);
  const others = code.flatMap(reported).map((one) => ("text" in one ? { ...one, absolute: null } : one));
  const spansOf = new Map(
    code.flatMap(reported).flatMap((one) => ("text" in one ? [[one.path, one.changed] as const] : [])),
  );
  const files = read.flatMap((one) => ("text" in one ? [one] : [])).toSorted(byPath);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const under: Tree | undefined = checkout ? treeAt(top, { texts, wary: true }) : undefined;
  const place = placeAt(top);
  const choice = codeChoice(options, place);
  const away = awayIn(top, options, change, checkout !== null);
  const ofDocuments = new Map(
    change.documents.flatMap(reported).flatMap((one) => ("text" in one ? [[one.path, one] as const] : [])),
  );
  const found = documentsOf([...ofDocuments.values()], (name) => ofDocuments.get(name)?.changed ?? "all");
  const unshown = loaded
    .filter(({ file }) => file.spans === null && !isNew(file))
    .map(({ file }) => file.name);
  return {
    files: files.filter(({ changed }) => changed.length > 0),
    code: codeFilesOf(others, choice, place, (path) => spansOf.get(path) ?? "all"),
    documents: found.documents,
    ...(checkout ? { standing: memo(() => standingMigrations(options, place, gitIn(top, checkout))) } : {}),
    tree: textsTree(texts, under),
    unread: [
      ...away.unread,
      ...read.flatMap((one) => ("text" in one ? [] : [one])),
      ...unseenCode(others, choice, place),
    ].toSorted(byPath),
    failures: [...loaded, ...code, ...change.configurations, ...change.documents].flatMap(failureIn),
    detecting: options.paths.length === 0,
    remarks: [
      ...away.remarks,
      ...found.remarks,
      ...unshown.map((name) => `GitHub shows no diff of ${name}: all of it is read as changed`),
    ],
    older: () => false,
    mainline: () => null,
  };
}

function awayIn(
  top: string,
  options: ChosenSettings,
  { listed, configurations }: LoadedChange,
  checkout: boolean,
): ReturnType<typeof listedFoldersAway> {
  const place = placeAt(top);
  const names = checkout && options.paths.length === 0 ? listed.filter(hasNews).map(({ name }) => name) : [];
  const texts = configurations.flatMap(reported).flatMap((one) => ("text" in one ? [one] : []));
  const { settings } = options;
  return listedFoldersAway(names, texts, { isExcluded: excluder(options, place), settings }, place);
}

function failureIn({ file: { name }, bytes }: LoadedFile): readonly RunFailure[] {
  if (!("failure" in bytes)) return [];
  return [{ message: bytes.failure, file: { path: name, text: "", changed: "all" }, span: [0, 0] }];
}

function reported({ file, bytes }: LoadedFile): readonly (SourceFile | UnreadFile)[] {
  if ("failure" in bytes) return [];
  if ("reason" in bytes) return [unreadFile(file.name, bytes.reason)];
  const read = fromBytes(file.name, bytes);
  if (!("text" in read)) return [read];
  const changed = isNew(file) || file.spans === null ? "all" : file.spans(read.text);
  return [{ path: file.name, text: read.text, changed }];
}

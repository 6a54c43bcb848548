import type { SourceFile, Tree } from "../../types.ts";
import { folderOf, join, nameOf } from "./path.ts";
import { isUp, type Places, placesIn } from "./places.ts";

/** A folder as evidence sees it: listed once, its files read once. */
export interface Folder {
  readonly path: string;
  /** What it is called, the working directory too. */
  readonly name: string;
  /** Its names from below the top of the repository, with "/". */
  readonly trail: string;
  /** The folder above it, up to the top of the repository. */
  readonly parent: Folder | null;
  /** Itself and those above, nearest first. */
  readonly above: readonly Folder[];
  /** Names of its files, linted ones included. */
  readonly names: ReadonlySet<string>;
  readonly folders: readonly Folder[];
  /** Its SQL files, by name in code units. */
  readonly sql: readonly SourceFile[];
  /** Itself and every folder below it. */
  readonly below: readonly Folder[];
  /** A file by its name; null when absent or unreadable. */
  file(name: string): SourceFile | null;
  child(name: string): Folder | null;
  /** A file anywhere, by its path. */
  find(path: string): SourceFile | null;
}

export function isSql(name: string): boolean {
  return /\.sql$/i.test(name);
}

/** A value made at its first use. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Every folder of a run; the linted files stand in for what the tree would read. */
export function openFolders(tree: Tree, files: readonly SourceFile[]): (path: string) => Folder {
  const read = readerOf(tree, files);
  const linted = new Map<string, string[]>();
  for (const file of files) {
    const at = folderOf(file.path);
    const names = linted.get(at);
    if (names) names.push(nameOf(file.path));
    else linted.set(at, [nameOf(file.path)]);
  }
  const folders = new Map<string, Folder>();
  const places = placesIn(tree);
  const at = (given: string): Folder => {
    const path = places.shortest(given);
    const known = folders.get(path);
    if (known) return known;
    const made = openFolder(path, tree, linted.get(path) ?? [], read, at, places);
    folders.set(path, made);
    return made;
  };
  return at;
}

function readerOf(tree: Tree, files: readonly SourceFile[]): (path: string) => SourceFile | null {
  const known = new Map<string, SourceFile | null>(files.map((file) => [file.path, file]));
  return (path) => {
    const file = known.get(path);
    if (file !== undefined) return file;
    const text = tree.read(path);
    const made = text === null ? null : { path, text, changed: "none" as const };
    known.set(path, made);
    return made;
  };
}

function openFolder(
  path: string,
  tree: Tree,
  linted: readonly string[],
  find: (path: string) => SourceFile | null,
  at: (path: string) => Folder,
  places: Places,
): Folder {
  const entries = once(() => places.list(path));
  const names = once(
    () => new Set([...entries().flatMap((entry) => (entry.folder ? [] : [entry.name])), ...linted]),
  );
  const above = once(() => tree.above(path).map(at));
  const nameUp = once(() =>
    isUp(path) && above().length > 1 ? (places.nameOf(path) ?? path) : nameOf(path),
  );
  const trail = once(() =>
    above()
      .slice(0, -1)
      .map((folder) => folder.name)
      .reverse()
      .join("/"),
  );
  const folders = once(() =>
    entries().flatMap((entry) => (entry.folder && !hidden(entry.name) ? [at(join(path, entry.name))] : [])),
  );
  const file = (name: string) => (names().has(name) ? find(join(path, name)) : null);
  const sql = once(() =>
    [...names()]
      .filter(isSql)
      .sort(byCodeUnits)
      .flatMap((name) => file(name) ?? []),
  );
  const children = once(() => new Map(folders().map((folder) => [folder.name, folder])));
  return {
    path,
    get name() {
      return nameUp();
    },
    get trail() {
      return trail();
    },
    get parent() {
      return above()[1] ?? null;
    },
    get above() {
      return above();
    },
    get names() {
      return names();
    },
    get folders() {
      return folders();
    },
    get sql() {
      return sql();
    },
    get below() {
      return [at(path), ...folders().flatMap((folder) => folder.below)];
    },
    file,
    child: (name) => children().get(name) ?? null,
    find,
  };
}

function hidden(name: string): boolean {
  return name === "node_modules" || name === ".git";
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { SourceFile, Tree } from "../../types.ts";
import { standsIn } from "../code/other-files.ts";
import { isOtherVariant } from "./database.ts";
import { fileNameOf, folderOf, join } from "./path.ts";
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
  /** Its files with such names, by name in code units. */
  matching(named: (name: string) => boolean): readonly SourceFile[];
  /** Itself and every folder below it. */
  readonly below: readonly Folder[];
  /** A file by its name; null when absent or unreadable. */
  file(name: string): SourceFile | null;
  child(name: string): Folder | null;
  /** A file that another one names; else why it is not read, null where there is none. */
  include(path: string, from: SourceFile): SourceFile | { readonly why: string | null };
}

export function isSqlName(name: string): boolean {
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
  const { find, include } = readerOf(tree, files, (path) => at(path));
  const linted = new Map<string, string[]>();
  for (const file of files) {
    const at = folderOf(file.path);
    const names = linted.get(at);
    if (names) names.push(fileNameOf(file.path));
    else linted.set(at, [fileNameOf(file.path)]);
  }
  const folders = new Map<string, Folder>();
  const places = placesIn(tree);
  const at = (given: string): Folder => {
    const path = places.shortest(given);
    const known = folders.get(path);
    if (known) return known;
    const made = new OpenedFolder(path, linted.get(path) ?? [], { tree, find, include, at, places });
    folders.set(path, made);
    return made;
  };
  return at;
}

interface Reader {
  readonly find: (path: string) => SourceFile | null;
  readonly include: Folder["include"];
}

function readerOf(tree: Tree, files: readonly SourceFile[], at: (path: string) => Folder): Reader {
  const known = new Map<string, SourceFile | null>(files.map((file) => [file.path, standsIn(file, at)]));
  const keep = (path: string, text: string | null): SourceFile | null => {
    const made = text === null ? null : standsIn({ path, text, changed: "none" as const }, at);
    known.set(path, made);
    return made;
  };
  const find = (path: string): SourceFile | null => {
    const file = known.get(path);
    return file === undefined ? keep(path, tree.read(path)) : file;
  };
  const include: Folder["include"] = (path, from) => {
    const looked = tree.include(path, from.path);
    if ("why" in looked) return looked;
    return known.get(looked.path) ?? keep(looked.path, looked.text) ?? { why: null };
  };
  return { find, include };
}

/** What a folder needs to be opened, the same for all. */
interface FolderTree extends Reader {
  readonly tree: Tree;
  readonly at: (path: string) => Folder;
  readonly places: Places;
}

class OpenedFolder implements Folder {
  readonly path: string;
  readonly include: Folder["include"];
  readonly #around: FolderTree;
  readonly #linted: readonly string[];

  constructor(path: string, linted: readonly string[], around: FolderTree) {
    this.path = path;
    this.include = around.include;
    this.#around = around;
    this.#linted = linted;
  }

  readonly #entries = once(() => this.#around.places.list(this.path));
  readonly #names = once(() => {
    const files = this.#entries().flatMap((entry) => (entry.folder ? [] : [entry.name]));
    return new Set([...files, ...this.#linted]);
  });
  readonly #above = once(() => this.#around.tree.above(this.path).map(this.#around.at));
  readonly #name = once(() => {
    const outside = isUp(this.path) && this.above.length > 1;
    return outside ? (this.#around.places.nameOf(this.path) ?? this.path) : fileNameOf(this.path);
  });
  readonly #trail = once(() =>
    this.above
      .slice(0, -1)
      .map((folder) => folder.name)
      .reverse()
      .join("/"),
  );
  readonly #folders = once(() =>
    this.#entries().flatMap(({ folder, name }) =>
      folder && !hidden(name) ? [this.#around.at(join(this.path, name))] : [],
    ),
  );
  readonly #sql = once(() =>
    [...this.names]
      .filter((name) => isSqlName(name) && !isOtherVariant(name, this.names))
      .sort(byCodeUnits)
      .flatMap((name) => this.file(name) ?? []),
  );
  readonly #children = once(() => new Map(this.folders.map((folder) => [folder.name, folder])));

  get name() {
    return this.#name();
  }
  get trail() {
    return this.#trail();
  }
  get parent() {
    return this.above[1] ?? null;
  }
  get above() {
    return this.#above();
  }
  get names() {
    return this.#names();
  }
  get folders() {
    return this.#folders();
  }
  get sql() {
    return this.#sql();
  }
  get below(): readonly Folder[] {
    return [this, ...this.folders.flatMap((folder) => folder.below)];
  }
  matching(named: (name: string) => boolean) {
    return [...this.names]
      .filter(named)
      .sort(byCodeUnits)
      .flatMap((name) => this.file(name) ?? []);
  }
  file(name: string) {
    return this.names.has(name) ? this.#around.find(join(this.path, name)) : null;
  }
  child(name: string) {
    return this.#children().get(name) ?? null;
  }
}

function hidden(name: string): boolean {
  return name === "node_modules" || name === ".git";
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

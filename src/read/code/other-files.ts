import type { SourceFile } from "../../types.ts";
import { fileNameOf, folderOf, join } from "../evidence/path.ts";
import type { ImportedName } from "./syntax.ts";

/** A folder, as far as code is looked for in it. */
export interface CodeFolder {
  readonly path: string;
  /** Names of its files. */
  readonly names: ReadonlySet<string>;
  readonly folders: readonly CodeFolder[];
  /** Itself and those above, nearest first, up to the top of the repository. */
  readonly above: readonly CodeFolder[];
  file(name: string): SourceFile | null;
  /** A file that another one names, as far as that may: what leads off its ground is not read. */
  include(path: string, from: SourceFile): SourceFile | { readonly why: string | null };
}

type OpenFolder = (path: string) => CodeFolder;

const opened = new WeakMap<SourceFile, OpenFolder>();

/** To be told of each file that is opened: what it names is looked for from there. */
export function standsIn<T extends SourceFile>(file: T, open: OpenFolder): T {
  opened.set(file, open);
  return file;
}

/** A file that another one names, and what of the names is still to be looked up in it. */
export interface FoundCode {
  readonly file: SourceFile;
  readonly names: readonly string[];
}

/** How a language finds the file that a name stands for; null: there is none in the repository. */
export type FindCode = (wanted: ImportedName, around: FilesAround) => FoundCode | null;

/** No repository's own code stands there. */
const others: ReadonlySet<string> = new Set(["node_modules", ".git", "vendor", "site-packages"]);

/** The repository, as a file of it sees it. */
export class FilesAround {
  readonly #open: OpenFolder;
  readonly #from: SourceFile;
  /** The folder of the file. */
  readonly folder: CodeFolder;

  private constructor(open: OpenFolder, file: SourceFile) {
    [this.#open, this.#from, this.folder] = [open, file, open(folderOf(file.path))];
  }

  /** Null of a file that nobody has opened in a repository. */
  static of(file: SourceFile): FilesAround | null {
    const open = opened.get(file);
    return open ? new FilesAround(open, file) : null;
  }

  /** The first of these files below a folder that is there, and on the ground of the file that names them. */
  first(folder: CodeFolder, paths: readonly string[]): SourceFile | null {
    for (const path of paths) {
      const found = this.at(join(folder.path, path));
      if (found) return found;
    }
    return null;
  }

  /** A file by its path, under the same law. */
  at(path: string): SourceFile | null {
    if (path.split("/").some((name) => others.has(name))) return null;
    if (!this.#open(folderOf(path)).names.has(fileNameOf(path))) return null;
    const found = this.folder.include(path, this.#from);
    return "why" in found ? null : found;
  }
}

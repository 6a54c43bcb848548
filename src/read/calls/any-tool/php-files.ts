import type { SourceFile } from "../../../types.ts";
import { type CodeCall, knownText, textValue, type Value } from "../../code/value.ts";
import type { Folder } from "../../evidence/folder.ts";
import { fileBelow } from "../../evidence/nearest-file.ts";
import { folderOf, join } from "../../evidence/path.ts";

/** Helpers of Laravel (Illuminate/Foundation/helpers.php) that name a folder of the application. */
const helpers: ReadonlyMap<string, string> = new Map([
  ["base_path", "."],
  ["database_path", "database"],
  ["resource_path", "resources"],
  ["app_path", "app"],
  ["config_path", "config"],
  ["storage_path", "storage"],
  ["public_path", "public"],
]);

/** The files of a repository that a migration in PHP may read: `file_get_contents(__DIR__ . '/a.sql')`. */
export class PhpFiles {
  readonly #top: Folder | null;
  /** The folder of the file itself. */
  readonly #own: string;
  readonly #application: Folder | null;

  constructor(root: Folder, file: Pick<SourceFile, "path">, application: Folder | null = null) {
    this.#top = root.above.find((at) => at.path === ".") ?? null;
    [this.#own, this.#application] = [folderOf(file.path), application];
  }

  /** `__DIR__` */
  readonly name = (name: string): Value | null => {
    if (name === "__DIR__") return textValue(this.#own);
    return name === "DIRECTORY_SEPARATOR" ? textValue("/") : null;
  };

  /** null: it is no call about files, or nobody knows what it gives. */
  readonly call = (name: string, { arguments: [first, second] }: CodeCall): Value | null => {
    const path = knownText(first);
    const helper = helpers.get(name);
    if (helper !== undefined && this.#application)
      return first === undefined || path !== null
        ? textValue(join(join(this.#application.path, helper), path ?? "."))
        : null;
    if (path === null) return null;
    switch (name) {
      case "file_get_contents":
        return this.#textOf(path);
      case "realpath":
        return textValue(join(".", path));
      case "dirname": {
        const levels = second?.kind === "number" ? second.value : 1;
        return levels > 0 && levels <= 20 ? textValue(join(path, "../".repeat(levels))) : null;
      }
      default:
        return null;
    }
  };

  #textOf(path: string): Value | null {
    // From the top of the disk, where this repository stands nobody knows.
    if (path.startsWith("/")) return null;
    const file = this.#top && fileBelow(this.#top, join(".", path));
    return file ? textValue(file.text) : null;
  }
}

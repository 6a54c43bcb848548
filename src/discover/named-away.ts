import path from "node:path";
import { overlaps } from "../text/offsets.ts";
import type { FolderSettings, SourceFile, Span } from "../types.ts";
import { type UnreadFile, unreadFile } from "./load-files.ts";

export function mayNameFolders(name: string, settings: readonly FolderSettings[]): boolean {
  const own = path.basename(name);
  return settings.some(({ file }) => file.test(own));
}

/** A folder that a configuration names, and where. */
export interface PlacedFolder {
  readonly file: SourceFile;
  readonly span: Span;
  /** As it is written there. */
  readonly folder: string;
  /** The folder that its path begins from. */
  readonly from: string;
}

/** Those that what is reported of the files names. */
export function foldersNamed(
  files: readonly SourceFile[],
  settings: readonly FolderSettings[],
): readonly (PlacedFolder | UnreadFile)[] {
  return files.flatMap((file) =>
    settings
      .filter((setting) => setting.file.test(path.basename(file.path)))
      .flatMap((setting) => namedIn(file, setting)),
  );
}

const tooMuch =
  "is too long, or nested too deeply, to be searched for the folders of migrations that it names";

/** No person writes more of them, and each is looked for in the whole text. */
const mostSought = 1000;

function namedIn(
  file: SourceFile,
  { folders, belowProject }: FolderSettings,
): readonly (PlacedFolder | UnreadFile)[] {
  const named = folders(file.text);
  if (named === null) return [unreadFile(file.path, tooMuch, file.text)];
  const own = path.dirname(file.path);
  const from = (belowProject ? own.replace(belowProject, "") : own) || ".";
  const written = new Map(named.map((one) => [one.written, one.folder]));
  return [...written].flatMap(([words, value]): readonly PlacedFolder[] => {
    const folder = pathIn(value);
    if (folder === null) return [];
    const found = written.size > mostSought ? [] : placesOf(file.text, words);
    // What the file spells in another way may stand anywhere in it.
    const places: readonly Span[] = found.length > 0 ? found : [[0, file.text.length]];
    const span = places.find((place) => isReported(file, place));
    return span ? [{ file, span, folder, from }] : [];
  });
}

/** Where such words stand by themselves, or at least as a part of others. */
function placesOf(text: string, words: string): readonly Span[] {
  const all: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    all.push([at, at + words.length]);
  const alone = all.filter(
    ([from, to]) => !/[\w./-]/.test(text.charAt(from - 1)) && !/[\w/-]/.test(text.charAt(to)),
  );
  return alone.length > 0 ? alone : all;
}

function isReported({ changed }: SourceFile, span: Span): boolean {
  return typeof changed === "string" ? changed === "all" : changed.some((one) => overlaps(one, span));
}

/** "../sql" of "../sql/*.ts" and "../sql?format=x"; what a variable begins is not known. */
function pathIn(value: string): string | null {
  const plain = value.replaceAll("\\", "/").replace(/[?#*{$%].*$/, "");
  return /^(?:\.\.(?:\/|$)|\.\/|\/|~|[\w@.-])/.test(plain) && !/^[a-z]\w*:/i.test(plain) ? plain : null;
}

/**
 * Named folders that lead out of the repository: nobody follows them. Where a path begins at the root of the machine,
 * it is a container's as often as not, and what stands there is not asked: the answer must not tell.
 */
export function namedAway(
  named: readonly (PlacedFolder | UnreadFile)[],
  leadsOut: (folder: PlacedFolder) => boolean,
): { readonly unread: readonly UnreadFile[]; readonly remarks: readonly string[] } {
  const closed = named.flatMap((one) => ("reason" in one ? [one] : []));
  const placed = named.flatMap((one) => ("folder" in one ? [one] : []));
  const away = placed.filter((one) => one.folder.startsWith("~") || leadsOut(one));
  const once = [...new Map(away.map((one) => [`${one.file.path}\0${one.folder}`, one])).values()];
  return {
    unread: [
      ...closed,
      ...once
        .filter(({ folder }) => !/^[/~]/.test(folder))
        .map(({ file, span, folder }) =>
          unreadFile(
            file.path,
            `names the folder ${folder}, which leads out of the repository, not read; name the folder to read it`,
            file.text,
            span,
          ),
        ),
    ],
    remarks: once
      .filter(({ folder }) => /^[/~]/.test(folder))
      .map(
        ({ file, folder }) => `${file.path} names ${folder}, which is not in the repository: it is not read`,
      ),
  };
}

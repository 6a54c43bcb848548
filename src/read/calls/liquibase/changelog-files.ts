import type { SourceFile } from "../../../types.ts";
import { changelogIn } from "../../code/changelog/index.ts";
import type { ChangelogNode } from "../../code/changelog/node.ts";
import { byCodeUnits, type Folder } from "../../evidence/folder.ts";
import { folderOf } from "../../evidence/path.ts";

/** A file and the folder that it stands in. */
export interface PlacedFile {
  readonly file: SourceFile;
  readonly folder: Folder;
}

export function isDocumentName(name: string): boolean {
  // No changelog, and often the largest files of a project.
  return (
    /\.(?:xml|ya?ml|json)$/i.test(name) &&
    !/^(?:package(?:-lock)?|tsconfig.*|composer)\.json$|lock\.ya?ml$/i.test(name)
  );
}

/** Those of a folder that hold `databaseChangeLog`, by name. */
export function documentsIn(folder: Folder): readonly SourceFile[] {
  return folder.matching(isDocumentName).filter((file) => isChangelog(file));
}

export function isChangelog(file: SourceFile): boolean {
  if (!isDocumentName(file.path) || !file.text.includes("databaseChangeLog")) return false;
  const { root, errors } = changelogIn(file);
  return root !== null || errors.length > 0;
}

/** Where Liquibase looks for a path: beside the changelog, or below a folder of its search path or of the classes. */
export function placesOf(
  path: string,
  from: PlacedFile,
  relative: boolean,
): readonly (readonly [Folder, string])[] {
  const own = path
    .trim()
    .replace(/^(?:classpath\*?|file):/i, "")
    .replaceAll("\\", "/")
    .replace(/^\/+/, "");
  return relative ? [[from.folder, own]] : from.folder.above.map((folder) => [folder, own] as const);
}

/** A file that a changelog names; null: it is not there. */
export function namedFile(path: string, from: PlacedFile, relative: boolean): PlacedFile | null {
  for (const [base, own] of placesOf(path, from, relative)) {
    const cut = own.lastIndexOf("/");
    const folder = descend(base, cut < 0 ? "" : own.slice(0, cut));
    const file = folder?.file(own.slice(cut + 1));
    if (folder && file) return { file, folder };
  }
  return null;
}

/** The same of a folder. */
export function namedFolder(path: string, from: PlacedFile, relative: boolean): Folder | null {
  for (const [base, own] of placesOf(path, from, relative)) {
    const folder = descend(base, own);
    if (folder && folder !== base) return folder;
  }
  return null;
}

function descend(base: Folder, path: string): Folder | null {
  let at: Folder | null = base;
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    at = name === ".." ? (at?.parent ?? null) : (at?.child(name) ?? null);
  }
  return at;
}

/** The files that `includeAll` takes, in its order: by their whole paths (DatabaseChangeLog.includeAll). */
export function filesBelow(folder: Folder, include: ChangelogNode): readonly PlacedFile[] {
  const setting = (name: string) => include.children.find((one) => one.name === name)?.value?.text;
  const ending = setting("endsWithFilter") ?? "";
  const deepest = Number(setting("maxDepth") ?? Number.POSITIVE_INFINITY);
  const depthOf = ({ path }: Folder) => path.split("/").length - folder.path.split("/").length + 1;
  return folder.below
    .filter((inner) => depthOf(inner) <= deepest && depthOf(inner) >= Number(setting("minDepth") ?? 0))
    .flatMap((inner) =>
      inner
        .matching(
          (name) =>
            /\.(?:xml|ya?ml|json|sql)$/i.test(name) && name.toLowerCase().endsWith(ending.toLowerCase()),
        )
        .map((file) => ({ file, folder: inner })),
    )
    .sort((a, b) => byCodeUnits(a.file.path, b.file.path));
}

/** The folder of a file that stands in this one or below it. */
export function placed(file: SourceFile, root: Folder): PlacedFile {
  const folder = root.below.find(({ path }) => path === folderOf(file.path)) ?? root;
  return { file, folder };
}

import type { SourceFile } from "../../../types.ts";
import type { Folder } from "../../evidence/folder.ts";

/** More folders than that no project of migrations has. */
const MOST_FOLDERS = 500;

/** The file that `Execute.Script` or `Execute.EmbeddedScript` names, in a project; null: none, or more than one. */
export function scriptFile(migrations: Folder, given: string, isEmbedded: boolean): SourceFile | null {
  const project = projectOf(migrations);
  return isEmbedded ? embedded(project, given) : fileAt(project, given);
}

/** The folder with the project's file, which is where its commands are run. */
function projectOf(migrations: Folder): Folder {
  return (
    migrations.above.find((folder) => [...folder.names].some((name) => /\.(?:cs|fs|vb)proj$/.test(name))) ??
    migrations
  );
}

/** A path that leads out of the project is not followed. */
function fileAt(project: Folder, path: string): SourceFile | null {
  const parts = path.split(/[\\/]/).filter((part) => part !== "." && part !== "");
  if (parts.includes("..")) return null;
  let folder: Folder | null = project;
  for (const part of parts.slice(0, -1)) folder = folder?.child(part) ?? null;
  return folder?.file(parts.at(-1) ?? "") ?? null;
}

/** ExecuteEmbeddedSqlScriptExpressionBase.cs: the last parts of a resource's name, which its path is, with points. */
function embedded(project: Folder, given: string): SourceFile | null {
  const wanted = `.${given.toLowerCase()}`;
  const found = project.below
    .slice(0, MOST_FOLDERS)
    .flatMap((folder) =>
      folder.matching((name) => name.endsWith(".sql") && wanted.endsWith(`.${name.toLowerCase()}`)),
    )
    .filter(({ path }) => `.${path.toLowerCase().replaceAll("/", ".")}`.endsWith(wanted));
  return found.length === 1 ? (found[0] ?? null) : null;
}

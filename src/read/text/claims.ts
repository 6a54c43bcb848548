import type { SourceFile } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import type { Claim } from "../tool.ts";

/**
 * Section markers in the folder's own files: the first file that bears one, and how many do. Where most files bear none,
 * the project's own word for the tool decides; without that they weigh no more than any marker, and one in dozens, in a
 * folder that is named for migrations, says nothing of the others.
 */
export function claimBySections(
  folder: Folder,
  bears: (text: string) => boolean,
  marker: string,
  dependency: (folder: Folder) => string | undefined,
): Claim | null {
  const found = claimByMarker(folder, bears, marker);
  if (!found || found.files * 2 >= folder.sql.length) return found && { ...found, ground: "sections" };
  const named = dependency(folder);
  if (named !== undefined)
    return { ...found, ground: "project", why: `${named} depends on it, and ${found.why}` };
  const isStray = found.files * STRAY < folder.sql.length && isUsual(folder);
  return isStray ? null : found;
}

/** Of so many files one may have been copied from elsewhere. */
const STRAY = 20;

const usual = /^(?:migrations?|migrate)$/i;

export function isUsualName(name: string): boolean {
  return usual.test(name);
}

/** It, or a folder that it stands in, is named for migrations. */
export function isUsual(folder: Folder): boolean {
  return folder.trail.split("/").some(isUsualName);
}

/** Only an opt-out marker stands in some file: the weakest evidence there is. */
export function claimByMarker(
  folder: Folder,
  bears: (text: string) => boolean,
  marker: string,
): Claim | null {
  const found = folder.sql.filter((file) => bears(file.text));
  const first = found[0];
  if (!first) return null;
  const why = `\`${marker}\` in ${first.path}`;
  return { root: folder.path, ground: "marker", evidence: first.path, why, files: found.length };
}

/** The project depends on the tool, and files of the folder are named as it wants them. */
export function claimByProject(
  folder: Folder,
  evidence: string,
  tool: string,
  files: readonly SourceFile[],
): Claim | null {
  const first = files[0];
  if (!first) return null;
  const why = `${evidence} depends on ${tool}, and ${first.path} is named as it wants`;
  return { root: folder.path, ground: "project", evidence, why, files: files.length };
}

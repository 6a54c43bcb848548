import type { SourceFile } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import type { Claim } from "../tool.ts";

/** Section markers in the folder's own files: the first file that bears one, and how many do. */
export function claimBySections(
  folder: Folder,
  bears: (text: string) => boolean,
  marker: string,
): Claim | null {
  const found = folder.sql.filter((file) => bears(file.text));
  const first = found[0];
  if (!first) return null;
  const why = `\`${marker}\` in ${first.path}`;
  return { root: folder.path, ground: "sections", evidence: first.path, why, files: found.length };
}

/** Only an opt-out marker stands in some file: the weakest evidence there is. */
export function claimByMarker(
  folder: Folder,
  bears: (text: string) => boolean,
  marker: string,
): Claim | null {
  const found = claimBySections(folder, bears, marker);
  return found && { ...found, ground: "marker" };
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

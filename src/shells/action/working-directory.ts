import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { literalGlob, realPath, topOf, UsageError, within } from "../../discover/index.ts";
import type { EventEnv } from "../../github/event.ts";

/** Where the action works. */
export interface WorkingDirectory {
  /** The repository's top, which reports name their files from. */
  readonly top: string;
  /** The working directory, from there. */
  readonly folder: string;
  /** Whether the repository's files are on the disk. */
  readonly checkout: boolean;
}

/** The runner's workspace holds the checkout, or nothing. */
export function placeOf(env: EventEnv, workingDirectory: string): WorkingDirectory {
  const workspace = realPath(env.GITHUB_WORKSPACE ?? "");
  if (workspace === null) throw new UsageError("GITHUB_WORKSPACE is not a folder; GitHub's runner sets it");
  const wanted = path.resolve(workspace, workingDirectory);
  const folder = realPath(wanted) ?? wanted;
  if (!within(workspace, folder))
    throw new UsageError(`the input working-directory leads out of the workspace; name a folder in it`);
  const checkout = readdirSync(workspace).length > 0;
  if (checkout && !existsSync(folder))
    throw new UsageError(
      `the input working-directory names no folder of the repository: ${workingDirectory}`,
    );
  const above = checkout ? topOf(folder) : null;
  const top = above !== null && within(workspace, above) ? above : workspace;
  return { top, folder: path.relative(top, folder).split(path.sep).join("/") || ".", checkout };
}

/** A path or a glob that begins at the working directory, from the top. */
export function pathFromTop({ folder }: WorkingDirectory, given: string): string {
  if (folder === "." || path.isAbsolute(given)) return given;
  return path.posix.join(literalGlob(folder), given);
}

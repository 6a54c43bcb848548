import type { CodeFile, FolderSettings, RunFailure, SourceFile, Tree } from "../types.ts";
import type { UnreadFile } from "./load-files.ts";

export interface DiscoverOptions {
  readonly cwd: string;
  /** Files, folders and globs; "-" is standard input; empty: every *.sql below the working directory. */
  readonly paths: readonly string[];
  /** A workflow names the files: none below the working directory may lead out of it by a link. */
  readonly wary?: boolean;
  /** Globs of files that are never read, relative to the working directory or absolute. */
  readonly exclude: readonly string[];
  readonly since: string | null;
  /** The files in which tools are told their folders. */
  readonly settings: readonly FolderSettings[];
  /** What "-" stands for. */
  readonly stdin?: { readonly path: string; readonly bytes: Uint8Array };
}

/** All files below the working directory that may be migrations, as they stand; no change of them is told. */
export interface StandingMigrations {
  readonly files: readonly SourceFile[];
  readonly code: readonly CodeFile[];
}

export interface Discovery {
  /** Sorted by path, in code units. With `since`, only those that changed. */
  readonly files: readonly SourceFile[];
  /** Files in other languages than SQL that may be migrations; sorted by path. With `since`, what changed. */
  readonly code: readonly CodeFile[];
  /** Documents about indexes that nobody has named, as runbooks; sorted by path. With `since`, what changed. Absent: none. */
  readonly documents?: readonly SourceFile[];
  readonly tree: Tree;
  /** The repository's migrations, which documents are held against. Absent: nobody has them. */
  readonly standing?: () => StandingMigrations;
  readonly unread: readonly UnreadFile[];
  /** What could not be fetched, listed or compared: the run goes on, and cannot pass. */
  readonly failures: readonly RunFailure[];
  /** No paths were given: which of the files are migrations has yet to be found out. */
  readonly detecting: boolean;
  /** Sentences for the report. */
  readonly remarks: readonly string[];
  /** Whether a file stands in the merge base just like that. Asked without `since`, it looks for the main branch. */
  readonly older: (path: string) => boolean;
  /** What to write after `--since` so that only this branch's changes are reported; null when unknown. */
  readonly mainline: () => string | null;
}

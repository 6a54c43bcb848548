import type { Span } from "./words.ts";

export interface SourceFile {
  /** From the working directory, with "/" on every system; "../" where the file lies outside it. */
  readonly path: string;
  /** The file's characters; a byte order mark is kept, so that every Span fits what an editor shows. */
  readonly text: string;
  /** What is reported: spans of the file, all of it, or nothing (the file is only history). */
  readonly changed: readonly Span[] | "all" | "none";
}

/** A read-only look at the folders round the linted files, for evidence and history. Never throws. */
export interface Tree {
  /** The names in a folder, sorted by code units; empty when there is no such folder. "." is the working directory. */
  list(folder: string): readonly { readonly name: string; readonly folder: boolean }[];
  /**
   * A file's text; null when it is absent, unreadable, not UTF-8, or larger than `mostBytes`, by default than evidence
   * ever is (8 MB).
   */
  read(path: string, mostBytes?: number): string | null;
  /** The folder itself and those above it, nearest first, up to the top of the repository. */
  above(folder: string): readonly string[];
}

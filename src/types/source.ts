import type { Span } from "./span.ts";

export interface SourceFile {
  /** From the working directory, with "/" on every system; "../" where the file lies outside it. */
  readonly path: string;
  /** The file's characters; a byte order mark is kept, so that every Span fits what an editor shows. */
  readonly text: string;
  /** What is reported: spans of the file, all of it, or nothing (the file is only history). */
  readonly changed: readonly Span[] | "all" | "none";
}

/** A file in another language than SQL. */
export interface CodeFile extends SourceFile {
  /** Neither its name nor a folder of its path is one that tools give to migrations, and nobody has named it. */
  readonly anywhere?: true;
}

/** What stands under a name; else why it is not read, after that name: null where there is no such file. */
export type FoundText = { readonly path: string; readonly text: string } | { readonly why: string | null };

/**
 * A read-only look at the folders around the linted files, for evidence and history. Never throws, and never leads out of
 * the repository, nor into git's own folder: whatever a file of it names is asked for here.
 */
export interface Tree {
  /** The names in a folder, sorted by code units; empty when there is no such folder. "." is the working directory. */
  list(folder: string): readonly {
    readonly name: string;
    readonly folder: boolean /** A symbolic link. */;
    readonly link?: true;
  }[];
  /**
   * A file's text; null when it is absent, unreadable, not UTF-8, larger than `mostBytes`, by default than evidence
   * ever is (8 MB), or leads away; `asked` then names it.
   */
  read(path: string, mostBytes?: number): string | null;
  /**
   * A file that another one names. `from` is the one that somebody has reviewed: its repository is not left, or, where
   * it lies in none, its folder.
   */
  include(path: string, from: string): FoundText;
  /** A file that the user has named, which may lie anywhere. */
  given(path: string, mostBytes?: number): FoundText;
  /** The folder itself and those above it, nearest first, up to the top of the repository. */
  above(folder: string): readonly string[];
  /** The files that were asked for so far and are there: null where they were read, the rest of a sentence where they lead away. */
  asked(): ReadonlyMap<string, string | null>;
}

import type { Node } from "libpg-query";
import type { Direction } from "./direction.ts";
import type { QualifiedName } from "./qualified-name.ts";

/** A statement that somebody is advised to write. */
export interface AdvisedStatement {
  /** Without its semicolon. */
  readonly text: string;
  readonly node: Node;
  /** The table of an index, as far as the migrations tell. */
  tableOf(index: QualifiedName): QualifiedName | undefined;
}

/** A file as it should stand. */
export interface WrittenFile {
  /** As SourceFile.path. */
  readonly path: string;
  readonly text: string;
  /** What it says, put into the text of a file that is there already, all else kept; null: it cannot be. */
  readonly into?: (there: string) => string | null;
}

/** A version that is to follow another one. */
export interface NewVersion {
  /** Of its up file. */
  readonly path: string;
  /** The SQL of the way up, each with its last line's end. */
  readonly up: string;
  /** The same of the way back: empty where there is nothing to do; null where the project keeps none. */
  readonly down: string | null;
  /** Which of them may be in no transaction. */
  readonly outside: Readonly<Record<Direction, boolean>>;
}

/** How a tool's migrations of SQL are written. */
export interface Writing {
  /** What parts two statements of one file, in place of a semicolon and the end of a line. */
  readonly separator?: string;
  /** What is written before the first statement that may be in no transaction, where the file itself can leave it. */
  readonly leaving?: string;
  /** The lines round a statement that has semicolons in it, each matched whole. */
  readonly wrapping?: { readonly begin: RegExp; readonly end: RegExp };
  /**
   * The up file of the version that comes `steps` after another one, or before it, named like the one at `path`; null where
   * a name is none that can be counted on. Absent: nothing can be put into a version of its own.
   */
  readonly following?: (path: string, other: string, steps: number, title: string) => string | null;
  /** Negative where the tool runs the first of two up files before the second, by their numbers; null as above. */
  readonly compare?: (path: string, other: string) => number | null;
  /** What a way back holds that has nothing to do, where its file may not be empty. */
  readonly nothing?: string;
  readonly files?: (version: NewVersion) => readonly WrittenFile[];
  /** The down file of an up file; absent where the way back is a section, or has no place. */
  readonly downPath?: (up: string) => string;
  /**
   * A file, and what has to stand beside it, so that its statements of that direction are sent outside a transaction.
   * The same file where the tool sees that for itself; under another name where its name says so.
   */
  readonly optOut: (file: WrittenFile, direction: Direction) => readonly WrittenFile[];
  /**
   * Why a file is not written anew, as a clause; null where it may be.
   * @param leaves whether it holds what may be in no transaction, and is sent in one
   */
  readonly refuses?: (path: string, leaves: boolean) => string | null;
  /** What has to be run when its files have changed, as a clause. */
  readonly afterwards?: string;
}

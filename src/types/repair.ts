import type { Direction } from "./direction.ts";
import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";
import type { WrittenFile } from "./writing.ts";

/** A statement of a repair, without its semicolon. */
export interface RepairedStatement {
  readonly sql: string;
  /** It must not run in the transaction of the statement before it. */
  readonly apart?: true;
}

/** Which of the statements that its migration sends a finding is of: in code several have one place. */
export interface SentPlace {
  readonly direction: Direction;
  /** As Statement.index. */
  readonly index: number;
}

/** What mends a finding, in SQL and without regard to how the tool's files are written. */
export type StatementRepair = {
  readonly of?: SentPlace;
} /** These stand in its statement's place; none: it goes. */ & (
  | { readonly kind: "instead"; readonly statements: readonly RepairedStatement[] }
  /** The statement stands behind the one at this place of the same file. */
  | { readonly kind: "behind"; readonly span: Span }
  /** These end the way back. `restores`: the files whose versions made what they bring back. */
  | {
      readonly kind: "undo";
      readonly statements: readonly RepairedStatement[];
      readonly restores: readonly string[];
    }
  | ({ readonly kind: "later" } & LaterRepair)
);

/** What mends a migration that has been applied, in a new one. */
export interface LaterRepair {
  readonly statements: readonly string[];
  /** What takes that back. */
  readonly back: readonly string[];
  /** Indexes and their table that have to be as its migration has left them. */
  readonly needs: readonly string[];
}

/** The files that should stand in a version's place. */
export interface Repair {
  /** The file of the version that it repairs. */
  readonly file: SourceFile;
  readonly files: readonly RepairedFile[];
  /** Fingerprints of the findings that are gone with it. */
  readonly mends: readonly string[];
  /** What it could not mend, or has to ask: one sentence each. */
  readonly left: readonly {
    readonly message: string;
    /** Of the finding that is left, where it is one. */
    readonly fingerprint?: string;
  }[];
  /** What has to be looked at before it is run, and done once it is written. */
  readonly first: readonly string[];
  /**
   * One file that mends it by itself, without dropping what a failed build may have left: that wants a look first, which
   * nobody has who commits with a click. Absent where the repair needs more.
   */
  readonly suggestion?: WrittenFile;
  readonly checked: "read" | "measured";
}

export interface RepairedFile extends WrittenFile {
  readonly new: boolean;
  /** It goes, and has no text: what it held stands under another name. */
  readonly gone?: true;
}

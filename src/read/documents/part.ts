import type { RunbookPassage, Span } from "../../types.ts";

/** A block of a document in a language that is read, or in another. */
export interface DocumentBlock {
  readonly language: "sql" | "shell" | "other";
  readonly span: Span;
  /** What of it is SQL or a script, line by line. */
  readonly lines: readonly Span[];
  /** In one line of prose: only what cannot be meant otherwise is read. */
  readonly inline?: true;
  /** A scalar of YAML in such quotes, whose escapes it has. */
  readonly quoted?: "'" | '"';
  /** Its lines are joined by blanks. */
  readonly folded?: true;
  /** `$(NAME)` and `$$` are make's, not the shell's. */
  readonly make?: true;
}

/** What a document is made of, whatever it is written in. */
export interface DocumentParts {
  readonly blocks: readonly DocumentBlock[];
  readonly passages: readonly RunbookPassage[];
  /** Its own comments, besides those of its blocks. */
  readonly comments: readonly Span[];
}

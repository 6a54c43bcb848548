import type { RunbookPassage, Span } from "../../types.ts";
import type { LinePart } from "./lined-text.ts";

/** A block of a document in a language that is read, or in another. */
export interface DocumentBlock {
  readonly language: "sql" | "shell" | "other";
  readonly span: Span;
  /** What of it is SQL or a script, line by line. */
  readonly lines: readonly Span[];
  /** The same with what stands for the characters, where the document has escapes of its own. */
  readonly parts?: readonly LinePart[];
  /** In one line of prose: only what cannot be meant otherwise is read. */
  readonly inline?: true;
  /** Its lines are joined by blanks. */
  readonly folded?: true;
  /** Code in a language that is not read. */
  readonly foreign?: true;
}

/** `NAME = …` of a document that fills its own variables in before a shell sees them. */
export interface DocumentVariable {
  readonly name: string;
  readonly at: number;
  readonly value: string;
}

/** What a document is made of, whatever it is written in. */
export interface DocumentParts {
  readonly blocks: readonly DocumentBlock[];
  readonly passages: readonly RunbookPassage[];
  /** Its own comments, besides those of its blocks. */
  readonly comments: readonly Span[];
  readonly variables?: readonly DocumentVariable[];
  /** What stands outside of its blocks is no prose. */
  readonly closed?: true;
}

/** A comment on lines of the pull request's diff. Lines are 1-based, of the new file. */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  /** Absent where the comment is about one line. */
  readonly startLine?: number;
  readonly body: string;
  readonly fingerprint: string;
}

/** The lines of a file that may be commented, or null when the span from one line to another may not. */
export type Anchor = (
  path: string,
  firstLine: number,
  lastLine: number,
) => { readonly line: number; readonly startLine?: number } | null;

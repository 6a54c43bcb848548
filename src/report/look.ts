import type { Severity } from "../types.ts";

/** What decides how a report looks, besides the report. */
export interface Look {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The working directory, from the top of its repository; empty, or left out, where that is the same. */
  readonly under?: string;
  readonly failOn: Severity | "never";
  /** What stands behind the verdict, on the same line. */
  readonly aside?: string;
  /** What writes the repairs when it is run in a clone of the branch, as lines of a shell. */
  readonly repairedBy?: string;
  /** The findings are said in full elsewhere, so that an annotation is a sentence, and a notice none. */
  readonly brief?: boolean;
}

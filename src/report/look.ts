import type { Severity } from "../types.ts";

export type Format = "terminal" | "json" | "github" | "sarif" | "gitlab" | "markdown";

/** What decides how a report looks, besides the report. */
export interface Look {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly failOn: Severity | "never";
}

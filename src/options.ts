import type { Execution, Severity } from "./types.ts";

export type Format = "terminal" | "json" | "github" | "sarif" | "gitlab" | "markdown";
export type Level = Severity | "off";
export type FailOn = Severity | "never";

/** Keys of the configuration that may differ by path. */
export interface PathOptions {
  /** Globs, relative to the configuration file's folder. */
  readonly paths: readonly string[];
  readonly tool?: string;
  readonly execution?: Execution;
  readonly rules: Readonly<Record<string, Level>>;
}

/** Everything a run of `lint` can be told, defaults filled in. */
export interface Options {
  /** Files, folders and globs, as given; empty: the folders that are detected. */
  readonly paths: readonly string[];
  /** Globs of files that are never read. */
  readonly exclude: readonly string[];
  readonly since: string | null;
  readonly tool: string | null;
  readonly execution: Execution | null;
  /** PostgreSQL's major version. */
  readonly postgresVersion: number;
  readonly failOn: FailOn;
  readonly rules: Readonly<Record<string, Level>>;
  /** Globs of table names, `orders` or `app.orders`. */
  readonly smallTables: readonly string[];
  readonly overrides: readonly PathOptions[];
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** Where each report goes; null is standard output. */
  readonly outputs: readonly { readonly format: Format; readonly file: string | null }[];
  /** The name that `-` (standard input) is reported under. */
  readonly stdinPath: string | null;
}

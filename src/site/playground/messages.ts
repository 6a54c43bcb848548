/** A file of the playground. */
export interface PlaygroundFile {
  readonly path: string;
  readonly text: string;
  /** It stands in the database already: what comes before is read for it, and nothing of it is reported. */
  readonly history: boolean;
}

/** What is to be linted; all of it travels in the address that is shared. */
export interface PlaygroundState {
  readonly files: readonly PlaygroundFile[];
  /** The migration tool's id; null: found out from the files. */
  readonly tool: string | null;
  readonly postgres: number;
}

export interface LintQuestion extends PlaygroundState {
  readonly id: number;
}

/** Of the JSON report (src/report/report.schema.json) what the playground shows. */
export interface ShownReport {
  readonly findings: readonly ShownFinding[];
  readonly unread: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly problems: readonly { readonly message: string }[];
  readonly migrations: readonly ShownMigration[];
}

export interface ShownFinding {
  readonly rule: string;
  readonly severity: "error" | "warning" | "notice";
  readonly message: string;
  readonly why: string;
  readonly instead: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ShownMigration {
  readonly file: string;
  readonly tool: string;
  readonly direction: string;
  readonly execution: string;
  readonly why: string;
}

export type LintAnswer =
  | { readonly ready: { readonly tools: readonly string[]; readonly version: string } }
  | { readonly id: number; readonly report: ShownReport }
  | { readonly id: number; readonly error: string };

/** What the worker is given first: where its grammars lie, or the grammars themselves by their names. */
export interface GrammarSource {
  readonly base: string;
  readonly grammars: ReadonlyMap<string, Uint8Array>;
  /** What is fetched once the program is ready, so that it needs no network any more. */
  readonly names: readonly string[];
}

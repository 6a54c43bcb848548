import type { Deployment } from "./deployment/report.ts";
import type { Direction } from "./direction.ts";
import type { Finding, IgnoredFinding } from "./finding.ts";
import type { Execution } from "./migration.ts";
import type { UnreadPassage } from "./parsed-statement.ts";
import type { Proof } from "./proof.ts";
import type { Repair } from "./repair.ts";
import type { SourceFile } from "./source.ts";
import type { Severity, Span } from "./span.ts";

/** Something that the run itself could not do: the verdict is `error`, and everything else is still reported. */
export interface RunFailure {
  /** One sentence without a full stop: what could not be done, of which object, and what to do. */
  readonly message: string;
  /** Where it stands; null where it belongs to no file. */
  readonly file: SourceFile | null;
  readonly span: Span | null;
}

export interface Report {
  readonly version: string;
  /** Where the program lives, when the run knows. */
  readonly homepage?: string;
  /** Only what changed is reported; the rest is history. */
  readonly changeSet: boolean;
  readonly findings: readonly Finding[];
  /** Of the files reported, but on lines that the change did not touch: no part of the verdict. */
  readonly standing: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  readonly unread: readonly UnreadPassage[];
  /** Sorted by path and place. */
  readonly failures: readonly RunFailure[];
  readonly migrations: readonly {
    readonly file: SourceFile;
    readonly tool: string;
    readonly direction: Direction;
    readonly execution: Execution;
    readonly why: string;
  }[];
  readonly statements: number;
  readonly waysBack: readonly WayBack[];
  /** Sentences about the run itself: folders detected, roots skipped, foreign directives, a hint. */
  readonly remarks: readonly string[];
  /** What to try next, when the report as a whole suggests it; the last thing said. */
  readonly hint: string | null;
  /** What should stand in the place of versions with errors and warnings; absent where nobody asked. */
  readonly repairs?: readonly Repair[];
  /** What a server has shown of them; absent where none was asked. */
  readonly proof?: Proof;
  /** What a deployment command has found; absent where none has run. */
  readonly deployment?: Deployment;
  /** The rules that ran, for reporters that list them. */
  readonly rules: readonly RuleInfo[];
}

/** How to take back the indexes and constraints of one migration. */
export interface WayBack {
  /** The file that makes them. */
  readonly file: SourceFile;
  /** One statement a line; each runs alone. */
  readonly sql: string;
  /** Where the migrations say the same: "the -- +goose Down section"; null where nobody wrote it, or not all of it. */
  readonly written: string | null;
}

/** What a reporter may know of a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly instead: string;
  /** Page and anchor in PostgreSQL's manual. */
  readonly manual: string;
  /** The rule's page, when the package says where it lives. */
  readonly url?: string;
}

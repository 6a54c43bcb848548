import type { Finding, Ignored } from "./finding.ts";
import type { Direction, Execution } from "./migration.ts";
import type { Unread } from "./parsed.ts";
import type { SourceFile } from "./source.ts";
import type { Severity } from "./words.ts";

export interface Report {
  readonly version: string;
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
  readonly unread: readonly Unread[];
  readonly migrations: readonly {
    readonly file: SourceFile;
    readonly tool: string;
    readonly direction: Direction;
    readonly execution: Execution;
    readonly why: string;
  }[];
  readonly statements: number;
  /** Sentences about the run itself: folders detected, roots skipped, foreign directives, a hint. */
  readonly remarks: readonly string[];
  /** What to try next, when the report as a whole suggests it; the last thing said. */
  readonly hint: string | null;
  /** The rules that ran, for reporters that list them. */
  readonly rules: readonly RuleCard[];
}

/** What a reporter may know of a rule. */
export interface RuleCard {
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

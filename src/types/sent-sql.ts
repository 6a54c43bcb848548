import type { Direction } from "./direction.ts";
import type { Execution } from "./migration.ts";
import type { RunFailure } from "./report.ts";
import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";

/** What a migration tool sends for one migration, in order. */
export interface SentMigration {
  readonly file: SourceFile;
  /** What of the file it is. */
  readonly span: Span;
  readonly tool: string;
  readonly direction: Direction;
  readonly execution: Execution;
  readonly why: string;
  readonly statements: readonly SentStatementText[];
}

export interface SentStatementText {
  readonly sql: string;
  /** Where it comes from: of what the tool itself sends, the statement that it stands beside. */
  readonly file: SourceFile;
  readonly span: Span;
  /** Statements of one number travel in one simple query; from 1 on. */
  readonly message: number;
  /** It goes over another connection than what stands before and behind it. */
  readonly beside?: true;
  /** BEGIN or COMMIT, which the tool sends. */
  readonly boundary: boolean;
}

export interface SentSql {
  readonly migrations: readonly SentMigration[];
  readonly unread: readonly { readonly file: SourceFile; readonly span: Span; readonly message: string }[];
}

/** What a run of `sql` has found, and what went wrong. */
export interface SentSqlRun extends SentSql {
  readonly failures: readonly RunFailure[];
  readonly remarks: readonly string[];
}

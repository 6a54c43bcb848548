import type { SourceFile } from "../source.ts";
import type { Span } from "../span.ts";
import type { AppliedStep, StateBefore } from "./apply.ts";
import type { HealthReport } from "./health.ts";

/** What a deployment command has found, database for database. */
export interface Deployment {
  readonly command: "preflight" | "verify" | "apply" | "rollback" | "health";
  readonly outcome: DeploymentOutcome;
  readonly databases: readonly DatabaseOutcome[];
  /** Statements about indexes that nothing is known of, in sentences. */
  readonly leftOut: readonly { readonly file: SourceFile; readonly span: Span; readonly message: string }[];
  /** After apply or rollback: what the migration tools make of each file, which they still count as before, one sentence each. */
  readonly ledger?: readonly { readonly file: SourceFile; readonly message: string }[];
  /** What `health` has found. */
  readonly health?: HealthReport;
}

/**
 * done: all is as wished, or may start. partly, failed: some of it is not, or none is. refused: it may not start. not-now:
 * somebody else is at it, so that the same command may find otherwise later. stopped: somebody has stopped the command.
 */
export type DeploymentOutcome = "done" | "partly" | "failed" | "refused" | "not-now" | "stopped";

export interface DatabaseOutcome {
  readonly name: string;
  /** Among several: what it is called in their list, and in which wave it is. */
  readonly label?: string;
  readonly wave?: string;
  /** "db1:5432"; null: the answer was given in a file. */
  readonly host: string | null;
  /** PostgreSQL's major version. */
  readonly major: number;
  readonly user: string;
  /** Whether no pooler stands between; null: the answer was given in a file. */
  readonly direct: boolean | null;
  readonly standby: boolean;
  /** When it was asked, as the server prints it. */
  readonly askedAt: string;
  /** Of verify: the same in seconds since 1970, by the server's clock. */
  readonly asked?: number;
  readonly outcome: DeploymentOutcome;
  readonly checks: readonly DeploymentCheck[];
  readonly steps: readonly StepOutcome[];
}

export type CheckLevel = "stop" | "warn" | "ok" | "unknown";

export interface DeploymentCheck {
  /** Its name: "free-space". */
  readonly check: string;
  readonly level: CheckLevel;
  /** One sentence without a full stop. */
  readonly message: string;
  /** For unknown: the role or option that would tell. */
  readonly needs?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface StepOutcome {
  readonly file: SourceFile;
  readonly span: Span;
  /** With its schema where it is there, else as sought. */
  readonly index: string;
  readonly table: string | null;
  readonly wish: "valid" | "gone" | "renamed" | "attached";
  /** as-wished, or not; busy: somebody else is at it; unknown: nobody can tell. */
  readonly verdict: "as-wished" | "not" | "busy" | "unknown";
  readonly before: StateBefore;
  /** One sentence without a full stop. */
  readonly message: string;
  /** What to do, as SQL or as a sentence; null: nothing. */
  readonly instead: string | null;
  readonly bytes: number | null;
  readonly tableBytes: number | null;
  /** How often this server has used it since its statistics were reset. */
  readonly scans: number | null;
  readonly definition: string | null;
  /** What a build of it would write that stays, at the most; absent where nothing is built, or nobody can tell. */
  readonly projectedBytes?: number;
  /** What was done about it; absent where nothing is ever done. */
  readonly applied?: AppliedStep;
}

import type {
  BlockedCommand,
  DatabaseObject,
  Fix,
  LockMode,
  ModelledRunbook,
  ModelledVersion,
  QualifiedName,
  Severity,
  SourceFile,
  Span,
  Statement,
  StatementKind,
  StatementNode,
  StatementRepair,
  TableWork,
  Unit,
  UnreadMigrations,
} from "../types.ts";

/** What a rule says of one place, before check signs it with its rule, severity and fingerprint. */
export interface Draft {
  readonly span: Span;
  /** The file of the span; the statement's own when absent. */
  readonly file?: SourceFile;
  /** One sentence without full stop, naming the object. */
  readonly message: string;
  /** Where it differs from the rule's own, because the case does. */
  readonly why?: string;
  readonly instead?: string;
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** What mends it, in SQL. */
  readonly replacement?: StatementRepair;
  /** The table whose readers or writers wait, for `small-tables`. */
  readonly table?: QualifiedName;
  /** What it does under its lock, where that lasts as long as a table is large: `tables` may say that it is short. */
  readonly work?: TableWork | undefined;
  /** What a second run, the way back or a refusal must be about, to bear this out. */
  readonly objects?: readonly DatabaseObject[];
}

/** What a rule may ask of the run. */
export interface RuleSettings {
  /** PostgreSQL's major version. */
  readonly postgres: number;
  /** The minor version, where a file of the repository names it: 2 of 14.2; null: nobody knows. */
  readonly minor: number | null;
  /** Only what changed since a commit is reported: the rest stands, and is applied. */
  readonly changeSet: boolean;
}

/** How a rule is proven; test/proof has a file for each kind. */
export type RuleProof =
  /** The statement is refused, with the SQLSTATE that the case names. */
  /** `given`: what it depends on besides; a throwaway server may lack it, and its success refutes nothing. */
  | { readonly by: "failure"; readonly given?: "rows" | "extensions" }
  /** In a pipeline it is refused, or reports success and is INVALID once a later statement has failed. */
  | { readonly by: "pipeline" }
  /** It holds this lock on the finding's table, and a second session waits with each of these. */
  | { readonly by: "locks"; readonly mode: LockMode; readonly blocks: readonly BlockedCommand[] }
  /** Cut off while it waits, it leaves an invalid index, and the migration run again does not fix it. */
  | { readonly by: "interruption" }
  /** Run again, the migration stops or makes a second one. */
  | { readonly by: "second run" }
  /** After up and down something is left; `loses`: or something is gone that was there before up; `differs`: or either, or is another. */
  | { readonly by: "rollback"; readonly loses?: true; readonly differs?: true }
  /** Behind one open transaction it waits, and others wait behind it. */
  | { readonly by: "waiting" }
  /** `afterwards`: once its session has ended. */
  /** It runs, and afterwards the query or the plan that the case gives shows what the words say. */
  | { readonly by: "state"; readonly shows: string; readonly afterwards?: true }
  /** Of two runners that start at once the second waits, and the first one's build ends in a deadlock and an invalid index. */
  | { readonly by: "two runners" }
  /** It waits for a session that has a snapshot, for as long as that session's transaction is open. */
  | { readonly by: "snapshot" }
  /** Nothing that PostgreSQL could show. */
  | { readonly by: "none"; readonly because: string };

export interface Rule {
  /** The name of its folder. */
  readonly id: string;
  readonly severity: Severity;
  /** The hazard, on one line. */
  readonly title: string;
  /** What PostgreSQL does, and who waits. */
  readonly why: string;
  /** What to write. */
  readonly instead: string;
  /** Page and anchor in PostgreSQL's manual, without its host and version. */
  readonly manual: string;
  /** What shows on a real server that every case of bad.sql is as bad as it says. */
  readonly proof: RuleProof;
  /** The statement will fail: nothing else is said of it. */
  readonly fails?: boolean;
  /** Only a configuration that gives it a level makes it speak: what it says holds for some deployments alone. */
  readonly asked?: boolean;
  /** Its notices are one for a file, which names them all. */
  readonly once?: boolean;
  /** It is about blocking a live table: small-tables makes it a notice, and so does a small size that is told; a down part a warning. */
  readonly blocks?: boolean;
  /** Visits statements in function and procedure bodies too, which do not run where they stand. */
  readonly bodies?: boolean;
  readonly visit?: {
    readonly [K in StatementKind]?: (
      node: StatementNode<K>,
      at: Statement,
      settings: RuleSettings,
    ) => Iterable<Draft>;
  };
  /** For what a whole migration says or leaves out. */
  readonly unit?: (unit: Unit, settings: RuleSettings) => Iterable<Draft>;
  /** For migrations that nobody has read. */
  readonly unread?: (found: UnreadMigrations) => Iterable<Draft>;
  /** For what a runbook says, runs or leaves out. */
  readonly runbook?: (runbook: ModelledRunbook, settings: RuleSettings) => Iterable<Draft>;
  /** What it says of a statement depends on what ran before, which a runbook does not tell. */
  readonly onlyMigrations?: boolean;
  /** For what up and down say together. */
  readonly version?: (version: ModelledVersion, settings: RuleSettings) => Iterable<Draft>;
}

/** A rule's text is written over several lines in its file; here it becomes one paragraph. */
export function defineRule(rule: Rule): Rule {
  return { ...rule, why: paragraph(rule.why), instead: paragraph(rule.instead) };
}

function paragraph(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

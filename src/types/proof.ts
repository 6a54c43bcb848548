import type { LockMode } from "./locks/open-beside.ts";
import type { DatabaseObject } from "./object.ts";
import type { ProvenPlan, ProvenWrite } from "./proven-plan.ts";
import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statement.ts";

/** What a throwaway server has shown. A part that was not measured is absent, never zero. */
export interface Proof {
  readonly server: {
    /** 18. */
    readonly major: number;
    /** "18.4". */
    readonly version: string;
    /** Where it came from: "url", "system", "embedded", "pglite". */
    readonly provider: string;
    /** What such a server can measure: "locks", "waits", "cancel". */
    readonly measures: readonly string[];
  };
  /** The database whose copy stood for everything that came before the migrations. */
  readonly copiedFrom?: string;
  /** How many rows each table was filled with, that a statement could block. */
  readonly rows?: number;
  /** The file of statistics that the values in them follow; absent where they are made up as from nowhere. */
  readonly rowsFrom?: { readonly path: string };
  /** The file whose rows they hold instead. */
  readonly seedData?: string;
  /** Whose statistics the plans are made with, instead of rows: nothing is executed then. */
  readonly statistics?: {
    readonly path: string;
    /** Of the server that they come from. */
    readonly major: number;
    /** Without any value of a row. */
    readonly redacted: boolean;
  };
  /** What was applied of the migrations that come before; absent where a copied database stood for them. */
  readonly history?: HistoryProof;
  /** Tables that were to have rows and have none: nothing of them is timed. */
  readonly unfilled?: readonly UnfilledTable[];
  /** Those of the reported migrations, in the order in which they run. */
  readonly statements: readonly Run[];
  readonly indexes?: readonly ProvenIndex[];
  readonly rollback?: RollbackProof;
  readonly rerun?: RerunProof;
  readonly interruption?: readonly Interruption[];
  readonly plans?: readonly ProvenPlan[];
  readonly writes?: readonly ProvenWrite[];
  /** Writes that could not be timed, one sentence each. */
  readonly untimed?: readonly string[];
  /** What was not measured to the end because of a bound; absent where everything was. */
  readonly limits?: readonly Limit[];
  /** What the measuring spent its time on, over all migrations. */
  readonly steps?: readonly MeasuringStep[];
}

/** The migrations that were to be applied before the measured ones. */
export interface HistoryProof {
  readonly statements: number;
  /** How many of them do not apply; the others are applied without them. */
  readonly failed: number;
  /** What they would have made, and no other statement has: "column orders.status". */
  readonly missing: readonly string[];
}

export interface UnfilledTable {
  /** "public.orders". */
  readonly table: string;
  readonly why: string;
}

/** A part of the measuring, and how long it took. */
export interface MeasuringStep {
  /** "server", "locks", "queries before and after". */
  readonly step: string;
  readonly ms: number;
}

/** A measurement that would have gone on for too long. */
export interface Limit {
  /** In the plural, with what became of them: "interruptions tried". */
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

/** One statement, as the server ran it. */
export interface Run {
  readonly file: SourceFile;
  readonly span: Span;
  readonly statement: Statement;
  /** refused: it wants what no migration may do here; skipped: it was never sent. */
  readonly status: "ok" | "error" | "refused" | "skipped";
  readonly sqlstate: string | null;
  readonly message: string | null;
  /** At `rows` rows, in milliseconds. */
  readonly durationMs?: number;
  /** What is locked of what was there before while it runs, by it and by those before it in its transaction. */
  readonly locks?: readonly ProvenLock[];
  /** What another session cannot do meanwhile on the tables that are locked. */
  readonly blocks?: readonly BlockedCommand[];
  /** The statement at which its transaction ends, where that is another one: its locks are held until then. */
  readonly heldUntil?: { readonly file: SourceFile; readonly span: Span };
  readonly waits?: Waits;
}

export interface ProvenLock {
  /** "public.orders". */
  readonly relation: string;
  readonly mode: LockMode;
  /** An index, which is locked with its table. */
  readonly index?: true;
  /** The earlier statement of the transaction that took it; absent where the statement itself did. */
  readonly since?: { readonly file: SourceFile; readonly span: Span };
}

export type BlockedCommand =
  | "select"
  | "insert"
  | "update"
  | "delete"
  /** A write to a table that a foreign key ties to the locked one. */
  | "foreign-key-write"
  | "ddl"
  | "vacuum";

/** How long a session that writes, and one that reads, had to wait for the table. */
export interface Waits {
  readonly writer?: Wait;
  readonly reader?: Wait;
  /** The same behind a session that has read the table and stays in its transaction for a while. */
  readonly behindReader?: {
    readonly heldMs: number;
    readonly writer?: Wait;
    readonly reader?: Wait;
  };
}

export interface Wait {
  readonly longestMs: number;
  /** Of all that took longer than the baseline. */
  readonly totalMs: number;
  /** The longest before the statement began. */
  readonly baselineMs: number;
  /** Absent where the server's log is out of reach. */
  readonly crossCheck?: CrossCheck;
}

/** The longest wait, as the session that waited saw it and as the server's log of lock waits has it. */
export interface CrossCheck {
  readonly clientMs: number;
  readonly logMs: number;
  /** How far both may lie apart. */
  readonly toleranceMs: number;
  /** Where they do not, `longestMs` and `totalMs` count the smaller. */
  readonly agrees: boolean;
}

export interface ProvenIndex {
  /** "public.orders_status_idx". */
  readonly name: string;
  readonly table: string;
  /** pg_index.indisvalid. */
  readonly valid: boolean;
  readonly bytes?: number;
  readonly tableBytes?: number;
  readonly buildMs?: number;
  /** What it would take in production, from its statistics. */
  readonly projected?: ProjectedIndex;
  /** The queries whose plan uses it; absent where no query was planned. */
  readonly usedBy?: readonly string[];
  /** Why no plan uses it, as far as that could be found out. */
  readonly unusedBecause?: string;
  /** The indexes that served each query before that uses it, or could, as well as it does; absent where a query gains by it. */
  readonly servedBefore?: readonly string[];
  /** Queries that use it with some values of their parameters and not with others, one sentence each. */
  readonly onlyUnder?: readonly string[];
  /** What it is for besides queries. */
  readonly serves?: "uniqueness" | "a foreign key";
  /** The rows here decide that: there are few of them, or what stands in them is made up. */
  readonly byChance?: true;
  /** Nothing shows that no query could use it. */
  readonly unproven?: true;
}

/** Not measured. */
export interface ProjectedIndex {
  readonly rows: number;
  readonly bytes: number;
  /** How far `bytes` may be off: from so many times to so many times. */
  readonly off: readonly [least: number, most: number];
  /** `bytes` comes from an index that was built over so many rows; absent: from statistics alone. */
  readonly sampledRows?: number;
  readonly tableBytes: number;
  /** In milliseconds: from what a build of fewer rows took here. */
  readonly buildMs?: readonly [least: number, most: number];
  readonly memory?: BuildMemory;
}

/** What a build keeps in memory, against maintenance_work_mem as SHOW prints it. */
export interface BuildMemory {
  readonly bytes: number;
  /** How far `bytes` may be off: from so many times to so many times. */
  readonly off?: readonly [least: number, most: number];
  readonly setting: string;
  /** How often a build writes out what it has gathered, since there is no room for more. */
  readonly rounds?: readonly [least: number, most: number];
}

export interface RollbackProof {
  /**
   * leaves: something of the way up is still there; loses: something is gone or changed that stood there before;
   * fails: the server refuses a statement of it; none: there is no way back to try.
   */
  readonly verdict: "restores" | "leaves" | "loses" | "fails" | "none";
  /** One object each. */
  readonly differences: readonly string[];
  /** Those of the differences. */
  readonly objects: readonly DatabaseObject[];
  /** Of the way back, or of the way up after it. */
  readonly refusal: Refusal | null;
}

/** The server refused what a migration sent. */
export interface Refusal {
  readonly sqlstate: string;
  readonly message: string;
  /** The statements of the message that it refused: several where the tool sends them as one string. */
  readonly statements: readonly Pick<Statement, "file" | "span" | "kind">[];
}

export interface RerunProof {
  /**
   * clean: a failure leaves nothing; heals: the second run fixes what the first has left; trips: it stops there;
   * masks: it reports success over it.
   */
  readonly verdict: "clean" | "heals" | "trips" | "masks";
  /** Each run that was tried again, worst first. */
  readonly trials: readonly RerunTrial[];
}

export interface RerunTrial {
  readonly file: SourceFile;
  /** The statement at which the first run failed; null: it did not. */
  readonly span: Span | null;
  readonly verdict: RerunProof["verdict"];
  /** The server's message, or the difference that is left. */
  readonly says: string | null;
  /** The first object that differs. */
  readonly object: DatabaseObject | null;
  readonly refusal: Refusal | null;
}

/** A concurrent command, cancelled while it waited, and the migration run again. */
export interface Interruption {
  readonly file: SourceFile;
  readonly span: Span;
  /** As in pg_stat_progress_create_index: "waiting for writers before build". */
  readonly phase: string;
  readonly afterRerun: "valid" | "invalid" | "error";
  /** What the second run met: its error, or the index that is not valid. */
  readonly says: string | null;
  readonly object: DatabaseObject | null;
  readonly refusal: Refusal | null;
}

// Printed from src/report/report.schema.json by `npm run bundle`.

/** Texts by their paths, which are relative, with "/". */
export type Texts = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

export interface LintOptions {
  /** What `.indexwright.yml` would hold, besides what names files: tool, rules, tables and so on. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** What stands beside the files and is not reported: earlier migrations, a tool's configuration, lock files. */
  readonly beside?: Texts;
  /** The files are one change, as with --since: what stands beside them is applied already. */
  readonly isChange?: boolean;
  /** The text of a baseline: what it holds is not reported as new. */
  readonly baseline?: string;
}

/**
 * Reads migrations, and gives what `indexwright lint --format json` writes of the same files. Nothing is read from a disk.
 * Rejects with an Error that says what is wrong with the configuration.
 */
export function lint(files: Texts, options?: LintOptions): Promise<Report>;

/** What `indexwright lint --format json` and `indexwright prove --format json` write. Lines and columns begin at 1; columns count UTF-16 units; an end column is the one after the last character. Fields are only ever added within version 1: this schema is exact for the release that it ships with, and a later report may hold more. */
export type Report = {
  /** The version of this format. */
  readonly version: 1;
  /** The program that wrote the report. */
  readonly tool: {
    readonly name: "indexwright";
    /** The release. */
    readonly version: string;
  };
  readonly summary: Summary;
  /** Every migration that was reported on, and how its tool sends it. */
  readonly migrations: ReadonlyArray<Migration>;
  /** Sorted by file, then by place. */
  readonly findings: ReadonlyArray<Finding>;
  /** Findings in the reported files on lines that the change did not touch; no part of the verdict. Sorted like findings. */
  readonly standing: ReadonlyArray<Finding>;
  /** Findings that a comment in the SQL, or a baseline, silences. */
  readonly ignored: ReadonlyArray<Finding & {
    /** The reason given. */
    readonly reason: string;
    /** The line of the ignore comment; absent when a baseline silenced the finding. */
    readonly directiveLine?: Ordinal;
  }>;
  /** Text that could not be read, and that nothing is claimed about. */
  readonly unread: ReadonlyArray<{
    readonly file: Path;
    readonly line: Ordinal;
    readonly column: Ordinal;
    /** Why it was not read. */
    readonly message: string;
  }>;
  /** What the run itself could not do, such as a file that could not be fetched. With any of them the exit status is 2, and the findings are those of the rest. */
  readonly failures: ReadonlyArray<{
    /** What could not be done, and what to do. */
    readonly message: string;
    readonly file?: Path;
    readonly line?: Ordinal;
    readonly column?: Ordinal;
  }>;
  /** The same as `failures`. */
  readonly problems?: ReadonlyArray<{
    /** What could not be done, and what to do. */
    readonly message: string;
    readonly file?: Path;
    readonly line?: Ordinal;
    readonly column?: Ordinal;
  }>;
  /** What should stand in the place of the versions that have an error or a warning; absent where nobody asked. */
  readonly repairs?: ReadonlyArray<Repair>;
  /** What a deployment command has found in databases; absent unless one ran. The findings beside it are those of `lint` for the same files. */
  readonly deployment?: Deployment;
  /** What a real PostgreSQL did with the migrations; null unless `prove` ran. */
  readonly proof: null | Proof;
};

export type Count = number;

export type WrittenFile = {
  readonly path: Path;
  /** The whole file. */
  readonly text: string;
  /** Whether it is not there yet. */
  readonly new?: boolean;
  /** True where the file goes, as one that is renamed; `text` is empty then. */
  readonly gone?: boolean;
};

export type Repair = {
  readonly file: Path;
  /** All that is to be written; empty where nothing can be mended without asking. */
  readonly files: ReadonlyArray<WrittenFile>;
  /** The fingerprints of the findings that are gone with it. */
  readonly mends: ReadonlyArray<string>;
  /** What it could not mend, or has to ask. */
  readonly left: ReadonlyArray<{
    readonly message: string;
    /** Of the finding that is left. */
    readonly fingerprint?: string;
  }>;
  /** What has to be looked at before it is run, and done once it is written. */
  readonly first: ReadonlyArray<string>;
  readonly suggestion?: WrittenFile;
  readonly checked: "read" | "measured";
};

export type Ordinal = number;

export type Amount = number;

/** Relative to the working directory, with "/". */
export type Path = string;

/** error: it will fail, or it stops reads or writes of a live table. warning: it leaves something broken when it fails, or cannot be undone, or misleads. notice: worth knowing. */
export type Severity = "error" | "warning" | "notice";

/** How many of each. */
export type Summary = {
  /** Files that hold a reported migration. */
  readonly files: Count;
  readonly statements: Count;
  readonly errors: Count;
  readonly warnings: Count;
  readonly notices: Count;
  readonly ignored: Count;
  readonly unread: Count;
  readonly failures: Count;
};

export type Migration = {
  readonly file: Path;
  /** The migration tool's id, such as goose. */
  readonly tool: string;
  readonly direction: "up" | "down";
  /** What the server receives. */
  readonly execution: "autocommit" | "transaction" | "batch" | "one-query" | "pipeline" | "automatic";
  /** The marker or the file that decided. */
  readonly why: string;
};

export type Finding = {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** What happens, to which object. */
  readonly message: string;
  /** Who waits, or what is left behind. */
  readonly why: string;
  /** What to write. */
  readonly instead: string;
  /** The rule's page; absent when the package does not say where it lives. */
  readonly url?: string;
  readonly file: Path;
  readonly line: Ordinal;
  readonly column: Ordinal;
  readonly endLine: Ordinal;
  readonly endColumn: Ordinal;
  /** Whether it follows from the SQL alone, or was seen on a throwaway server. */
  readonly evidence: "read" | "measured";
  /** Stays the same when lines move: of rule, path, normalised statement and its n-th occurrence. */
  readonly fingerprint: string;
  /** Where else in the file the same is found; absent where it stands for itself alone. */
  readonly places?: ReadonlyArray<FoundAgain>;
  readonly fix?: Fix;
};

/** Another place that one finding speaks of, with the fingerprint that a baseline knows it by. */
export type FoundAgain = {
  readonly file: Path;
  readonly line: Ordinal;
  readonly column: Ordinal;
  readonly endLine: Ordinal;
  readonly endColumn: Ordinal;
  readonly fingerprint: string;
};

/** Absent when there is none. */
export type Fix = {
  /** Imperative: "Add CONCURRENTLY". */
  readonly title: string;
  /** Whether --fix applies it. */
  readonly safe: boolean;
  readonly edits: ReadonlyArray<{
    readonly file: Path;
    readonly line: Ordinal;
    readonly column: Ordinal;
    readonly endLine: Ordinal;
    readonly endColumn: Ordinal;
    /** What stands there afterwards. */
    readonly text: string;
  }>;
};

/** Parts that were not measured are absent, never zero. */
export type Proof = {
  readonly server: {
    /** PostgreSQL's major version. */
    readonly major: Ordinal;
    /** Where the server came from, such as embedded. */
    readonly provider: string;
    /** What such a server can measure. */
    readonly measures: ReadonlyArray<string>;
  };
  /** The database whose copy stood for everything that came before the migrations. */
  readonly copiedFrom?: string;
  /** Rows that the tables were filled with, or more where a copied table has more. */
  readonly rows?: Count;
  /** Whose statistics the values in those rows follow; absent where they are made up as from nowhere. */
  readonly rowsFrom?: {
    readonly path: Path;
  };
  /** The file whose rows they hold instead. */
  readonly seedData?: Path;
  /** Whether the server's own log of lock waits bears out those that sessions saw; absent where none were measured. */
  readonly crossCheck?: "agrees" | "differs" | "not cross-checked";
  /** Whose statistics queries are planned with, instead of being run on rows. */
  readonly statistics?: {
    readonly path: Path;
    /** Of the server that they come from. */
    readonly major: Ordinal;
    /** Without any value of a row. */
    readonly redacted: boolean;
  };
  readonly statements?: ReadonlyArray<Run>;
  /** Tables that were to have rows and have none: nothing of them is timed. Absent where there are none. */
  readonly unfilled?: ReadonlyArray<{
    readonly table: string;
    readonly why: string;
  }>;
  readonly indexes?: ReadonlyArray<Index>;
  readonly rollback?: {
    readonly verdict: "restores" | "leaves" | "loses" | "fails" | "none";
    readonly differences: ReadonlyArray<string>;
  };
  readonly rerun?: {
    readonly verdict: "clean" | "heals" | "trips" | "masks";
  };
  readonly interruption?: ReadonlyArray<{
    readonly file: Path;
    readonly line: Ordinal;
    /** As in pg_stat_progress_create_index. */
    readonly phase: string;
    readonly afterRerun: "valid" | "invalid" | "error";
  }>;
  /** One entry per query; where several values are given for its parameters, one for each set of them. */
  readonly plans?: ReadonlyArray<Plan>;
  readonly writes?: ReadonlyArray<{
    readonly table: string;
    readonly operation: "insert" | "update" | "delete";
    readonly walBytesRatio?: Amount;
    readonly timeRatio?: Amount;
    readonly hotLost?: Amount;
    readonly wal?: Ratio;
    readonly time?: Ratio;
    /** Of each column that the new indexes hold, the share of updates of it alone that are HOT. */
    readonly hot?: ReadonlyArray<{
      readonly column: string;
      readonly before: Amount;
      readonly after: Amount;
    }>;
  }>;
  /** What was applied of the migrations that come before; absent where a copied database stood for them. */
  readonly history?: {
    readonly statements: Count;
    /** How many of them do not apply. */
    readonly failed: Count;
    /** What they would have made, and no other statement has, such as column orders.status. */
    readonly missing: ReadonlyArray<string>;
  };
  /** What was not measured to the end because of a bound; absent where everything was. */
  readonly limits?: ReadonlyArray<{
    /** In the plural, such as interruptions tried. */
    readonly what: string;
    readonly done: Count;
    readonly of: Count;
  }>;
  /** What the measuring spent its time on, over all migrations, in the order of the steps. */
  readonly steps?: ReadonlyArray<{
    /** Such as server, locks or queries before and after. */
    readonly step: string;
    readonly ms: number;
  }>;
};

/** One statement, as the server ran it. */
export type Run = {
  readonly file: Path;
  readonly line: Ordinal;
  readonly status: "ok" | "error" | "refused" | "skipped";
  readonly sqlstate?: string | null;
  readonly message?: string | null;
  readonly durationMs?: Amount;
  readonly locks?: ReadonlyArray<{
    readonly relation: string;
    /** As in pg_locks.mode. */
    readonly mode: string;
    /** The earlier statement of the transaction that took the lock; absent where the statement itself did. */
    readonly since?: {
      readonly file: string;
      readonly line: number;
    };
  }>;
  readonly blocks?: ReadonlyArray<"select" | "insert" | "update" | "delete" | "foreign-key-write" | "ddl" | "vacuum">;
  readonly waits?: {
    readonly writer?: Wait;
    readonly reader?: Wait;
    /** The same behind a session that has read the table and stays in its transaction. */
    readonly behindReader?: {
      /** How long it stayed. */
      readonly heldMs: Amount;
      readonly writer?: Wait;
      readonly reader?: Wait;
    };
  };
};

export type Wait = {
  readonly longestMs?: Amount;
  readonly totalMs?: Amount;
  readonly baselineMs?: Amount;
  /** The longest wait, as the session that waited saw it and as the server's log has it; absent where the log is out of reach. */
  readonly crossCheck?: {
    readonly clientMs: Amount;
    readonly logMs: Amount;
    /** How far both may lie apart. */
    readonly toleranceMs: Amount;
    /** Where not, the smaller figure counts. */
    readonly agrees: boolean;
  };
};

export type Index = {
  readonly name: string;
  readonly table: string;
  /** pg_index.indisvalid. */
  readonly valid: boolean;
  readonly bytes?: Count;
  readonly tableBytes?: Count;
  readonly buildMs?: Amount;
  /** What it would take in production: computed from its statistics, or from an index over fewer rows. */
  readonly projected?: {
    readonly rows: Count;
    readonly bytes: Count;
    /** How far bytes may be off, in times. */
    readonly off: Range;
    /** bytes comes from an index over so many rows; absent: from statistics alone. */
    readonly sampledRows?: Count;
    readonly tableBytes: Count;
    /** No promise. */
    readonly buildMs?: Range;
    readonly memory?: {
      /** What a build keeps in memory. */
      readonly bytes: Count;
      /** How far bytes may be off, in times. */
      readonly off?: Range;
      /** maintenance_work_mem of production. */
      readonly setting: string;
      /** How often a GIN build writes out what it has gathered: from, to. */
      readonly rounds?: Range;
    };
  };
  /** Queries whose plan uses it. */
  readonly usedBy?: ReadonlyArray<string>;
  /** Why no plan uses it. */
  readonly unusedBecause?: string;
  /** Other rows than these made-up ones could decide otherwise: no finding. */
  readonly byChance?: true;
  /** Nothing shows that no query could use it: no finding. */
  readonly unproven?: true;
  /** Queries that use it with some values and not with others. */
  readonly onlyUnder?: ReadonlyArray<string>;
  /** The indexes that served every query before that uses it, as well as it does. */
  readonly servedBefore?: ReadonlyArray<string>;
};

export type Plan = {
  readonly query: string;
  /** The query that this is with one set of values. */
  readonly variantOf?: string;
  /** The new index that the plan uses. */
  readonly index: string | null;
  /** The query, as it was planned. */
  readonly sql?: string;
  /** Why it was only planned, or not even that. */
  readonly says?: string;
  /** Without the change's indexes. */
  readonly before?: Side;
  /** With all of them. */
  readonly after?: Side;
  readonly speedup?: {
    readonly ratio: Amount;
    readonly low?: Amount;
    readonly high?: Amount;
  };
};

/** With the change, in times of what it was before; low and high: the interval in which it lies. */
export type Ratio = {
  readonly ratio: Amount;
  readonly low: Amount;
  readonly high: Amount;
};

export type Range = ReadonlyArray<Amount>;

export type Side = {
  readonly cost?: Amount;
  readonly p50Ms?: Amount;
  readonly p95Ms?: Amount;
  readonly sharedBuffers?: Count;
  readonly walBytes?: Count;
  /** How many the query gives. */
  readonly rows?: Count;
  /** The scan of the table. */
  readonly node?: string;
};

export type Deployment = {
  readonly command: "preflight" | "verify" | "apply" | "rollback" | "health";
  readonly outcome: DeploymentOutcome;
  readonly databases: ReadonlyArray<DatabaseOutcome>;
  /** After apply or rollback: what the migration tool makes of each file, which its own list has as before. */
  readonly ledger?: ReadonlyArray<{
    readonly file: Path;
    readonly message: string;
  }>;
  /** Statements about indexes that nothing is known of. */
  readonly leftOut: ReadonlyArray<{
    readonly file: Path;
    readonly line: Ordinal;
    readonly column: Ordinal;
    readonly message: string;
  }>;
  /** What the indexes of a database need, the gravest first; of `health` alone. */
  readonly health?: ReadonlyArray<HealthFinding>;
  /** Every index of the database; `health --previous` reads it. */
  readonly indexes?: ReadonlyArray<IndexHealth>;
  /** The servers that were asked how often they use indexes; the first was asked everything. */
  readonly nodes?: ReadonlyArray<{
    readonly host: string;
    readonly standby: boolean;
    /** As the server prints it; null where it does not tell. */
    readonly countsSince: string | null;
  }>;
  /** When health asked, in seconds since 1970, by the server's clock. */
  readonly asked?: Count;
};

export type HealthFinding = {
  readonly kind: "enforcing-leftover" | "invalid" | "rebuild-leftover" | "duplicate" | "redundant-prefix" | "unused" | "bloat" | "never-analyzed" | "expression-statistics" | "growth";
  /** With its schema; null where it is about the table. */
  readonly index: string | null;
  readonly table: string;
  readonly bytes: Count;
  readonly message: string;
  /** What the message was made of, by name. */
  readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
  /** What to look at and to run, one statement a line. */
  readonly sql: string;
};

export type IndexHealth = {
  readonly schema: string;
  readonly name: string;
  readonly tableSchema: string;
  readonly table: string;
  readonly valid: boolean;
  /** INVALID, and somebody is at it; null where a standby was asked, which does not see that. */
  readonly beingBuilt: boolean | null;
  readonly bytes: Count;
  /** What a new build would take; null where nobody can tell. */
  readonly expectedBytes: number | null;
  /** How often each of the nodes has used it, in their order. */
  readonly scans: ReadonlyArray<Count>;
  /** Another index equals it, or begins with its keys. */
  readonly redundant: boolean;
  /** It keeps rows apart, or a constraint, a foreign key, replication or a partitioned index rests on it. */
  readonly needed: boolean;
};

/** done: all is as wished, or may start. partly, failed: some of it is not, or none is. refused: it may not start. not-now: somebody else is at it, and the same command may find otherwise later. */
export type DeploymentOutcome = "done" | "partly" | "failed" | "refused" | "not-now" | "stopped";

export type DatabaseOutcome = {
  /** The database. */
  readonly name: string;
  /** Host and port; null where an answer was given in a file. */
  readonly host: string | null;
  /** PostgreSQL's major version. */
  readonly major: Count;
  readonly user: string;
  /** Whether no pooler stands between; null where an answer was given in a file. */
  readonly direct: boolean | null;
  /** Among several databases: what their list calls it. */
  readonly label?: string;
  /** The wave that it is in. */
  readonly wave?: string;
  readonly standby: boolean;
  /** Of verify: when, in seconds since 1970, by the server's clock. */
  readonly asked?: Count;
  /** When it was asked, as the server prints it. */
  readonly askedAt: string;
  readonly outcome: DeploymentOutcome;
  readonly checks: ReadonlyArray<DeploymentCheck>;
  readonly steps: ReadonlyArray<StepOutcome>;
};

export type DeploymentCheck = {
  /** Its name: free-space. */
  readonly check: string;
  /** unknown: nobody could tell, for want of rights or of an option. */
  readonly level: "stop" | "warn" | "ok" | "unknown";
  readonly message: string;
  /** For unknown: what would tell. */
  readonly needs?: string;
  /** What the message was made of, by name. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

export type StepOutcome = {
  readonly file: Path;
  readonly line: Ordinal;
  readonly column: Ordinal;
  /** With its schema where it is there, else as the migration names it. */
  readonly index: string;
  readonly table: string | null;
  readonly wish: "valid" | "gone" | "renamed" | "attached";
  /** busy: somebody else is at it. unknown: nobody can tell. */
  readonly verdict: "as-wished" | "not" | "busy" | "unknown";
  /** other: something else has the name. */
  readonly before: "absent" | "valid" | "invalid" | "building" | "other";
  readonly message: string;
  /** What to do. */
  readonly instead: string | null;
  readonly bytes: null | Count;
  readonly tableBytes: null | Count;
  /** How often this server has used it since its statistics were reset. */
  readonly scans: null | Count;
  /** As pg_get_indexdef() prints it. */
  readonly definition: string | null;
  /** What a build of it would write that stays, at the most; absent where nothing is built, or nobody can tell. */
  readonly projectedBytes?: Count;
  readonly applied?: AppliedStep;
};

/** What apply or rollback has done about a statement. */
export type AppliedStep = {
  /** attach: somebody else was at it, and was looked on at. heal: what was left was dropped, and built. */
  readonly action: "build" | "attach" | "heal" | "drop" | "quick" | "none" | "stop";
  /** As a new session has found the index afterwards. */
  readonly after: "absent" | "valid" | "invalid" | "building" | "other";
  /** How many statements were sent. */
  readonly attempts: Count;
  readonly durationMs: number;
  /** Of the last error. */
  readonly sqlstate: string | null;
  readonly phases: ReadonlyArray<{
    readonly phase: string;
    readonly ms: number;
  }>;
  /** Whom it has waited for, the last first. */
  readonly blockers: ReadonlyArray<{
    readonly kind: "session" | "prepared" | "autovacuum";
    readonly pid: number | null;
    /** The name of a prepared transaction. */
    readonly gid: string | null;
    readonly role: string | null;
    readonly application: string | null;
    readonly state: string | null;
    readonly ageS: number | null;
    /** What a person may run; nothing runs it from here. */
    readonly cure: string;
  }>;
};

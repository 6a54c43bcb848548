import type { Node } from "libpg-query";

/** Half-open range of UTF-16 offsets into a file's text. PostgreSQL's byte offsets never get this far. */
export type Span = readonly [start: number, end: number];

/** GitHub's three annotation levels. */
export type Severity = "error" | "warning" | "notice";

// ─── discover ────────────────────────────────────────────────────────────────────────────────────────────

export interface SourceFile {
  /** From the working directory, with "/" on every system; "../" where the file lies outside it. */
  readonly path: string;
  /** The file's characters; a byte order mark is kept, so that every Span fits what an editor shows. */
  readonly text: string;
  /** What is reported: spans of the file, all of it, or nothing (the file is only history). */
  readonly changed: readonly Span[] | "all" | "none";
}

/** A read-only look at the folders round the linted files, for evidence and history. Never throws. */
export interface Tree {
  /** The names in a folder, sorted by code units; empty when there is no such folder. "." is the working directory. */
  list(folder: string): readonly { readonly name: string; readonly folder: boolean }[];
  /** A file's text; null when it is absent, unreadable, not UTF-8, or larger than evidence ever is (8 MB). */
  read(path: string): string | null;
  /** The folder itself and those above it, nearest first, up to the top of the repository. */
  above(folder: string): readonly string[];
}

// ─── read ────────────────────────────────────────────────────────────────────────────────────────────────

/** What the server receives; the table stands in src/read/README.md. */
export type Execution = "autocommit" | "transaction" | "batch" | "one-query" | "pipeline" | "automatic";

export type Direction = "up" | "down";

/** A folder that a migration tool reads, with everything in it in the tool's own order. */
export interface Root {
  readonly folder: string;
  /** The tool's id: the name of its file in src/read. */
  readonly tool: string;
  /** The evidence that decided. */
  readonly why: string;
  /** True when the tool records what it has applied, so that no applied migration runs again. */
  readonly recorded: boolean;
  /** False where names carry no order: then no one knows which script runs first. */
  readonly ordered: boolean;
  readonly versions: readonly Version[];
}

/** One step of the history: what the tool applies, and takes back, together. */
export interface Version {
  readonly root: Root;
  /** It has no place in the order: it runs after all others, whenever it has changed. */
  readonly repeatable: boolean;
  readonly up: readonly Migration[];
  readonly down: readonly Migration[];
}

/** What a migration tool applies in one go: a file, or one section of a file. */
export interface Migration {
  readonly file: SourceFile;
  readonly span: Span;
  readonly tool: string;
  readonly direction: Direction;
  readonly execution: Execution;
  /** Why it is sent like that, naming the marker or the file that decided. */
  readonly why: string;
  /** The strings as the tool cuts them, each sent as one query; absent when it sends whole or by statement. */
  readonly pieces?: readonly Span[];
  /** For `automatic`: how the tool decides, once it sees its statements. */
  readonly decide?: Decide;
  /** Files that psql pulls in at this place; they run in whatever transaction stands there. */
  readonly includes?: readonly Include[];
  readonly rollback: Rollback;
  readonly advice: Advice;
  /** Markers that the tool would not accept, or that belong to another tool. */
  readonly markers: readonly MarkerTrouble[];
  /** Grammar of the text round the SQL. */
  readonly dialect: Dialect;
}

/** How the text differs from plain SQL, for the splitter. */
export interface Dialect {
  /** psql meta-commands, `:var` and COPY data are part of the file. */
  readonly psql?: boolean;
  /** `:NAME` is filled in before the text is sent. */
  readonly variables?: boolean;
  /** Liquibase's endDelimiter, when it is not ";". */
  readonly delimiter?: string;
}

export interface Include {
  /** The meta-command's place in the including file. */
  readonly span: Span;
  /** The text of the path, as written. */
  readonly path: string;
  /** null: not found, or a computed name. */
  readonly file: SourceFile | null;
  readonly includes: readonly Include[];
}

/** Where this tool keeps the way back from an up migration. */
export interface Rollback {
  /**
   * `section`, `file`: the tool has such a place; `none`: the tool has none;
   * `comment`: a commented block at the end of the file, by custom.
   */
  readonly place: "section" | "file" | "comment" | "none";
  /** Whether that place is there. */
  readonly present: boolean;
  /** The place in words: "the -- +goose Down section", "0042_x.down.sql". */
  readonly where: string;
  /** The line to write above the rollback SQL; one that ends with a blank begins every line of it. */
  readonly heading?: string;
}

/** How this tool is told to run a migration outside a transaction; each a clause that can follow "…: ". */
export interface Advice {
  /** To run a lone concurrent statement: "add `-- +goose NO TRANSACTION` as a line of the file". */
  readonly alone: string;
  /** Whether, after that, several statements may stand in one file. */
  readonly several: boolean;
  /** A file whose only line opts out, ready to paste above the statement; absent when there is none. */
  readonly marker?: string;
  /** What to say for "<tool> sends it" where nobody knows which program does. */
  readonly sent?: string;
}

export interface MarkerTrouble {
  readonly span: Span;
  /** The object and what happens: "goose does not read `--+goose no transaction`". */
  readonly message: string;
  readonly why: string;
  readonly instead: string;
  readonly fix?: Fix;
}

/** How one statement of an `automatic` migration is sent. */
export interface Sent {
  /** `alone`: outside any transaction; `block`: inside the transaction numbered `block`; `string`: in one query string. */
  readonly as: "alone" | "block" | "string";
  readonly block?: number;
}

/**
 * The tool's own decision over the statements of one migration, as it reads their text.
 * `refused` says why the tool itself stops before sending anything.
 */
export type Decide = (statements: readonly string[]) => {
  readonly sent: readonly Sent[];
  readonly execution: Execution;
  readonly why: string;
  readonly refused?: string;
};

// ─── parse ───────────────────────────────────────────────────────────────────────────────────────────────

/** PostgreSQL's own node name: "IndexStmt". */
export type StatementKind = Node extends infer N ? (N extends N ? keyof N & string : never) : never;
export type StatementNode<K extends StatementKind> = Extract<Node, Record<K, unknown>>[K];

/** A word, a quoted text, a comment, or one other character. */
export interface Token {
  readonly span: Span;
  readonly text: string;
  readonly comment: boolean;
}

/** The code that a statement stands in, when it is not the file itself. */
export interface Body {
  readonly kind: "do" | "function" | "procedure";
  /** True below an IF, a loop or an exception handler: it may not run. */
  readonly conditional: boolean;
  /** True for a constant string given to EXECUTE: the span is the word EXECUTE. */
  readonly dynamic: boolean;
}

/** A statement as the grammar sees it, before anything is known about its surroundings. */
export interface Parsed {
  readonly migration: Migration;
  /** The file the span lies in: the migration's own, or one it includes. */
  readonly file: SourceFile;
  /** First keyword to last character, without ";". */
  readonly span: Span;
  readonly kind: StatementKind;
  readonly node: Node;
  /** The SQL as written; for a constant EXECUTE, the string. */
  readonly text: string;
  readonly body: Body | null;
  /** Statements with the same number are sent in one query string; null: on its own, or as the tool sends all. */
  readonly piece: number | null;
  /** The tokens of `text`, with spans in the file; empty where the text is not the file's. */
  readonly tokens: () => readonly Token[];
}

/** Text that PostgreSQL's grammar did not accept, or that nobody can read before it runs. */
export interface Unread {
  readonly file: SourceFile;
  readonly span: Span;
  readonly message: string;
  /** What stands there, or the expression that would make it. */
  readonly text: string;
}

/** A migration with what it says. */
export interface ParsedMigration {
  readonly migration: Migration;
  readonly statements: readonly Parsed[];
  readonly unread: readonly Unread[];
}

/** A version as parse hands it on. `reported` is false for history. */
export interface ParsedVersion {
  readonly version: Version;
  readonly reported: boolean;
  readonly up: readonly ParsedMigration[];
  readonly down: readonly ParsedMigration[];
}

// ─── model ───────────────────────────────────────────────────────────────────────────────────────────────

/** The transaction a statement runs in. */
export type Scope =
  | { readonly in: "autocommit" }
  | {
      readonly in: "block";
      /** begin: the file's own BEGIN; tool, batch: the tool's; string: several statements in one query string. */
      readonly by: "begin" | "tool" | "batch" | "string" | "pipeline" | "function";
      /** Equal for statements of one transaction. */
      readonly id: number;
      /** The BEGIN that opened it; absent for the tool's. */
      readonly opener?: Parsed;
      /** Position in the block, from 0, and whether anything follows in it before its end. */
      readonly position: number;
      readonly last: boolean;
      /** The first earlier statement of the block that locks an existing table against reads or writes. */
      readonly held: Held | null;
    };

export interface Held {
  /** Whether a statement since then has built or scanned something already. */
  readonly built: boolean;
  readonly statement: Parsed;
  readonly table: QualifiedName;
  readonly mode: LockMode;
}

/** As in pg_locks.mode, weakest first. */
export type LockMode =
  | "AccessShareLock"
  | "RowShareLock"
  | "RowExclusiveLock"
  | "ShareUpdateExclusiveLock"
  | "ShareLock"
  | "ShareRowExclusiveLock"
  | "ExclusiveLock"
  | "AccessExclusiveLock";

/** A setting in effect; durations also in milliseconds (0: off). */
export interface Setting {
  readonly value: string;
  readonly ms: number | null;
  readonly local: boolean;
  readonly by: Parsed;
}

/** When a relation came into being, seen from a statement. */
export type Age =
  /** In this migration, or in this change: nobody waits for it. */
  | "new"
  /** Made by IF NOT EXISTS, or below a condition, where an older one may stand. */
  | "perhaps"
  /** By an earlier migration. */
  | "old"
  /** Not seen in any migration: an existing table, as far as anyone can tell. */
  | "unknown";

/** What a relation remembers of the statement that made it. Not the statement itself: a history would keep all its trees. */
export interface Origin {
  readonly file: SourceFile;
  readonly direction: Direction;
  readonly span: Span;
  /** It stands in a body, where it may not run. */
  readonly conditional: boolean;
}

export type RelationKind = "table" | "partitioned" | "matview" | "view" | "index" | "sequence";

export interface Relation {
  /** As PostgreSQL keeps it: unquoted parts folded, the schema always there. */
  readonly name: FullName;
  readonly kind: RelationKind;
  readonly persistence: "permanent" | "unlogged" | "temporary";
  readonly by: Origin;
  readonly columns?: readonly Column[];
  /** For an index. */
  readonly index?: IndexFacts;
  /** Made by IF NOT EXISTS or below a condition, where an older one may stand. */
  readonly perhaps: boolean;
  /** For a partition: its parent's name. */
  readonly partitionOf?: FullName;
  /** For a partitioned table: column names of its key; null for an expression. */
  readonly partitionKey?: readonly (string | null)[];
}

export interface Column {
  readonly name: string;
  /** The type as PostgreSQL's grammar names it, without pg_catalog: "int8", "vector". */
  readonly type: string;
  readonly notNull: boolean;
}

export interface IndexFacts {
  readonly table: FullName;
  readonly unique: boolean;
  /** The constraint that owns it, if any. */
  readonly constraint?: string;
  readonly shape: IndexShape;
  readonly only: boolean;
  readonly concurrent: boolean;
  /** For a partition's index: the parent index it is attached to. */
  readonly attachedTo?: FullName;
}

/** What decides whether two indexes are alike; expressions and predicates as normalised text. */
export interface IndexShape {
  readonly method: string;
  readonly keys: readonly {
    readonly column: string | null;
    readonly expression: string | null;
    readonly collation: string | null;
    readonly opclass: string | null;
    readonly descending: boolean;
    readonly nullsFirst: boolean;
  }[];
  readonly include: readonly string[];
  readonly predicate: string | null;
}

/** The relations known just before a statement; silent about anything made outside the migrations. */
export interface Schema {
  /** By name as written: search_path is applied. undefined: never seen, or dropped. */
  relation(name: QualifiedName): Relation | undefined;
  age(name: QualifiedName): Age;
  /** Indexes of a table, constraint-backed ones included. */
  indexes(table: QualifiedName): readonly Relation[];
  partitions(table: QualifiedName): readonly Relation[];
  /** A DROP … IF EXISTS of that name came before, in this version or the one before it. */
  cleared(name: QualifiedName): boolean;
  extension(name: string): boolean;
}

export interface FullName {
  readonly schema: string;
  readonly name: string;
}

export interface QualifiedName {
  readonly schema?: string | undefined;
  readonly name: string;
}

export interface Statement extends Parsed {
  readonly scope: Scope;
  /** What the schema looks like just before it runs. */
  readonly schema: Schema;
  readonly settings: ReadonlyMap<string, Setting>;
  /** How it is sent, for `automatic` tools after they have looked at it. */
  readonly execution: Execution;
  /** Its place in `unit.statements`. */
  readonly index: number;
  readonly unit: Unit;
}

/** One migration, statements in order. */
export interface Unit {
  readonly migration: Migration;
  readonly statements: readonly Statement[];
  readonly unread: readonly Unread[];
  readonly version: ModelledVersion;
  /** What an `automatic` tool decided, or the migration's own. */
  readonly execution: Execution;
  readonly why: string;
  /** Why the tool itself stops before sending anything. */
  readonly refused: string | null;
}

export interface ModelledVersion {
  readonly version: Version;
  readonly reported: boolean;
  /** The first that its tool has recorded: before it there is nothing, as far as the migrations tell. */
  readonly first: boolean;
  readonly up: readonly Unit[];
  readonly down: readonly Unit[];
  /** The schema before the up part. */
  readonly before: Schema;
  /** The schema after the up part. */
  readonly after: Schema;
  /** The schema after up and down; null when there is no down part. */
  readonly afterDown: Schema | null;
}

// ─── check ───────────────────────────────────────────────────────────────────────────────────────────────

export interface Edit {
  readonly file: SourceFile;
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  /** Imperative: "Add CONCURRENTLY". */
  readonly title: string;
  /** Applying it leaves a migration that runs under its execution model and means what it meant. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: SourceFile;
  readonly span: Span;
  /** What happens, to which object. One sentence, no full stop. */
  readonly message: string;
  /** Who waits, or what is left behind. */
  readonly why: string;
  /** What to write, ready to paste in this tool. */
  readonly instead: string;
  readonly fix?: Fix;
  /** From the SQL alone, or from a live server. */
  readonly evidence: "read" | "measured";
  /** Of rule, path, normalised statement and its n-th occurrence; 16 hexadecimal digits. */
  readonly fingerprint: string;
}

/** A finding silenced in the SQL or by a baseline. */
export interface Ignored extends Finding {
  readonly reason: string;
  /** 1-based; absent when a baseline silenced it. */
  readonly directiveLine?: number;
}

// ─── report ──────────────────────────────────────────────────────────────────────────────────────────────

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

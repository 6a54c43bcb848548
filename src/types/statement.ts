import type { Direction } from "./direction.ts";
import type { LockMode, TransactionBeside } from "./locks/open-beside.ts";
import type { MadeOf } from "./made-of.ts";
import type { Execution, Migration, Version } from "./migration.ts";
import type { ParsedStatement, UnreadPassage } from "./parsed-statement.ts";
import type { FullName, QualifiedName } from "./qualified-name.ts";
import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";

/** The transaction a statement runs in. */
export type Scope =
  | { readonly in: "autocommit"; readonly beside?: TransactionBeside }
  | {
      readonly in: "block";
      /**
       * begin: the file's own BEGIN; psql: the one that psql sends under AUTOCOMMIT off; tool, batch: the tool's; string:
       * several statements in one query string.
       */
      readonly by: "begin" | "psql" | "tool" | "batch" | "string" | "pipeline" | "function";
      /** Equal for statements of one transaction. */
      readonly id: number;
      /** The BEGIN that opened it, or the statement before which psql sent one; absent for the tool's. */
      readonly opener?: ParsedStatement;
      /** Position in the block, from 0, and whether anything follows in it before its end. */
      readonly position: number;
      readonly last: boolean;
      /** The first earlier statement of the block that locks an existing table against reads or writes. */
      readonly held: StrongLockHeld | null;
    };

export interface StrongLockHeld {
  /** Whether a statement since then has built or scanned something already. */
  readonly built: boolean;
  readonly statement: ParsedStatement;
  readonly table: QualifiedName;
  readonly mode: LockMode;
}

/** A setting in effect; durations also in milliseconds (0: off). */
export interface Setting {
  readonly value: string;
  readonly ms: number | null;
  readonly local: boolean;
  /** null: the session starts with it. */
  readonly by: ParsedStatement | null;
}

/** When a relation came into being, seen from a statement. */
export type Age =
  /** In this migration, or in this change: nobody waits for it. */
  | "new"
  /** Made by IF NOT EXISTS, or below a condition, where an older one may stand. */
  | "maybe"
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
  /** The statement, where code sends it and it does not stand at the span. */
  readonly sql?: string;
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
  readonly maybe: boolean;
  /** For a partition: its parent's name. */
  readonly partitionOf?: FullName;
  /** For a partition: it takes what no other does. */
  readonly isDefault?: boolean;
  /** For a partitioned table: column names of its key; null for an expression. */
  readonly partitionKey?: readonly (string | null)[];
  /** Whether nothing but what the migrations write gives it constraints: no LIKE, no parent. */
  readonly ownConstraints?: true;
  /** Whether `columns` is all of them; a query or an unknown table it is LIKE may have given it more. */
  readonly whole?: boolean;
  /** Those without an index of their own. */
  readonly constraints?: TableConstraints;
  /** For a view: what its query reads, by the names that it had then. */
  readonly reads?: readonly FullName[];
  /** The index that replication tells its rows apart by, when it is not the primary key. */
  readonly replicaIdentity?: string;
}

export interface Column {
  readonly name: string;
  /** The type as PostgreSQL's grammar names it, without pg_catalog: "int8", "vector", "text[]"; serial is its integer. */
  readonly type: string;
  /** In parentheses behind it: varchar(20), numeric(10, 2), vector(3). */
  readonly modifiers?: readonly number[];
  readonly notNull: boolean;
  readonly generated?: "stored" | "virtual";
  /** As COLLATE names it, where it does. */
  readonly collation?: string;
}

/** The constraints of a table, in the order in which they were added. */
export interface TableConstraints extends Iterable<TableConstraint> {
  /** Those that have the trait (sql/indexes/constraint-traits.ts), in the same order, found without asking all. */
  having(trait: string): Iterable<TableConstraint>;
}

/**
 * A foreign key, a constraint trigger, what amounts to NOT NULL (CHECK (c IS NOT NULL), or NOT NULL as a constraint), or
 * another CHECK that somebody has named.
 */
export interface TableConstraint {
  readonly name: string;
  readonly kind: "foreign key" | "not null" | "trigger" | "check";
  readonly columns: readonly string[];
  /** For a foreign key; no columns: the primary key's. */
  readonly references?: { readonly table: FullName; readonly columns: readonly string[] };
  /** False from NOT VALID to VALIDATE CONSTRAINT. */
  readonly valid: boolean;
  /** The statement that made it, and the name that it has there; absent for a trigger. */
  readonly by?: Origin & { readonly as: string };
  /** INITIALLY DEFERRED: checked when its transaction commits. */
  readonly deferred?: true;
  /** For a trigger: which changes of rows fire it. */
  readonly events?: ReadonlySet<RowChange>;
}

export type RowChange = "insert" | "update" | "delete";

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
  readonly nullsNotDistinct?: boolean;
}

/** A function or procedure, as far as an index over it needs to know. */
export interface Routine {
  /** "sql", "plpgsql"; in lower case. */
  readonly language: string;
  readonly volatility: "immutable" | "stable" | "volatile";
  /** Bodies in SQL and PL/pgSQL look names up when they run, except for BEGIN ATOMIC; null where there is none. */
  readonly body: string | null;
  /** It has a SET search_path of its own. */
  readonly searchPath: boolean;
}

/** What a name stands for that is no relation. */
export interface Kinds {
  /** Made by a migration. */
  readonly schema: true;
  /** The schema it was put in, where the migration says. */
  readonly extension: { readonly schema: string | null };
  readonly routine: Routine;
  /** A domain is checked that has a CHECK or is NOT NULL. */
  readonly type: "enum" | "domain" | "checked domain" | "other";
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
  /** Something of that name was there, and a migration has dropped it or given it another name. */
  gone(name: QualifiedName): boolean;
  /** What has that name in a schema other than public, whatever search_path says. */
  elsewhere(name: string): readonly Relation[];
  /** Indexes of a table, constraint-backed ones included. */
  indexes(table: QualifiedName): readonly Relation[];
  /** Those of them that have any of the traits (sql/index-traits.ts), in the same order, found without asking all. */
  indexesHaving(table: QualifiedName, traits: readonly string[]): Iterable<Relation>;
  partitions(table: QualifiedName): readonly Relation[];
  /** What other statements show of what has that name. */
  learnt(name: QualifiedName): Learnt;
  /** Columns of a table that foreign keys have pointed to, where no migration is known to make their index. */
  referenced(table: QualifiedName): readonly ReferencedColumn[];
  /** The tables with columns that are made of it, and the indexes that are made of it by themselves. */
  madeOf(what: MadeOf): readonly Relation[];
  /**
   * A DROP … IF EXISTS of that name comes before whenever this runs, and runs again with it: in this version, or in the one
   * before it where no tool records that it has been applied.
   */
  cleared(name: QualifiedName): boolean;
  /** The same, and where a tool has recorded the version before this one: there it comes before the first run alone. */
  clearedOnce(name: QualifiedName): boolean;
  extension(name: string): boolean;
  /** By its name without schema. undefined: never seen, or dropped. */
  known<K extends keyof Kinds>(kind: K, name: string): Kinds[K] | undefined;
  /**
   * Whether the migrations tell everything: their tool has recorded each of them from the first, and all could be
   * read. Otherwise what was never seen may still be there.
   */
  readonly sure: boolean;
  /** The same without a tool's record: the migrations are read whole and in order, and others may have run besides. */
  readonly told: boolean;
}

/** What statements show of a relation, whether or not a migration makes it. */
export interface Learnt {
  /** It has partitions. */
  readonly partitioned?: true;
  /** TimescaleDB keeps it in chunks. */
  readonly hypertable?: true;
  /** An index of that name is made on this table. */
  readonly indexOf?: FullName;
  /** Citus spreads it by this column; null: by none. */
  readonly distributedBy?: string | null;
  /** Columns that foreign keys point to: as long as one stands, its column has a unique index of its own. */
  readonly uniqueBy?: readonly ReferencedColumn[];
}

export interface ReferencedColumn {
  readonly column: string;
  /** The table that has the foreign key. */
  readonly table: FullName;
  readonly constraint: string;
}

export interface Statement extends ParsedStatement {
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
  readonly unread: readonly UnreadPassage[];
  readonly version: ModelledVersion;
  /** Settings that earlier migrations gave to a role; nobody knows whether it is the one that migrates. */
  readonly ofRoles: ReadonlyMap<string, Setting>;
  /** The settings with which the session goes on after it. */
  readonly left: ReadonlyMap<string, Setting>;
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

import type { SourceFile } from "../source.ts";
import type { Span } from "../span.ts";
import type { IndexShape } from "../statement.ts";

/** A relation as a change names it, to be looked up in a database. */
export interface SoughtName {
  /** The schemas in which it is looked up, in order; null: those of the session's own search_path. */
  readonly path: readonly string[] | null;
  readonly name: string;
}

/** What decides whether an index is the one that a change wants. */
export interface IndexDefinition {
  readonly unique: boolean;
  readonly nullsNotDistinct: boolean;
  readonly shape: IndexShape;
}

/** valid: there, valid and as defined. gone: no index of that name. renamed: there, and `from` gone. attached: part of `parent`. */
export type IndexWish = "valid" | "gone" | "renamed" | "attached";

/** What one statement of a change wants of one index. */
export interface Step {
  readonly wish: IndexWish;
  /** By the name that it has afterwards. */
  readonly index: SoughtName;
  /** The table that it is on; null where neither the statement nor the migrations tell. */
  readonly table: SoughtName | null;
  /** null where neither the statement nor the migrations tell. */
  readonly definition: IndexDefinition | null;
  /** For renamed: the name that it has before. */
  readonly from?: SoughtName;
  /** For attached: the index of the partitioned table. */
  readonly parent?: SoughtName;
  /** ON ONLY a partitioned table: it becomes valid with the last index that is attached to it, and not before. */
  readonly only?: true;
  /** By a command that works CONCURRENTLY. */
  readonly concurrent?: true;
  /** REINDEX: what stands there is built anew, valid or not. */
  readonly rebuilt?: true;
  /** Where it goes, and how full its pages are made, where its statement or its session says so. */
  readonly tablespace?: string;
  readonly fillfactor?: number;
  /** IF NOT EXISTS, IF EXISTS: sent once more it changes nothing. */
  readonly repeatable?: true;
  /** The index belongs, or is given, to a constraint. */
  readonly constraint?: true;
  /** It stands in a block of code: below a condition, it may not run. */
  readonly within?: "block" | "condition";
  /** Settings that the migration has made by then, and that decide what its statement means or how it is built. */
  readonly session?: readonly (readonly [name: string, value: string])[];
  readonly file: SourceFile;
  /** The statement's place. */
  readonly span: Span;
  readonly sql: string;
}

/** A statement that no step is made of. */
export interface StatementLeftOut {
  readonly file: SourceFile;
  readonly span: Span;
  /** One sentence: what it is, and why nothing is made of it. */
  readonly message: string;
  /** It is about an index all the same, so that what becomes of that index is not known. */
  readonly matters: boolean;
}

/** A change as a deployment sees it. */
export interface DeploymentPlan {
  readonly steps: readonly Step[];
  readonly leftOut: readonly StatementLeftOut[];
  /** COMMENT and ANALYZE: in nobody's way, and lost where a tool counts a migration as run that it has not run. */
  readonly beside: readonly StatementLeftOut[];
}

/** What the catalogs of a database say of one index that is asked for (postgres/questions/index-states.ts). */
export interface IndexState {
  readonly number: number;
  readonly database: string;
  readonly role: string;
  /** As server_version_num: 160014. */
  readonly server: number;
  readonly standby: boolean;
  /** As the server prints it. */
  readonly askedAt: string;
  /** In seconds since 1970, by the server's clock. */
  readonly asked: number;
  readonly tableFound: boolean;
  /** The table that was asked for, with its schema, as printed; null: none was, or it is not there. */
  readonly wantedTable: string | null;
  /** What has the name; null: nothing. `kind` as pg_class.relkind. */
  readonly found: { readonly schema: string; readonly name: string; readonly kind: string } | null;
  /** Of an index: its table, with its schema, as printed. */
  readonly onTable: string | null;
  /** The same, to be looked up. */
  readonly table: SoughtName | null;
  /** null: no table was asked for, or nothing is found. */
  readonly sameTable: boolean | null;
  readonly valid: boolean;
  readonly ready: boolean;
  readonly live: boolean;
  readonly unique: boolean;
  /** By pg_get_indexdef(); null: it is no index, or has gone meanwhile. */
  readonly definition: string | null;
  readonly constraint: string | null;
  /** The index that it is attached to, with its schema, as printed. */
  readonly parent: string | null;
  readonly parentWanted: boolean;
  /** Of a partitioned index: partitions of its table, and how many of them have a valid index attached to it. */
  readonly partitions: { readonly all: number; readonly attached: number } | null;
  readonly beingBuilt: boolean;
  /** Somebody drops or rebuilds it. */
  readonly busy: boolean;
  /** Some index of its table is being built. */
  readonly tableBusy: boolean;
  readonly bytes: number | null;
  readonly tableBytes: number | null;
  /** On this server alone. */
  readonly scans: number | null;
  /** null also before PostgreSQL 16, where nobody knows. */
  readonly lastScan: string | null;
  /** How long ago, in seconds. */
  readonly lastScanS: number | null;
  /** For how many seconds the server has counted; null: nobody knows. */
  readonly countedS: number | null;
  /** Whether it counts at all (track_counts). */
  readonly tracked: boolean;
  /** The tablespaces that it lies in, by name; the empty one is the database's own. */
  readonly tablespaces: readonly string[];
  /** Names of invalid indexes that REINDEX CONCURRENTLY has left beside it. */
  readonly leftovers: readonly string[];
  /** Other schemas that have an index of that name. */
  readonly elsewhere: readonly string[];
}

import type { Node } from "libpg-query";
import type { OpenBeside } from "./locks/open-beside.ts";
import type { Migration, Version } from "./migration.ts";
import type { PartlyKnownTable } from "./sent-by-code.ts";
import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";

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
export interface ParsedStatement {
  readonly migration: Migration;
  /** The file the span lies in: the migration's own, or one it includes. */
  readonly file: SourceFile;
  /** First keyword to last character, without ";". */
  readonly span: Span;
  readonly kind: StatementKind;
  readonly node: Node;
  /** The call that sends it, of a migration in code: then `span` is the SQL's own place in it, or the whole call. */
  readonly call?: Span;
  /** The code, or the tool itself, looks first whether it is to be sent, as by `unless index_exists?`. */
  readonly guarded?: true;
  /** See SentMessage. */
  readonly beside?: OpenBeside;
  /** See SentMessage. */
  readonly heals?: true;
  /** See SentMessage. */
  readonly within?: readonly (readonly [name: string, value: string])[];
  /** The SQL as written; for a constant EXECUTE, the string. */
  readonly text: string;
  readonly body: Body | null;
  /** For COPY … FROM stdin in a file for psql: the lines of the file that are its data. */
  readonly data?: Span;
  /** psql commits nothing by itself here (AUTOCOMMIT off): it sends BEGIN before what no transaction is open for. */
  readonly begun?: true;
  /** Statements with the same number are sent in one query string; null: on its own, or as the tool sends all. */
  readonly piece: number | null;
  /** The tokens of `text`, with spans in the file; empty where the text is not the file's. */
  readonly tokens: () => readonly Token[];
}

/** Text that PostgreSQL's grammar did not accept, or that nobody can read before it runs. */
export interface UnreadPassage {
  readonly file: SourceFile;
  readonly span: Span;
  readonly message: string;
  /** What stands there, or the expression that would make it. */
  readonly text: string;
  /**
   * Set where PostgreSQL's grammar refuses the text just as the tool sends it, and nothing else can explain that. `at`
   * is the place in the file that PostgreSQL points at; `within` is the body that it refuses the statement for.
   */
  readonly refusal?: { readonly at: number; readonly within?: string };
  /** See UnreadCall. */
  readonly makes?: PartlyKnownTable;
  /** It is a migration, or a statement about an index, that the change touches: the verdict says that it was not read. */
  readonly matters?: boolean;
}

/** A migration with what it says. */
export interface ParsedMigration {
  readonly migration: Migration;
  readonly statements: readonly ParsedStatement[];
  readonly unread: readonly UnreadPassage[];
}

/** A version as parse hands it on. `reported` is false for history. */
export interface ParsedVersion {
  readonly version: Version;
  readonly reported: boolean;
  readonly up: readonly ParsedMigration[];
  readonly down: readonly ParsedMigration[];
}

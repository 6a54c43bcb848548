import type { Direction } from "./direction.ts";
import type { Fix } from "./finding.ts";
import type { OpenBeside } from "./locks/open-beside.ts";
import type { SentByCode } from "./sent-by-code.ts";
import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";
import type { AdvisedStatement, Writing } from "./writing.ts";
import type { WrittenCode } from "./written-code.ts";

/** What the server receives; the table stands in src/read/README.md. */
export type Execution = "autocommit" | "transaction" | "batch" | "one-query" | "pipeline" | "automatic";

/** A folder that a migration tool reads, with everything in it in the tool's own order. */
export interface Root {
  readonly folder: string;
  /** The tool's id: the name of its file in src/read. */
  readonly tool: string;
  /** The evidence that decided. */
  readonly why: string;
  /** True when the tool records what it has applied, so that no applied migration runs again. */
  readonly recorded: boolean;
  /** True when the tool resets the session's settings (RESET ALL) before each migration. */
  readonly resets?: true;
  /** What the tool makes before the first migration, as its own table or schemas; null: nothing, or nobody here knows it. */
  readonly ledger: string | null;
  /** What stands in its databases before the first migration; absent: nothing. */
  readonly platform?: Platform;
  /** False where names carry no order: then no one knows which script runs first. */
  readonly ordered: boolean;
  /** What the tool does about a migration that sorts before one that has been applied; absent: it runs it. */
  readonly late?: string;
  readonly versions: readonly Version[];
}

/** A hosted database of which migrations presuppose schemas, tables and functions. */
export interface Platform {
  /** A sentence that says what is made of it. */
  readonly says: string;
  readonly roles: readonly string[];
  /** Each is tried by itself. */
  readonly statements: readonly string[];
}

export interface UnreadMigration {
  readonly file: SourceFile;
  /** What shows that it is a migration. */
  readonly span: Span;
}

/** Migrations of a tool that nobody here reads, in one folder. */
export interface UnreadMigrations {
  /** As its makers write it: "Rails". */
  readonly tool: string;
  readonly language: string;
  readonly folder: string;
  /** The newest by name first. */
  readonly files: readonly [UnreadMigration, ...UnreadMigration[]];
  /** The tool's own command that prints the SQL that it would send; null: it has none. */
  readonly prints: string | null;
}

/** One step of the history: what the tool applies, and takes back, together. */
export interface Version {
  readonly root: Root;
  /** It has no place in the order: it runs after all others, whenever it has changed. */
  readonly repeatable: boolean;
  readonly up: readonly Migration[];
  readonly down: readonly Migration[];
  /** The file that begins its history, where a folder has several, of which a database sees one. */
  readonly history?: string;
}

/** What a migration tool applies in one go: a file, or one section of a file. */
export interface Migration {
  readonly file: SourceFile;
  readonly span: Span;
  /**
   * Of a file that is not SQL but holds some: as long as its text, with the SQL in its places and blanks in all others. Absent:
   * the file's own text is what is sent.
   */
  readonly reads?: string;
  readonly tool: string;
  readonly direction: Direction;
  readonly execution: Execution;
  /** Some migration tool runs it, by its name, and nothing says which: it may send it in a transaction after all. */
  readonly guessed?: true;
  /** Nothing shows that it is sent like that: a program that nobody has named may open a transaction round it. */
  readonly assumed?: true;
  /** Why it is sent like that, naming the marker or the file that decided. */
  readonly why: string;
  /** The strings as the tool cuts them, each sent as one query; absent when it sends whole or by statement. */
  readonly pieces?: readonly Span[];
  /** Of a migration in code: what it sends, in order, each text as one query; the file's own text is no SQL. */
  readonly sent?: readonly SentByCode[];
  /** The comments of its file, where these are not SQL's. */
  readonly comments?: readonly Span[];
  /** Its tool makes it of the way up: nobody wrote it. */
  readonly derived?: true;
  /** For `automatic`: how the tool decides, once it sees its statements. */
  readonly decide?: Decide;
  /** Files that psql pulls in at this place; they run in whatever transaction stands there. */
  readonly includes?: readonly Include[];
  /** Settings that each session starts with, as the configuration tells, or the tool's own. */
  readonly session?: ReadonlyMap<string, string>;
  /** See OpenBeside. */
  readonly openBeside?: OpenBeside;
  readonly rollback: Rollback;
  readonly advice: Advice;
  /** How its files are written; absent where nobody here writes them. */
  readonly writing?: Writing;
  /** The same of one in code. */
  readonly code?: WrittenCode;
  /** Another file of the same version, where the tool has one place for each; `effect` goes on after the tool's name. */
  readonly sameVersion?: {
    readonly path: string;
    readonly effect: string;
    readonly runsBoth?: true;
    /** It is the title that is the same, by which the tool knows what it has applied. */
    readonly byTitle?: true;
    /** The name that both have, written in this file at `span`; `path` may be the same file. */
    readonly byName?: { readonly name: string; readonly span: Span };
  };
  /** Markers that the tool would not accept, or that belong to another tool. */
  readonly markers: readonly MarkerTrouble[];
  /** Grammar of the text around the SQL. */
  readonly dialect: Dialect;
  /** The other database that its file alone, or its folder's name, says it is for; asked where PostgreSQL refuses it. */
  readonly otherDatabase?: () => string | null;
}

/** How the text differs from plain SQL, for the splitter. */
export interface Dialect {
  /** psql meta-commands, `:var` and COPY data are part of the file. */
  readonly psql?: boolean;
  /** psql is called with AUTOCOMMIT off. */
  readonly begins?: boolean;
  /** `:NAME` is filled in before the text is sent. */
  readonly variables?: boolean;
  /**
   * Data of COPY that no line `\.` ends go on to the end of the file, as psql takes them. Where that is not said, reading
   * goes on behind the COPY, so that no statement is missed.
   */
  readonly dataToEnd?: boolean;
  /** What begins a placeholder, where somebody has set that: what it becomes is not known. */
  readonly placeholder?: string;
  /** Liquibase's endDelimiter, when it is not ";". */
  readonly delimiter?: string;
}

export interface Include {
  /** The meta-command's place in the including file. */
  readonly span: Span;
  /** The text of the path, as written. */
  readonly path: string;
  /** null: not read; `why` goes on after the path. */
  readonly file: SourceFile | null;
  readonly why: string | null;
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
  /** It is there, and does nothing but raise an error: whoever wrote it says that there is no way back. */
  readonly refuses?: true;
  /** The place in words: "the -- +goose Down section", "0042_x.down.sql". */
  readonly where: string;
  /** SQL is written there, also where migrations are code. */
  readonly takesSql?: true;
  /** The line to write above the rollback SQL; one that ends with a blank begins every line of it. */
  readonly heading?: string;
  /** How it will be sent once it is written; absent where that is as the way up. */
  readonly unwritten?: { readonly execution: Execution; readonly advice: Advice };
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
  /** How a timeout that the tool sets itself is left out, where no statement can do that before: "run it with `-t 0`". */
  readonly withoutTimeout?: string;
  /** How a call of the tool says NOT VALID: "`validate: false`". */
  readonly notValid?: string;
  /** A statement as a migration in code sends it: the call to paste. Absent where migrations are SQL. */
  readonly inCode?: (statement: AdvisedStatement) => string;
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
export interface SentStatement {
  /** `alone`: outside any transaction; `block`: inside the transaction numbered `block`; `string`: in one query string. */
  readonly as: "alone" | "block" | "string";
  readonly block?: number;
}

/**
 * The tool's own decision over the statements of one migration, as it reads their text.
 * `refused` says why the tool itself stops before sending anything; `order` names them by their numbers in the order in
 * which it sends them, where that is not the file's.
 */
export type Decide = (statements: readonly string[]) => {
  readonly sent: readonly SentStatement[];
  readonly execution: Execution;
  readonly why: string;
  readonly refused?: string;
  readonly order?: readonly number[];
};

import type {
  Advice,
  Decide,
  Dialect,
  Direction,
  Execution,
  FolderSettings,
  Include,
  MarkerTrouble,
  OpenBeside,
  Platform,
  Rollback,
  SentByCode,
  SourceFile,
  Span,
  Writing,
  WrittenCode,
} from "../types.ts";
import type { CodeLanguage } from "./code/languages.ts";
import type { Folder } from "./evidence/folder.ts";
import type { Language } from "./marks/language.ts";

/**
 * What a claim rests on, strongest first. `settle` in tool-detection.ts compares claims by this and never by the
 * order of the registry.
 *
 * - sections: the files themselves carry the tool's section markers;
 * - config: a configuration, lock or journal file that stands in this root or names it;
 * - project: the project depends on the tool, and the files are named as it wants them;
 * - marker: only an opt-out marker of the tool stands in some file;
 * - nothing: no evidence at all.
 */
export type ToolGround = "sections" | "config" | "project" | "marker" | "nothing";

export interface Claim {
  /** The folder the tool reads: the one asked about, or one above it. */
  readonly root: string;
  readonly ground: ToolGround;
  /** Path of the file that decided; empty for `nothing`. */
  readonly evidence: string;
  readonly why: string;
  /** How many files of the folder bear the evidence. */
  readonly files: number;
  /** Why the root is not PostgreSQL's, where the tool says so. */
  readonly otherDatabase?: string | undefined;
}

/** A marker as its tool matches it, `g` or `gm`: each match is one marker. */
export type OptOut = RegExp;

/** A migration before the stage has added what is the same for every tool. */
export interface Part {
  readonly file: SourceFile;
  readonly span: Span;
  readonly direction: Direction;
  readonly execution: Execution;
  /** See Migration. */
  readonly guessed?: true;
  /** See Migration. */
  readonly assumed?: true;
  readonly why: string;
  readonly rollback: Rollback;
  readonly advice: Advice;
  readonly pieces?: readonly Span[];
  readonly decide?: Decide;
  /** How its files are written, where that is another way than its tool's. */
  readonly writing?: Writing;
  /** See Migration. */
  readonly sent?: readonly SentByCode[];
  /** See Migration. */
  readonly code?: WrittenCode | undefined;
  /** See Migration. */
  readonly comments?: readonly Span[];
  /** See Migration. */
  readonly openBeside?: OpenBeside;
  /** See Migration. */
  readonly derived?: true;
  readonly includes?: readonly Include[];
  readonly markers?: readonly MarkerTrouble[];
  readonly dialect?: Dialect;
  /** What its tool knows it by, where that is written in the file at `span`; `conditions` under which it is run. */
  readonly identity?: {
    readonly span: Span;
    readonly path: string;
    readonly name: string;
    readonly conditions: readonly string[];
  };
}

/** One version: what is applied and taken back together. */
export interface VersionParts {
  readonly up: readonly Part[];
  readonly down: readonly Part[];
  /** It runs after all others, whenever it has changed. */
  readonly repeatable?: boolean;
  /** See Version. */
  readonly history?: string;
}

/** Migrations that a tool takes in another language than SQL, and that are not read. */
export interface CodeMark extends Language {
  /** As its makers write it. */
  readonly tool: string;
  /**
   * What stands in each of its migrations and, all of them together, nowhere else. The first one is where a finding
   * stands; a comment or a template that only shows it does not count.
   */
  readonly marks: readonly [RegExp, ...RegExp[]];
  /** The tool's own command that prints the SQL it would send; null: it has none whose output is SQL alone. */
  readonly prints: string | null;
  /** The files in which it is told its folders. */
  readonly settings?: readonly FolderSettings[];
}

export interface Tool {
  /** The name of its file in src/read/tools, as `--tool` takes it. */
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  /** What people call it besides, in lower case. */
  readonly aliases?: readonly string[];
  /** True when it records what it has applied. */
  readonly recorded: boolean;
  /** It sends RESET ALL before each migration: what one sets, the next does not see. */
  readonly resets?: true;
  /** What it makes before the first migration, where migrations are known to speak of it: its own table, schemas. */
  readonly ledger?: string | ((root: Folder) => string | null);
  /** The commands that run its migrations: a program, and the words that are among those behind it. */
  readonly commands?: readonly (readonly [program: string, ...words: string[]])[];
  /**
   * The command by which people have it count a migration as applied that it has not run itself; absent: it has none. `path`: of
   * the migration's file.
   */
  readonly countAsApplied?: (path: string) => string;
  /** Settings that its sessions start with, as the project's files tell. */
  session?(root: Folder): ReadonlyMap<string, string>;
  /** What the databases that it is for hold before the first migration. */
  readonly platform?: Platform;
  /** Whether the SQL files of this folder are its migrations, and what says so. */
  claim(folder: Folder): Claim | null;
  /** The folder it would read when it is told to read this one; itself when absent. */
  home?(folder: Folder): Folder;
  /** For tools that hand the file to psql: the files it pulls in, from any folder. */
  includes?(file: SourceFile, folder: Folder): readonly Include[];
  /** How its files of SQL are written. */
  readonly writing?: Writing;
  /** Its own ways of leaving the transaction, for other tools to call foreign. */
  readonly optOut: readonly OptOut[];
  /** The lines that part up from down in its files, for other tools to call foreign. */
  readonly sections?: RegExp;
  /** A script that only checks a migration: dropped when folders are detected. */
  checks?(file: SourceFile): boolean;
  /** False where the names in this root carry no order; true when absent. */
  ordered?(root: Folder): boolean;
  /** How it knows a version, by its up file, and what becomes of two files of one; absent: by nothing but whole names. */
  readonly versioned?: {
    readonly by: (file: SourceFile, root: Folder) => string | null;
    readonly effect: string;
    /** It runs both after all. */
    readonly runsBoth?: true;
  };
  /** The same of titles, where it knows by these, and not by numbers, what it has applied. */
  readonly titled?: {
    readonly by: (file: SourceFile) => string | null;
    readonly effect: string;
  };
  /** What becomes of two parts of one `identity`. */
  readonly named?: { readonly effect: string };
  /** What it does about a migration that sorts before one that has been applied; absent or null: it runs it. */
  readonly late?: string | ((root: Folder) => string | null);
  /** Everything in the root, in its order. Files it would not run are left out; `leaves` says why. */
  read(root: Folder): readonly VersionParts[];
  /** A file by itself, whatever its name: the tool was named for it. */
  one(file: SourceFile, root: Folder): readonly VersionParts[];
  /** What its migrations in other languages are known by, where no file in marks/ holds that under its name. */
  readonly code?: readonly CodeMark[];
  /** The language in which it reads them; absent: they are known, and not read. */
  readonly reads?: CodeLanguage;
  /** The folder beside its migrations in code in which the files of SQL stand that they send. */
  readonly sqlFolder?: string;
  /** None of its migrations is a file of SQL. */
  readonly onlyCode?: true;
  /** What shows that migrations in code are its, besides their own text, as a clause. */
  shows?(folder: Folder): string | null;
  /** Why its migrations in code of a root are for another database; null: nothing says so. */
  otherDatabase?(root: Folder): string | null;
  /** The files in which it is told its folders. */
  readonly settings?: readonly FolderSettings[];
  /** Why it does not run a file of its root. */
  leaves(file: SourceFile): string;
}

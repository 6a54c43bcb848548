import type { Migration } from "../migration.ts";
import type { UnreadPassage } from "../parsed-statement.ts";
import type { SourceFile } from "../source.ts";
import type { Span } from "../span.ts";
import type { Statement } from "../statement.ts";

/** A word of a command, as the shell hands it on. */
export interface ShellWord {
  readonly span: Span;
  /** Without its quotes; what only the shell knows stands in it as it is written. */
  readonly text: string;
  /** Nothing of it depends on what only the shell knows. */
  readonly known: boolean;
}

export interface ShellCommand {
  readonly span: Span;
  /** Its own name first. */
  readonly words: readonly ShellWord[];
}

/** A call of psql, whatever program passes it on. */
export interface PsqlCommand {
  readonly span: Span;
  /** The word `psql`. */
  readonly word: Span;
  /** What it is given with -c. */
  readonly strings: readonly ShellWord[];
  /** What it is given with -f, or with `<`. */
  readonly files: readonly ShellWord[];
  /** The lines that it is given on its standard input. */
  readonly input: Span | null;
  /** It ends at the first statement that fails, or may, by options that only the shell knows. */
  readonly stopsOnError: boolean;
  /** It opens a transaction round all that it is given. */
  readonly singleTransaction: boolean;
}

/** A block of code in a document. */
export interface RunbookBlock {
  readonly language: "sql" | "shell" | "other";
  readonly span: Span;
  readonly lines: readonly Span[];
}

/** What a document says to its reader. */
export interface RunbookPassage {
  readonly span: Span;
  /** As long as the span; what marks it up is blank. */
  readonly text: string;
  readonly heading: boolean;
}

/** A file of commands and SQL that people or machines run by it, and no migration. */
export interface Runbook {
  readonly file: SourceFile;
  readonly kind: "Markdown" | "shell script" | "Makefile" | "workflow" | "Dockerfile" | "Procfile";
  /** The user has named it; what others say of themselves is a notice. */
  readonly named: boolean;
  readonly blocks: readonly RunbookBlock[];
  readonly commands: readonly ShellCommand[];
  readonly psql: readonly PsqlCommand[];
  readonly passages: readonly RunbookPassage[];
  /** What is sent, in the order of the file; each piece goes to the server by itself. */
  readonly migrations: readonly Migration[];
  /** Where directives may stand. */
  readonly comments: readonly Span[];
  /** What it may send, and nobody here reads. */
  readonly unsent: readonly UnreadPassage[];
}

/** A runbook with what its SQL says. */
export interface ModelledRunbook extends Runbook {
  /** Of all its pieces, in the order of the file. */
  readonly statements: readonly Statement[];
  readonly unread: readonly UnreadPassage[];
}

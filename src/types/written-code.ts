import type { Span } from "./span.ts";
import type { AdvisedStatement, NewVersion, Writing, WrittenFile } from "./writing.ts";

/** A place of a file of code, and what is to stand there. */
export interface CodeEdit {
  readonly span: Span;
  readonly text: string;
}

/** One of the statements that a way holds, or one of the operations in its list. */
export interface BodyStatement {
  readonly span: Span;
  /** Nothing that comes behind it is run. */
  readonly returns?: true;
}

/** Where a way of a migration in code is written, and how its file is written anew. */
export interface WrittenCode {
  /** What the way holds, one after the other; null: its text cannot be taken apart. */
  readonly body: readonly BodyStatement[] | null;
  /** What its file wants besides for these lines: a name to be imported, a function that is to wait for what it calls. */
  readonly needs: (lines: string) => readonly CodeEdit[];
  /** After these its statements are sent in no transaction. Null: nothing in the file does that. Empty: they are so already. */
  readonly leave: readonly CodeEdit[] | null;
  /** Writes the way back out, where there is none yet or the tool makes it of the way up; its lines stand at no indent. */
  readonly back: ((lines: string) => readonly CodeEdit[]) | null;
  readonly writing: CodeWriting;
}

/** A version in code that is to follow another one. */
export interface NewCodeVersion extends NewVersion {
  readonly title: string;
  /** The migration that it is split off. */
  readonly like: WrittenFile;
  /** The one that it comes behind. */
  readonly previous: WrittenFile;
}

/** How a tool's migrations in code are written. */
export interface CodeWriting extends Pick<Writing, "following" | "afterwards"> {
  /** As Writing.compare; absent where names say nothing of the order. */
  readonly compare?: Writing["compare"];
  /** What the opt-out holds for: the whole file, one of its ways, or each call that needs it. */
  readonly leaves: "file" | "way" | "call";
  /** Each call is sent in the transaction or out of it by itself: where one ends or begins is between calls, and in none. */
  readonly apart?: true;
  /** What a way holds that sends nothing, where it may not be empty. */
  readonly nothing?: string;
  /** A way is a list of operations, which change more than the database; absent where it holds calls. */
  readonly operations?: OperationWriting;
  /** Whether its tool turns the call round by itself that it writes for a statement. */
  readonly reverses?: (statement: AdvisedStatement, call: string) => boolean;
  /** `up` and `down` stand at no indent; `down` is null where the tool makes it of the way up. */
  readonly files: (version: NewCodeVersion) => readonly WrittenFile[];
}

export interface OperationWriting {
  /** A statement that stands in an operation's place, as one, without its comma. */
  readonly write: (original: string, statement: AdvisedStatement) => string;
  /** What has to stay of an operation beside the statements that it sends; null: nothing. */
  readonly keeps: (original: string) => string | null;
  /** An operation that does nothing but take back. */
  readonly takingBack: (statements: readonly string[]) => string;
}

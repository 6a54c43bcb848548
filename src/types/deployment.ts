import type { SourceFile } from "./source.ts";
import type { Span } from "./span.ts";
import type { IndexShape } from "./statement.ts";

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
  /** REINDEX: what stands there is built anew, valid or not. */
  readonly rebuilt?: true;
  /** The index belongs, or is given, to a constraint. */
  readonly constraint?: true;
  /** It stands in a block of code: below a condition, it may not run. */
  readonly within?: "block" | "condition";
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
}

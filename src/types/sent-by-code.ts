import type { OpenBeside } from "./locks/open-beside.ts";
import type { QualifiedName } from "./qualified-name.ts";
import type { Span } from "./span.ts";

/** A part of a literal that stands in the file as it is in the text: `length` characters of both. */
export interface LiteralRun {
  /** Offset in the text. */
  readonly at: number;
  /** Offset in the file. */
  readonly from: number;
  readonly length: number;
}

/** A text that a migration in code sends as one message, or a call of which nobody knows what it sends. */
export type SentByCode = SentMessage | UnreadCall;

export interface SentMessage {
  readonly kind: "message";
  readonly sql: string;
  /** Which of its characters stand in the file; none where the tool writes it. */
  readonly runs: readonly LiteralRun[];
  readonly call: Span;
  /** The file whose code sends it, which `call` calls; absent: that of the migration. */
  readonly elsewhere?: string;
  /** The condition under which it is sent, of which nobody knows the outcome. */
  readonly condition?: Span;
  /** Something before it ends the migration where nobody knows whether it does. */
  readonly guarded?: true;
  /** Parts of it are not known: each stands in it as `${…}`. */
  readonly holes?: true;
  /** What its call is told and the tool passes over. */
  readonly ignored?: readonly IgnoredOption[];
  /** It is sent as a prepared statement, which PostgreSQL takes one command of. */
  readonly prepared?: true;
  /** It goes over another connection, and this transaction stays open meanwhile. */
  readonly beside?: OpenBeside;
  /** Its tool asks first whether what it drops is there, or what it adds is not, and else sends nothing. */
  readonly asked?: true;
  /** Before it builds an index, its tool drops an invalid one of that name. */
  readonly heals?: true;
  /** Settings that its tool gives to the session as long as it takes. */
  readonly within?: readonly (readonly [name: string, value: string])[];
}

/** An option of a call that the tool does not write into the SQL. */
export interface IgnoredOption {
  readonly name: string;
  /** "Sequelize writes no IF NOT EXISTS". */
  readonly effect: string;
  readonly instead: string;
}

/** A table that is made, of which not all columns are known. */
export interface PartlyKnownTable extends QualifiedName {
  readonly ifNotExists?: boolean;
  readonly isTemporary?: boolean;
}

export interface UnreadCall {
  readonly kind: "unread";
  readonly call: Span;
  /** What is not known: "the table's name is not a literal". */
  readonly message: string;
  /** The table that it makes, where that much is known. */
  readonly makes?: PartlyKnownTable;
  readonly ignored?: never;
  readonly prepared?: never;
}

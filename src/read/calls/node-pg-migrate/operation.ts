import type { Value } from "../../code/value.ts";
import type { PgWriting } from "./quoting.ts";

/** What a call of `pgm` makes of what it is given: each text is one query. */
export type PgOperation = (given: readonly Value[], writing: PgWriting) => string | readonly string[];

/** What cannot be taken back: node-pg-migrate stops there, and sends nothing. */
export class IrreversibleCall extends Error {
  override readonly name = "IrreversibleCall";
}

export interface PgCall {
  readonly makes: PgOperation;
  /** What takes it back where a migration has no `down` of its own; absent: node-pg-migrate refuses to. */
  readonly reverse?: PgOperation;
}

export type PgCalls = readonly (readonly [name: string, call: PgCall])[];

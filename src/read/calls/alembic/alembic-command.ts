import type { Evaluator } from "../../code/host.ts";
import type { CodeCall, TextValue, Value } from "../../code/value.ts";
import type { AlembicCall } from "./alembic-call.ts";
import type { NamingConvention } from "./naming.ts";

/** An operation: what its arguments are called, in order, and where a batch of a table has that table. */
export interface AlembicCommand {
  readonly takes: readonly string[];
  /** The place of the table in `takes`; null: a batch has no such call. */
  readonly of: number | null;
  readonly run: (to: OperationsTarget, call: AlembicCall) => void;
}

export interface AlembicReads {
  /** `if_exists` and `if_not_exists` of indexes: since 1.11.2, and with SQLAlchemy 1.4 since 1.13.0. */
  readonly indexConditions: boolean;
  /** Those of columns and constraints: since 1.16.0. */
  readonly conditions: boolean;
}

/** What sends what operations say. */
export interface OperationsTarget {
  readonly run: Evaluator;
  readonly conventions: NamingConvention;
  readonly reads: AlembicReads;
  send(sql: string | TextValue, call: Pick<AlembicCall, "code">): void;
  /** A type is asked for before it is made: it is made once. */
  makeType(sql: string, call: Pick<AlembicCall, "code">): void;
  sendType(call: Pick<AlembicCall, "code">): (sql: string, call: CodeCall) => void;
  call(code: CodeCall): Value | null;
  perform(name: string, code: CodeCall): void;
  /** The place of the table among the arguments of a call; null: it is no call of a batch. */
  placeOfTable(name: string): { readonly at: number; readonly called: string } | null;
}

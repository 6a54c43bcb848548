import type { Finding } from "../finding.ts";
import type { Step } from "./plan.ts";

/** A part of a runbook that is written for people. In texts, `…` is code. */
export type WrittenBlock =
  | { readonly kind: "heading" | "text"; readonly text: string }
  | { readonly kind: "list" | "boxes"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A command or statement to run as it stands; `yaml`: a file to write. */
  | { readonly kind: "code"; readonly language: "sql" | "sh" | "yaml"; readonly text: string };

export interface WrittenSection {
  readonly title: string;
  readonly blocks: readonly WrittenBlock[];
}

/** The document for one change: what to look at, to run and to expect, from before it until a week after. */
export interface WrittenRunbook {
  readonly title: string;
  /** Of the program that has written it. */
  readonly version: string;
  readonly sections: readonly WrittenSection[];
}

/** What is written about. */
export interface ChangeToWrite {
  /** The migrations that it stands in, each with how its tool sends it. */
  readonly files: readonly { readonly path: string; readonly tool: string; readonly why: string }[];
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
  /** One for each name, as it is to be at the end. */
  readonly wishes: readonly Step[];
  /** The same of the way back, but of files that not all can be taken back of. */
  readonly back: readonly Step[];
  /** What is written of the way back and is no step, in sentences with their places. */
  readonly backLeftOut: readonly string[];
  /** Files whose way back nobody has written, and that not all can be taken back of by itself. */
  readonly oneWay: readonly string[];
  /** Files whose way back is made of their way up. */
  readonly generated: readonly string[];
  /** Of steps: the rules that are not to be told of them, each with somebody's reason. */
  readonly accepted: ReadonlyMap<Step, readonly { readonly rule: string; readonly reason: string }[]>;
  /** Of steps: what lint says of their statement, wherever it stands. */
  readonly told: ReadonlyMap<Step, readonly Pick<Finding, "rule" | "message" | "instead">[]>;
  /** Statements that are no steps, in sentences with their places. */
  readonly leftOut: readonly string[];
  /** What the migration tools make of it afterwards. */
  readonly ledger: readonly { readonly path: string; readonly message: string }[];
  /** What `prove` has measured, or statistics project; null: nobody has told. */
  readonly measured: MeasuredChange | null;
}

/** What a report of `prove`, or production's statistics, tell of a change. */
export interface MeasuredChange {
  /** The major version of the PostgreSQL that it was measured on; null: on none. */
  readonly major: number | null;
  /** How many rows each table had; null: they were not the same everywhere. */
  readonly rows: number | null;
  /** By the name of the index with its schema, as the server prints it. */
  readonly indexes: ReadonlyMap<string, MeasuredIndex>;
  /** How long somebody had to wait behind a statement, at the longest, in milliseconds; by "file:line". */
  readonly waits: ReadonlyMap<string, { readonly writerMs: number | null; readonly readerMs: number | null }>;
  /** Queries whose plan uses an index of the change. */
  readonly queries: readonly { readonly name: string; readonly sql: string; readonly index: string }[];
}

export interface MeasuredIndex {
  readonly bytes: number | null;
  readonly tableBytes: number | null;
  readonly buildMs: number | null;
  /** What production's statistics make of it: from, to. */
  readonly projectedBytes: readonly [least: number, most: number] | null;
  readonly projectedMs: readonly [least: number, most: number] | null;
}

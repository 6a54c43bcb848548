import type { DatabaseObject } from "./object.ts";
import type { StatementRepair } from "./repair.ts";
import type { SourceFile } from "./source.ts";
import type { Severity, Span } from "./span.ts";

export interface Edit {
  readonly file: SourceFile;
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  /** Imperative: "Add CONCURRENTLY". */
  readonly title: string;
  /** Applying it leaves a migration that runs under its execution model and means what it meant. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: SourceFile;
  readonly span: Span;
  /** What happens, to which object. One sentence, no full stop. */
  readonly message: string;
  /** Who waits, or what is left behind. */
  readonly why: string;
  /** What to write, ready to paste in this tool. */
  readonly instead: string;
  readonly fix?: Fix;
  /** What mends it, in SQL; absent where nobody can say without asking. */
  readonly replacement?: StatementRepair;
  /** What the message speaks of, where a measurement of the same can bear it out. */
  readonly objects?: readonly DatabaseObject[];
  /** Where else in the file the same is found: one finding stands for all. */
  readonly places?: readonly FoundAgain[];
  /** From the SQL alone, or from a throwaway server that ran it. */
  readonly evidence: "read" | "measured";
  /** Of rule, path, normalised statement and its n-th occurrence; 16 hexadecimal digits. */
  readonly fingerprint: string;
}

export interface FoundAgain extends Pick<Finding, "file" | "span" | "fingerprint"> {}

/** A finding silenced in the SQL or by a baseline. */
export interface IgnoredFinding extends Finding {
  readonly reason: string;
  /** 1-based; absent when a baseline silenced it. */
  readonly directiveLine?: number;
}

import { execFile } from "node:child_process";
import type { Execution } from "../../../src/types.ts";
import type { Linter } from "../../print/peers.ts";
import type { Case } from "../../room.ts";

/** What a linter says of one place in a case's files. */
export interface Remark {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  /** From 1, both ends belong to it; null where it is said of the file as a whole. */
  readonly lines: readonly [number, number] | null;
  /** Ours only: it is an error or a warning. */
  readonly loud?: boolean;
}

/** A case in a folder, as the user of a linter has it. */
export interface Given {
  readonly one: Case;
  readonly folder: string;
  /** The SQL files to lint, from the folder. */
  readonly paths: readonly string[];
  /** How the migration tool sends what goes up in each of them, as our own reader finds; what goes down where nothing does. */
  readonly executions: ReadonlyMap<string, Execution>;
}

export interface Heard {
  readonly remarks: readonly Remark[];
  /** Why it could not read what it was given; then it may have said nothing else. */
  readonly unread: string | null;
}

export interface Peer {
  readonly name: Linter;
  /** As npm names it, with its version. */
  readonly specifier: string;
  /** Whether the version that npm has knows a rule of this name. */
  knows(rule: string): boolean;
  /** What of a case it has no option for; null where it can be told all. */
  untold(given: Given): string | null;
  listen(given: Given): Promise<Heard>;
}

export interface Output {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a linter to its end, whatever its exit status. */
export function output(file: string, args: readonly string[], cwd: string): Promise<Output> {
  return new Promise((done, fail) => {
    execFile(file, args, { cwd, maxBuffer: 1 << 26, encoding: "utf8" }, (error, stdout, stderr) => {
      const status = error ? error.code : 0;
      if (typeof status === "number") done({ status, stdout, stderr });
      else fail(error);
    });
  });
}

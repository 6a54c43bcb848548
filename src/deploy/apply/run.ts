import type { Session } from "../../postgres/server.ts";
import type { DeploymentEvent, Step } from "../../types.ts";
import type { Facts } from "../condition.ts";

/** How long things may take, in milliseconds; of a test they are shorter. */
export interface Pace {
  /** The longest time in a wait for other transactions; null: without end. */
  readonly wait: number | null;
  /** lock_timeout of quick statements. */
  readonly lockTimeout: number;
  /** How often a quick statement is tried. */
  readonly tries: number;
  /** The first pause between two tries, and the longest. */
  readonly pause: readonly [first: number, longest: number];
  /** How often a running statement is looked at. */
  readonly look: number;
  /** From when on it is told who is waited for. */
  readonly tell: number;
  /** How long what is left may take to be dropped. */
  readonly drop: number;
  /** How long a lost server may take to come back. */
  readonly back: number;
}

export const usualPace: Pace = {
  ...{ wait: null, lockTimeout: 500, tries: 30, pause: [1000, 60_000] },
  ...{ look: 200, tell: 5000, drop: 30_000, back: 60_000 },
};

/** How often somebody has asked this program to stop. */
export interface StopRequests {
  readonly count: () => number;
  /** Resolves with the next one. */
  readonly next: () => Promise<void>;
}

/** The session that looks on. It is in no transaction while it waits: a snapshot of its own would be waited for. */
export interface Watcher {
  /** Asks in a transaction of its own; a lost server is asked again. Rejects with a SessionLost when it stays away. */
  readonly ask: (sql: string, values?: readonly unknown[]) => Promise<AnswerRows>;
  /** Somebody else has taken the lock, after the session that had it was lost. */
  readonly replaced: () => boolean;
  readonly close: () => Promise<void>;
}

export type AnswerRows = readonly Readonly<Record<string, unknown>>[];

/** What the steps of one database share. */
export interface ApplyRun {
  readonly watcher: Watcher;
  /** A session for one step, with no timeout and with the settings that the step's statement was written for. */
  readonly builder: (step: Step) => Promise<Session>;
  /** The facts of steps as of now, in their order. */
  readonly facts: (steps: readonly Step[]) => Promise<readonly Facts[]>;
  /** Milliseconds after which a session that waits looks for a deadlock. */
  readonly deadlockTimeout: number;
  readonly pace: Pace;
  readonly stops: StopRequests;
  readonly tell: (event: DeploymentEvent) => void;
}

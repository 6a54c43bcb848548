/** absent: nothing has the name. other: something else has it. building: somebody is at it. */
export type StateBefore = "absent" | "valid" | "invalid" | "building" | "other";

/** What `apply` does about a step; attach: it watches what somebody else is at. */
export type StepAction = "build" | "attach" | "heal" | "drop" | "quick" | "none" | "stop";

/** Who a statement of ours waits for. Their statements are not asked for: others' values stand in them. */
export interface Blocker {
  readonly kind: "session" | "prepared" | "autovacuum";
  /** null: a prepared transaction has none. */
  readonly pid: number | null;
  /** The name of a prepared transaction. */
  readonly gid: string | null;
  readonly role: string | null;
  readonly application: string | null;
  /** "idle in transaction"; null: not shown to this role. */
  readonly state: string | null;
  /** How long its transaction runs, in seconds; null: not shown to this role. */
  readonly ageS: number | null;
  /** A vacuum to prevent wraparound, which yields to nobody; false also where that is not shown. */
  readonly unyielding: boolean;
  /** The statement that a person may run; it is never run from here. */
  readonly cure: string;
}

/** What a step has come to, beside what is asked of its index. */
export interface AppliedStep {
  readonly action: StepAction;
  /** As a new session has found it afterwards. */
  readonly after: StateBefore;
  /** How many statements were sent for it. */
  readonly attempts: number;
  readonly durationMs: number;
  /** As PostgreSQL names them, in their order. */
  readonly phases: readonly { readonly phase: string; readonly ms: number }[];
  /** All that were met, the last first. */
  readonly blockers: readonly Blocker[];
  /** Of the last error; null: there was none. */
  readonly sqlstate: string | null;
}

/** What is told while it happens: a line for people, and the same as an object for programs. */
export interface DeploymentEvent {
  readonly event:
    | "database"
    | "check"
    | "step"
    | "sent"
    | "phase"
    | "progress"
    | "blocked"
    | "queued"
    | "pause"
    | "wave"
    | "failed"
    | "done"
    | "stopping"
    | "connection"
    | "end";
  /** Which step, from 1; null: none. */
  readonly step: number | null;
  /** One sentence without a full stop. */
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

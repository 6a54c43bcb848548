import { applyOptions } from "./apply-options.ts";
import type { Option } from "./option.ts";

/** What the commands that look at a production database can be told besides. */
export interface DeployOptions {
  /** A pooler may stand between: it is enough to read. */
  readonly throughPooler: boolean;
  /** Print the SELECT instead of asking it. */
  readonly print: boolean;
  /** A file with an answer to it. */
  readonly from: string | null;
  /** From when on a session's transaction is worth a warning, in seconds. */
  readonly longestTransaction: number;
  /** The same of what a standby is behind. */
  readonly mostReplayLag: number;
  /** How much room disks have, as given: "40GB", "/data=40GB". */
  readonly freeBytes: readonly string[];
  /** A report of `prove`, with the sizes that it projects. */
  readonly proof: string | null;
  /** How long writes are counted; 0: they are not. */
  readonly sampleSeconds: number;
  /** An earlier report of `verify`. */
  readonly before: string | null;
  /** How long ago an index may have been used last, in seconds; null: that is not asked. */
  readonly usedWithin: number | null;
  /** An earlier report of `health`. */
  readonly previous: string | null;
  /** Where alert rules and a dashboard go. */
  readonly rulesFile: string | null;
  readonly dashboardFile: string | null;
  readonly apply: ApplyOptions;
}

/** Where apply can run by what `init` prints. */
export const deploymentForms = ["github", "kubernetes"] as const;

/** What `apply` and `rollback` can be told. */
export interface ApplyOptions {
  /** A file with several databases in waves; null: there is one. */
  readonly databases: string | null;
  /** A file that each event is noted in; null: none is. */
  readonly journal: string | null;
  /** The name of the database, so that no other is written to; null: somebody at the terminal is asked. */
  readonly confirm: string | null;
  /** The longest time in a wait for other transactions, in seconds; null: without end. */
  readonly wait: number | null;
  /** lock_timeout of quick statements, in milliseconds, and how often they are tried. */
  readonly lockTimeout: number;
  readonly tries: number;
  readonly maintenanceWorkMem: string | null;
  readonly parallelWorkers: number | null;
  /** ANALYZE each table afterwards, not only those with a new index over an expression. */
  readonly analyze: boolean;
  /** The indexes that are looked at alone. */
  readonly only: readonly string[];
  /** Checks of preflight that stop nothing. */
  readonly skipped: readonly string[];
}

export const deployOptions: readonly Option[] = [
  {
    name: "replica-url",
    value: "URL",
    kind: "list",
    commands: ["verify", "health"],
    says: "For verify: a standby that is to show the same within 10 s. For health: a standby whose use of indexes counts too; may be repeated",
  },
  {
    name: "print",
    kind: "switch",
    commands: ["preflight", "verify"],
    says: "For preflight and verify: print one SELECT that asks the same, for anyone to run where this program may not connect",
  },
  {
    name: "from",
    value: "FILE",
    kind: "path",
    commands: ["preflight", "verify"],
    says: "For preflight and verify: judge the answer to the SELECT of --print, as CSV or JSON, instead of connecting",
  },
  {
    name: "through-pooler",
    kind: "switch",
    commands: ["preflight", "verify", "health"],
    says: "For preflight, verify and health: ask through a connection pooler, which is refused otherwise",
  },
  {
    name: "longest-transaction",
    value: "SECONDS",
    kind: "count",
    default: "300",
    commands: ["preflight", "apply", "rollback"],
    says: "For preflight, apply and rollback: warn of sessions that are in a transaction for longer",
  },
  {
    name: "max-replay-lag",
    value: "SECONDS",
    kind: "count",
    default: "30",
    commands: ["preflight", "apply", "rollback"],
    says: "For preflight, apply and rollback: warn of standbys that are further behind",
  },
  {
    name: "free-bytes",
    value: "[PATH=]SIZE",
    kind: "list",
    commands: ["preflight", "apply", "rollback"],
    says: "For preflight, apply and rollback: how much room the server's disk has, which SQL does not tell: `40GB`; with PATH=, the disk that path is on; may be repeated",
  },
  {
    name: "proof",
    value: "REPORT",
    kind: "path",
    commands: ["preflight", "apply", "rollback", "runbook"],
    says: "For preflight, apply and rollback: a report of prove as JSON, whose projected sizes are held against the room; else those that the server's own statistics give. For runbook: the same, whose sizes, times, waits and queries it tells",
  },
  {
    name: "sample",
    value: "SECONDS",
    kind: "count",
    default: "0",
    commands: ["preflight"],
    says: "For preflight: count for so long what is written to the tables",
  },
  {
    name: "used-within",
    value: "SECONDS",
    kind: "count",
    commands: ["verify"],
    says: "For verify: each index is to have been used within this time, on one of the servers at least",
  },
  {
    name: "before",
    value: "REPORT",
    kind: "path",
    commands: ["verify"],
    says: "For verify: an earlier report of it as JSON, from which --used-within tells what was used since; servers before PostgreSQL 16 do not tell when",
  },
  {
    name: "deploy",
    value: "WHERE",
    kind: "word",
    choices: deploymentForms,
    commands: ["init"],
    says: "For init: print what runs apply there, and write nothing: github (a workflow with an approval), kubernetes (a Job)",
  },
  {
    name: "previous",
    value: "REPORT",
    kind: "path",
    commands: ["health"],
    says: "For health: an earlier report of it as JSON, to tell which indexes grow by more than half in a week",
  },
  {
    name: "rules-file",
    value: "FILE",
    kind: "path",
    commands: ["health"],
    says: "For health: write Prometheus alert rules over the metrics of --format prometheus; alone it asks no database",
  },
  {
    name: "dashboard-file",
    value: "FILE",
    kind: "path",
    commands: ["health"],
    says: "For health: write a Grafana dashboard, as JSON, that shows the metrics of --format prometheus; alone it asks no database",
  },
  ...applyOptions,
];

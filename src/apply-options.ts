import type { Option } from "./option.ts";

const commands = ["apply", "rollback"];

/** What the commands that write to a production database can be told. */
export const applyOptions: readonly Option[] = [
  {
    name: "databases",
    value: "FILE",
    kind: "path",
    commands,
    says: "For apply and rollback: several databases in waves, as YAML, instead of --database-url; their URLs are environment variables",
  },
  {
    name: "journal",
    value: "FILE",
    kind: "path",
    commands,
    says: "For apply and rollback: note each event in this file, as JSON, one a line; with --databases the next run learns from it when a wave has ended, and waits for what is left of its soak",
  },
  {
    name: "confirm",
    value: "DATABASE",
    kind: "word",
    commands,
    says: "For apply and rollback: the name of the database that may be written to, or, with --databases, their number; without it somebody at the terminal is asked",
  },
  {
    name: "wait",
    value: "SECONDS",
    kind: "count",
    default: "without end",
    commands,
    says: "For apply and rollback: the longest time that a build waits for other transactions; then it is cancelled, what it left is dropped, and the exit status is 3",
  },
  {
    name: "lock-timeout",
    value: "MS",
    kind: "count",
    default: "500",
    commands,
    says: "For apply and rollback: how long a quick statement waits for its lock, in milliseconds, since everybody waits behind it",
  },
  {
    name: "tries",
    value: "N",
    kind: "count",
    default: "30",
    commands,
    says: "For apply and rollback: how often a quick statement is tried, with pauses of one second to one minute",
  },
  {
    name: "maintenance-work-mem",
    value: "SIZE",
    kind: "word",
    commands,
    says: "For apply and rollback: what a build may use of memory, as PostgreSQL takes it: `1GB`",
  },
  {
    name: "parallel-workers",
    value: "N",
    kind: "count",
    commands,
    says: "For apply and rollback: max_parallel_maintenance_workers of a build",
  },
  {
    name: "analyze",
    kind: "switch",
    commands,
    says: "For apply and rollback: ANALYZE each table afterwards, not only those with a new index over an expression",
  },
  {
    name: "only",
    value: "INDEX",
    kind: "list",
    commands,
    says: "For apply and rollback: look at this index alone, and leave the other statements of the files to their tool; may be repeated",
  },
  {
    name: "skip-preflight",
    value: "CHECK",
    kind: "list",
    commands,
    says: "For apply and rollback: start although this check of preflight stops; may be repeated",
  },
];

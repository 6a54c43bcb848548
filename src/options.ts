import { type DeployOptions, deployOptions } from "./deploy-options.ts";
import { type FixOptions, fixOptions } from "./fix-options.ts";
import type { Option } from "./option.ts";
import type { ProveOptions } from "./prove-options.ts";
import { type TableOptions, tableOptions } from "./table-options.ts";
import { type Format, formats, type OutputFormat, outputFormats } from "./types/report-format.ts";
import type { Budgets, Execution } from "./types.ts";

export const levels = ["error", "warning", "notice", "off"] as const;
export const presets = ["recommended", "strict", "minimal"] as const;
export const failOns = ["error", "warning", "notice", "never"] as const;
export const executions = [
  "autocommit",
  "transaction",
  "batch",
  "one-query",
  "pipeline",
  "automatic",
] as const satisfies readonly Execution[];
/** PostgreSQL's major versions that the rules know, oldest first. */
export const supportedVersions = [14, 15, 16, 17, 18] as const;

export type { ApplyOptions, DeployOptions } from "./deploy-options.ts";
export type { Kind, Option } from "./option.ts";
export type { ProveOptions } from "./prove-options.ts";
export { type Format, formats, type OutputFormat, outputFormats };
export type Level = (typeof levels)[number];
export type Preset = (typeof presets)[number];
export type FailOn = (typeof failOns)[number];

/** Keys of the configuration that may differ by path. */
export interface PathOptions {
  /** Whether it holds for a file, named as in reports. Of several that do, the last one wins. */
  readonly matches: (path: string) => boolean;
  readonly tool?: string;
  readonly execution?: Execution;
  readonly session?: ReadonlyMap<string, string>;
  readonly rules: Readonly<Record<string, Level>>;
}

/** Everything a run of `lint` can be told, defaults filled in. */
export interface Options extends FixOptions, TableOptions {
  /** Files, folders and globs, as given; empty: the folders that are detected. */
  readonly paths: readonly string[];
  /** Globs of files that are never read. */
  readonly exclude: readonly string[];
  readonly since: string | null;
  /** For every file, whatever `overrides` says: the flag. A configuration's own is the first of the overrides. */
  readonly tool: string | null;
  readonly execution: Execution | null;
  /** PostgreSQL's major version. */
  readonly postgresVersion: number;
  /** The minor version that an image names beside it; null where nothing does, or the major was told. */
  readonly postgresMinor: number | null;
  readonly failOn: FailOn;
  readonly preset: Preset;
  readonly rules: Readonly<Record<string, Level>>;
  readonly overrides: readonly PathOptions[];
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  /** Where each report goes; null is standard output. */
  readonly outputs: readonly { readonly format: OutputFormat; readonly file: string | null }[];
  /** The name that `-` (standard input) is reported under. */
  readonly stdinPath: string | null;
  /** What `prove` holds a change to. */
  readonly budgets: Budgets;
  readonly prove: ProveOptions;
  readonly deploy: DeployOptions;
}

export const options: readonly Option[] = [
  {
    name: "paths",
    input: "Files, folders and globs, one a line",
    flag: "argument",
    value: "PATH",
    key: "paths",
    kind: "list",
    default: "the migrations found here",
    says: "Files, folders and globs to lint; `-` is standard input",
  },
  {
    name: "format",
    value: "FORMAT",
    kind: "word",
    choices: outputFormats,
    default: "terminal",
    says: `How the report is written: ${formats.join(", ")}; for health also prometheus`,
  },
  {
    name: "output",
    value: "[FORMAT=]FILE",
    kind: "list",
    default: "standard output",
    says: "Write the report to a file, never over one that the run reads or that git tracks and Indexwright has not made; with FORMAT=, one more report beside the first; may be repeated",
  },
  {
    name: "fail-on",
    input: true,
    value: "LEVEL",
    key: "fail-on",
    kind: "word",
    choices: failOns,
    default: "error",
    says: "The lowest severity that makes the exit status 1: error, warning, notice, never",
  },
  {
    name: "since",
    value: "REF",
    kind: "word",
    says: "Report only what changed since the merge base with a commit, such as origin/main; the rest is history",
  },
  {
    name: "tool",
    input: true,
    value: "NAME",
    key: "tool",
    byPath: true,
    kind: "word",
    default: "detected",
    says: "The migration tool that applies the files",
  },
  {
    name: "execution",
    value: "HOW",
    key: "execution",
    byPath: true,
    kind: "word",
    choices: executions,
    default: "the tool's own",
    says: `How statements are sent, over any marker: ${executions.join(", ")}`,
  },
  {
    name: "postgres-version",
    input: true,
    value: "N",
    key: "postgres-version",
    kind: "version",
    default: "that of a compose file or CI service, else 18",
    says: `PostgreSQL's major version, ${supportedVersions[0]} to ${supportedVersions.at(-1)}`,
  },
  {
    name: "preset",
    value: "NAME",
    key: "preset",
    kind: "word",
    choices: presets,
    default: "recommended",
    says: "What is reported where no rule is set: recommended, strict (notices are warnings), minimal (errors only)",
  },
  {
    name: "rule",
    value: "ID=LEVEL",
    key: "rules",
    byPath: true,
    kind: "levels",
    default: "each rule's own",
    says: "Report a rule as error, warning or notice, or turn it off; may be repeated",
  },
  {
    name: "session",
    flag: "none",
    key: "session",
    byPath: true,
    kind: "settings",
    says: "Settings that each session starts with, from the runner, its role or its database, which no migration shows: `lock_timeout: 5s`. lint takes them as in effect, prove sets them",
  },
  {
    name: "exclude",
    value: "GLOB",
    key: "exclude",
    kind: "list",
    says: "Never read these files, besides those the configuration excludes; may be repeated",
  },
  ...tableOptions,
  {
    name: "overrides",
    flag: "none",
    key: "overrides",
    kind: "overrides",
    says: "Another tool, execution or rules for the files that `paths` matches; the last match wins",
  },
  {
    name: "baseline",
    input: true,
    value: "FILE",
    key: "baseline",
    kind: "path",
    says: "Report only findings that are not in this file",
  },
  {
    name: "write-baseline",
    value: "FILE",
    kind: "path",
    says: "Write the findings of this run to a file, for `baseline`, and exit 0",
  },
  ...fixOptions,
  {
    name: "database-url",
    input:
      "A throwaway server to measure on, such as a service container, as its superuser; only databases made there are written to. A database named in it that holds tables is copied as what the earlier migrations have made, unless `schema` is given; an empty one is not",
    value: "URL",
    kind: "word",
    default: "a server of our own",
    commands: ["prove", "preflight", "verify", "apply", "rollback", "health"],
    says: "For prove: a throwaway server to measure on, as its superuser; the database that it names is copied as the history where it holds tables, unless --schema is given; only databases made there are written to. For preflight, verify and health: the database to look at, in transactions that cannot write. For apply and rollback: the database to bring the indexes to. Better given as INDEXWRIGHT_DATABASE_URL",
  },
  {
    name: "allow-host",
    input: "The host of `database-url`, repeated, where it is neither this machine nor a service container",
    value: "HOST",
    kind: "list",
    says: "For prove: the host of --database-url, repeated, where it is not this machine; may be repeated",
  },
  {
    name: "clean-up",
    kind: "switch",
    says: "For prove: only remove from the server of --database-url what runs that were killed have left there, once it is older than a day",
  },
  {
    name: "rows",
    input:
      "How many rows are generated in each table that a statement can block or a query reads; 0 measures neither waits nor plans",
    value: "N",
    kind: "count",
    default: "300000",
    says: "For prove: how many rows are generated in each table that a statement can block or a query reads; 0 measures neither waits nor plans",
  },
  {
    name: "schema",
    input: "SQL to load before the migrations, such as a dump of what they do not make",
    value: "FILE",
    kind: "path",
    says: "For prove: SQL to load before the migrations, such as a dump of what they do not make",
  },
  {
    name: "seed-data",
    input:
      "SQL that loads rows, such as `pg_dump --data-only` writes, instead of generated rows: at most 256 MB, 8 MB of it outside the data of COPY",
    value: "FILE",
    kind: "path",
    default: "generated rows",
    says: "For prove: SQL that loads rows, such as `pg_dump --data-only` writes, instead of generated rows: at most 256 MB, 8 MB of it outside the data of COPY",
  },
  {
    name: "workload",
    input:
      "Queries to plan and time before and after, files one a line: SQL, or what `indexwright workload` exports as JSON or CSV",
    value: "FILE",
    kind: "list",
    default: "queries made for each new index",
    commands: ["prove", "verify"],
    says: "For prove and verify: queries to plan and time before and after, or, in verify, to plan alone: SQL, or what `indexwright workload` exports as JSON or CSV; may be repeated",
  },
  {
    name: "statistics",
    input:
      "Production's statistics, which the SQL of `indexwright statistics` exports: queries are planned with them, and not run, and generated rows follow them",
    value: "FILE",
    kind: "path",
    default: "queries run on rows",
    commands: ["prove", "runbook"],
    says: "For prove and runbook: production's statistics, which the SQL of `indexwright statistics` exports: queries are planned with them, and not run, and generated rows follow them; a runbook projects sizes from them",
  },
  {
    name: "redact",
    kind: "switch",
    says: "For statistics: leave out most common values and histograms, so that no value of any row leaves the database",
  },
  ...deployOptions,
  {
    name: "budgets",
    flag: "none",
    key: "budgets",
    kind: "budgets",
    says: 'For prove, what a change is held to, any of: `p95: 50ms` (or `p95: { search: 200ms, "*": 50ms }`, by class of query), `speedup: 10x`, `reduction: 50%`, `regression: 20%`, `index-share: 20%`, `total-size: 500MB`, `write-overhead: 30%`',
  },
  {
    name: "config",
    input: true,
    value: "FILE",
    kind: "path",
    default: ".indexwright.yml, here or above",
    says: "The configuration file",
  },
  { name: "stdin-path", value: "PATH", kind: "path", says: "The path under which `-` is read and reported" },
  { name: "version", kind: "switch", says: "Print the version" },
  { name: "help", kind: "switch", says: "Print this help" },
];
